// A person's decisions: journaled first, then shown. [Note: Decisions] A decision is stored by the
// content it is about and laid over whatever the rules infer, now and after every re-index.
import { ArchiveError } from '../../../shared/errors.ts';
import type { FactChanges, FactName, Facts } from '../../../shared/fact.ts';
import type { Hand, Step } from '../../../shared/history.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import { coreOfVillage, type PlaceEntry } from '../../../shared/place.ts';
import { bareTownName } from '../../../shared/understanding/gazetteer-names.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import { showCopies } from '../copies/show-copies.ts';
import { overTurns } from '../job.ts';
import { settleRoot, showRootWord } from '../intake/root-words.ts';
import { MARK_KINDS, showPairMark, showPairMarks } from '../pairing/pair-marks.ts';
import { decidedPair, pairTouched } from '../pairing/pair-photos.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import type { LivingGazetteer } from '../understanding/living-gazetteer.ts';
import { placeLocated } from '../understanding/place-located.ts';

/** What deciding works with. */
export interface DecisionServices {
  catalog: Catalog;
  gazetteer: LivingGazetteer;
  now: () => Date;
  /** The person who decides now; empty if nobody was named. */
  who: () => string;
  /** True while an index runs: it holds rows that a word on a root would take from under it. */
  isIndexing: () => boolean;
}

/** Who decides now, and when. */
export function handOf({ now, who }: DecisionServices): Hand {
  return { at: now().toISOString(), who: who() };
}

/** Decisions that change nothing of what articles are matched by. */
const LEAVE_MATCHES: ReadonlySet<Step['kind']> = new Set([
  'pair',
  'scene',
  'series',
  'sign-off',
  'alignment',
  'shot',
  'slot',
  'conflict',
  'search',
  'caption',
  'template',
  'code',
]);

/** Decides a fact, or with null goes back to what is inferred. */
export function decideFact<Name extends FactName>(
  services: DecisionServices,
  photo: PhotoCard,
  fact: Name,
  value: Facts[Name] | null,
): Step {
  return decideFacts(services, [photo], { [fact]: value });
}

/** Decides facts of several photos as one step; null goes back to what is inferred. */
export function decideFacts(
  services: DecisionServices,
  photos: readonly PhotoCard[],
  facts: FactChanges,
): Step {
  const { catalog } = services;
  const changes = photos.flatMap(({ id, path }): DecisionChange[] => {
    const subject = contentOf(catalog, id);
    return Object.entries(facts).map(([field, value]) => ({
      kind: 'fact',
      subject,
      field,
      value: value ?? undefined,
      label: path,
    }));
  });
  return decideTogether(services, changes);
}

/** Makes changes as one step. @throws ArchiveError bad-request if there are none */
export function decideTogether(
  services: DecisionServices,
  changes: readonly DecisionChange[],
): Step {
  const { catalog } = services;
  if (changes.length === 0) throw new ArchiveError('bad-request', { detail: 'nothing to decide' });
  return journalAct(services, () => catalog.decisions.decideTogether(changes, handOf(services)));
}

/** Says of two photos whether they hold one picture. @throws ArchiveError bad-request, not-found */
export function decideCopy(
  services: DecisionServices,
  copy: PhotoId,
  best: PhotoId,
  verdict: 'confirmed' | 'rejected',
): Step {
  if (copy === best) {
    throw new ArchiveError('bad-request', { detail: 'a photo is no copy of itself' });
  }
  const { catalog } = services;
  const [subject, field] = [contentOf(catalog, copy), contentOf(catalog, best)];
  const label = [copy, best].map((id) => catalog.originals.ofPhoto(id)[0]?.path ?? '').join(' = ');
  return journal(services, () =>
    catalog.decisions.decide({ kind: 'copy', subject, field }, verdict, label, handOf(services)),
  );
}

/** Takes back the last step. @throws ArchiveError nothing-to-undo */
export function undo(services: DecisionServices): Step {
  return settled(services, undoStep(services));
}

/** Does the last undone step again. @throws ArchiveError nothing-to-redo */
export function redo(services: DecisionServices): Step {
  return settled(services, redoStep(services));
}

/** Like {@link undo}, but without what a root holds, see {@link settleStep}. */
export function undoStep(services: DecisionServices): Step {
  return journalAct(services, () => {
    const steps = services.catalog.decisions.undo(handOf(services));
    if (steps.length === 0) throw new ArchiveError('nothing-to-undo');
    return steps;
  });
}

/** Like {@link redo}, but without what a root holds, see {@link settleStep}. */
export function redoStep(services: DecisionServices): Step {
  return journalAct(services, () => {
    const steps = services.catalog.decisions.redo(handOf(services));
    if (steps.length === 0) throw new ArchiveError('nothing-to-redo');
    return steps;
  });
}

