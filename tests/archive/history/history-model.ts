// The history of decisions as one would write it without a database: a list of acts and what holds now.
import type { ActState, Hand, StepKind } from '../../../shared/history.ts';

export interface ModelChange {
  key: { kind: StepKind; subject: string; field: string };
  /** Undefined withdraws a decision. */
  value: unknown;
}

export type ModelCommand =
  | { do: 'decide'; change: ModelChange }
  | { do: 'together'; changes: readonly ModelChange[] }
  | { do: 'undo' | 'redo' | 'restart' }
  | { do: 'take-back'; nth: number };

interface ModelAct extends Hand {
  steps: { name: string; before: string | undefined; after: string | undefined }[];
  undone: Hand | null;
  redone: Hand | null;
  isSuperseded: boolean;
  takesBack: ModelAct | null;
  /** What held right after the act. */
  left: ReadonlyMap<string, string>;
}

const PLACE = ['county', 'town', 'village', 'sub'];

export class HistoryModel {
  /** JSON by the name of its key. */
  #holds = new Map<string, string>();
  #acts: ModelAct[] = [];

  /** Does a command; gives the code of the refusal, or null. */
  run(command: ModelCommand, hand: Hand): string | null {
    switch (command.do) {
      case 'decide': {
        this.#decide([command.change], hand, null);
        return null;
      }
      case 'together': {
        this.#decide(command.changes, hand, null);
        return null;
      }
      case 'undo': {
        const act = this.#acts.findLast(({ undone }) => undone === null);
        if (!act) return 'nothing-to-undo';
        for (const { name, before } of act.steps.toReversed()) this.#set(name, before);
        Object.assign(act, { undone: hand, redone: null });
        return null;
      }
      case 'redo': {
        const act = this.#acts.find(({ undone, isSuperseded }) => undone !== null && !isSuperseded);
        if (!act) return 'nothing-to-redo';
        for (const { name, after } of act.steps) this.#set(name, after);
        Object.assign(act, { undone: null, redone: hand });
        return null;
      }
      case 'take-back': {
        const act = this.#acts.at(-1 - command.nth);
        if (!act) return 'not-found';
        const standing = this.#standing(act).filter(({ state }) => state === 'stands');
        if (standing.length === 0) return 'nothing-to-take-back';
        this.#decide(
          standing.map(({ key, before }) => ({
            key,
            value: before === undefined ? undefined : (JSON.parse(before) as unknown),
          })),
          hand,
          act,
        );
        return null;
      }
      case 'restart': {
        return null;
      }
    }
  }

  wouldTakeBack(nth: number): { restored: number; kept: number } {
    const act = this.#acts.at(-1 - nth);
    const states = act ? this.#standing(act).map(({ state }) => state) : [];
    return {
      restored: states.filter((state) => state === 'stands').length,
      kept: states.filter((state) => state === 'changed').length,
    };
  }

  seen() {
    const newestFirst = this.#acts.toReversed();
    const place = (act: ModelAct | null | undefined) => (act ? newestFirst.indexOf(act) : null);
    return {
      decisions: [...this.#holds]
        .map(([name, json]): [string, unknown] => [name, JSON.parse(json)])
        .sort(),
      acts: newestFirst.map((act) => ({
        at: act.at,
        who: act.who,
        count: act.steps.length,
        state: this.#stateOf(act),
        undone: act.undone,
        redone: act.redone,
        takesBack: place(act.takesBack),
        takenBackBy: place(this.#takenBackBy(act)),
      })),
    };
  }

  #decide(changes: readonly ModelChange[], hand: Hand, takesBack: ModelAct | null): void {
    for (const act of this.#acts) if (act.undone !== null) act.isSuperseded = true;
    const steps = changes.map(({ key, value }) => {
      const name = nameOf(key);
      const before = this.#holds.get(name);
      const after = value === undefined ? undefined : JSON.stringify(value);
      this.#set(name, after);
      return { name, before, after };
    });
    const open = { undone: null, redone: null, isSuperseded: false };
    this.#acts.push({ ...hand, ...open, steps, takesBack, left: new Map(this.#holds) });
  }

  #standing(act: ModelAct) {
    if (act.undone !== null) return [];
    const first = new Map(act.steps.toReversed().map((step) => [step.name, step.before]));
    const names = [...new Set(act.steps.map(({ name }) => name))];
    return names.map((name) => {
      const before = first.get(name);
      const hasMoved = companionsOf(name).some((one) => this.#holds.get(one) !== act.left.get(one));
      const state = this.#holds.get(name) === before ? 'same' : hasMoved ? 'changed' : 'stands';
      return { key: keyOf(name), before, state };
    });
  }

  #takenBackBy(act: ModelAct): ModelAct | undefined {
    return this.#acts.findLast(({ takesBack, undone }) => takesBack === act && undone === null);
  }

  #stateOf(act: ModelAct): ActState {
    if (act.undone !== null) return act.isSuperseded ? 'superseded' : 'undone';
    return this.#takenBackBy(act) ? 'taken-back' : 'done';
  }

  #set(name: string, json: string | undefined): void {
    if (json === undefined) this.#holds.delete(name);
    else this.#holds.set(name, json);
  }
}

/** The key itself, and what makes no sense beside an older state of it. */
function companionsOf(name: string): string[] {
  const { kind, subject, field } = keyOf(name);
  if (kind !== 'fact' || !PLACE.includes(field)) return [name];
  return PLACE.map((part) => nameOf({ kind, subject, field: part }));
}

function nameOf({ kind, subject, field }: ModelChange['key']): string {
  return `${kind} ${subject} ${field}`;
}

function keyOf(name: string): ModelChange['key'] {
  const [kind, subject = '', field = ''] = name.split(' ');
  return { kind: kind as StepKind, subject, field };
}
