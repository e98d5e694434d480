// Takes an act back, long ago or not: a new act restores what was before it, where what it decided still stands. What
// was decided since is left alone. See [Note: Decisions].
import { ArchiveError } from '../../../shared/errors.ts';
import type { Act, TakeBackPreview, TakenBack } from '../../../shared/history.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { StandingStep } from '../catalog/standing-steps.ts';
import { FEW_DECISIONS, inParts, type PartOptions } from '../safekeeping/apply-batch.ts';
import { nextTurn, PART_PHOTOS } from '../safekeeping/batch-photos.ts';
import { type DecisionServices, handOf, journalAct, settleStep } from '../safekeeping/decide.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import { toChange } from './act-changes.ts';

/** Kept changes that are told one by one. */
const MAX_TOLD = 20;
/** Steps looked at before others have their turn. */
const LOOK_STEPS = 500;

/** What {@link takeBack} would do. @throws ArchiveError cancelled */
export async function previewTakeBack(
  catalog: Catalog,
  act: Act,
  signal: AbortSignal,
): Promise<TakeBackPreview> {
  const preview: TakeBackPreview = { restored: 0, kept: 0, keptChanges: [] };
  if (!holds(act)) return preview;
  const last = catalog.journalPages.lastOf(act.id);
  for (let after = 0; ;) {
    const steps = catalog.journalPages.steps(act.id, { after, limit: LOOK_STEPS });
    const standing = new Map(
      catalog.standingSteps.of(steps, act.id, last).map((step) => [step.id, step.standing]),
    );
    for (const step of steps) {
      if (standing.get(step.id) === 'stands') preview.restored += 1;
      if (standing.get(step.id) !== 'changed') continue;
      preview.kept += 1;
      if (preview.keptChanges.length < MAX_TOLD) preview.keptChanges.push(toChange(catalog, step));
    }
    if (steps.length < LOOK_STEPS) return preview;
    after = steps.at(-1)?.id ?? after;
    await nextTurn(signal);
  }
}

/** Takes an act back, a long one in parts. @throws ArchiveError nothing-to-take-back, batch-running */
export async function takeBack(
  services: DecisionServices,
  act: Act,
  options: PartOptions,
): Promise<TakenBack> {
  if (!holds(act)) throw new ArchiveError('nothing-to-take-back');
  const { catalog } = services;
  if (act.count > FEW_DECISIONS && catalog.decisions.actOfFacts(act.id) !== null) {
    return await takeBackInParts(services, act, options);
  }
  const taken = takeBackAtOnce(services, act);
  await settleStep(services, taken.step);
  return taken;
}

function takeBackAtOnce(services: DecisionServices, act: Act): TakenBack {
  const { catalog } = services;
  const done = { restored: 0, kept: 0 };
  const { steps } = readStanding(catalog, act, { after: 0, limit: act.count });
  const changes = restoring(steps, done);
  if (changes.length === 0) throw new ArchiveError('nothing-to-take-back');
  const step = journalAct(services, () =>
    catalog.decisions.decideTogether(changes, handOf(services), act.id),
  );
  return { step, ...done };
}

async function takeBackInParts(
  services: DecisionServices,
  act: Act,
  { report, signal }: PartOptions,
): Promise<TakenBack> {
  const { catalog, gazetteer } = services;
  const hand = handOf(services);
  const done = { restored: 0, kept: 0 };
  const made: { lead: number | null } = { lead: null };
  await inParts(services, report, async () => {
    for (let after: number | null = 0, seen = 0; after !== null;) {
      report({ stage: 'describe', done: seen, total: act.count });
      const from = after;
      after = catalog.transaction(() => {
        const { steps, next } = readStanding(catalog, act, { after: from, limit: PART_PHOTOS });
        const changes = restoring(steps, done);
        if (changes.length === 0) return next;
        made.lead = catalog.decisions.addPart(changes, hand, {
          lead: made.lead,
          takesBack: act.id,
        });
        for (const content of new Set(changes.map(({ subject }) => subject))) {
          const id = catalog.photos.idOf(content);
          if (id !== null) describeOne(catalog, gazetteer, id);
        }
        return next;
      });
      seen += PART_PHOTOS;
      await nextTurn(signal);
    }
  });
  if (made.lead === null) throw new ArchiveError('nothing-to-take-back');
  return { step: catalog.decisions.step(made.lead), ...done };
}

/** An act that was undone has nothing left; one that was taken back may have what was redone since. */
function holds({ state }: Act): boolean {
  return state === 'done' || state === 'taken-back';
}

function readStanding(
  catalog: Catalog,
  act: Act,
  page: { after: number; limit: number },
): { steps: StandingStep[]; next: number | null } {
  const steps = catalog.journalPages.steps(act.id, page);
  return {
    steps: catalog.standingSteps.of(steps, act.id, catalog.journalPages.lastOf(act.id)),
    next: steps.length < page.limit ? null : (steps.at(-1)?.id ?? null),
  };
}

/** The decisions that restore what stands, counted. */
function restoring(
  steps: readonly StandingStep[],
  done: { restored: number; kept: number },
): DecisionChange[] {
  const standing = steps.filter((step) => step.standing === 'stands');
  done.restored += standing.length;
  done.kept += steps.filter((step) => step.standing === 'changed').length;
  return standing.map(({ kind, subject, field, label, before }) => ({
    kind,
    subject,
    field,
    label,
    value: before === null ? undefined : (JSON.parse(before) as unknown),
  }));
}