/** Brings what a root holds up to date after a step about the root, with turns for others between its folders. */
export async function settleStep(services: DecisionServices, step: Step): Promise<Step> {
  if (step.kind === 'root') await overTurns(settleRoot(services, step));
  return step;
}

function settled(services: DecisionServices, step: Step): Step {
  if (step.kind === 'root') Array.from(settleRoot(services, step));
  return step;
}

/** Journals a step and brings what it concerns up to date. */
function journal(services: DecisionServices, decide: () => Step): Step {
  return journalAct(services, () => [decide()]);
}

/**
 * The same for steps that are one act; gives the first of them. What a root holds is left to {@link settleStep}.
 * @throws ArchiveError batch-running, index-running
 */
export function journalAct(services: DecisionServices, decide: () => Step[]): Step {
  const { catalog, isIndexing } = services;
  // What is decided between the parts of a long act would be undone with half of it.
  if (catalog.decisions.isInParts()) throw new ArchiveError('batch-running');
  const { steps, described } = describing(services, () => {
    const made = decide();
    const roots = made.filter(({ kind }) => kind === 'root');
    if (roots.length > 0 && isIndexing()) throw new ArchiveError('index-running');
    for (const step of roots) showRootWord(catalog, step);
    if (made.some(({ kind }) => !LEAVE_MATCHES.has(kind))) catalog.settings.nextGeneration();
    return made;
  });
  const [first] = steps;
  if (first === undefined) throw new Error('an act has no step');
  // A photo that got a village from a name lends it to those taken beside it.
  if (steps.some(({ kind }) => kind === 'place') && described.some(isLocated)) {
    placeLocated(catalog);
  }
  const marked = steps.filter(({ kind }) => MARK_KINDS.some((known) => known === kind));
  for (const step of marked) showPairMark(catalog, step);
  if (steps.some(({ kind }) => kind === 'copy')) showPairMarks(catalog);
  // Facts decide pairs; a pair on its own is laid over the proposals where it stands.
  const open = steps.filter((step) => step.kind === 'pair' && !applyPair(catalog, step));
  const contents = [
    ...open.flatMap(({ subject, field }) => [subject, field]),
    ...steps.filter(({ kind }) => kind === 'scene').map(({ subject }) => subject),
  ];
  if (described.length > 0 || contents.length > 0) {
    const photos = contents.map(catalog.copies.photoOf);
    pairTouched(
      catalog,
      photos.filter((id) => id !== null),
    );
  }
  return first;

  function isLocated(id: PhotoId): boolean {
    return typeof catalog.photos.get(id)?.metadata.latitude === 'number';
  }
}

/** Makes steps and describes the photos that they touch, in one transaction. */
function describing(
  { catalog, gazetteer }: DecisionServices,
  decide: () => Step[],
): { steps: Step[]; described: PhotoId[] } {
  try {
    return catalog.transaction(() => {
      const steps = decide();
      const places = steps.filter(({ kind }) => kind === 'place');
      if (places.length > 0) gazetteer.reload();
      const touched = new Set(catalog.naming.photos([...new Set(places.flatMap(namesOf))]));
      for (const { kind, subject } of steps) {
        const id = kind === 'fact' ? catalog.photos.idOf(subject) : null;
        if (id !== null) touched.add(id);
      }
      for (const id of touched) describeOne(catalog, gazetteer, id);
      if (steps.some(({ kind }) => kind === 'copy')) {
        for (const id of showCopies(catalog, gazetteer)) touched.add(id);
      }
      return { steps, described: [...touched] };
    });
  } catch (error) {
    // What was rolled back must not go on being read with.
    gazetteer.reload();
    throw error;
  }
}

/** The names that an entry of the gazetteer, as it was and as it is, can be read from. */
function namesOf({ before, after }: Step): string[] {
  return [before, after].flatMap((value) => {
    const entry = value as PlaceEntry | null;
    if (entry === null) return [];
    const { kind, name } = entry;
    return [name, kind === 'town' ? bareTownName(name) : coreOfVillage(name)];
  });
}

/** False if the decision was withdrawn, so that only pairing anew can say what stands. */
function applyPair(catalog: Catalog, step: Step): boolean {
  const [before, after] = [
    catalog.copies.photoOf(step.subject),
    catalog.copies.photoOf(step.field),
  ];
  const decided = catalog.decisions.get(step) as 'confirmed' | 'rejected' | undefined;
  if (decided === undefined || before === null || after === null || before === after) return false;
  const proposed = catalog.pairs.get(before, after);
  catalog.pairs.put({ ...decidedPair(before, after, decided), ...proposed, decision: decided });
  return true;
}

/** The content that a decision on a photo is stored by. @throws ArchiveError not-found */
export function contentOf(catalog: Catalog, id: PhotoId): string {
  const photo = catalog.photos.get(id);
  if (photo === null) throw new ArchiveError('not-found', { what: `photo ${id}` });
  return photo.sha256;
}
