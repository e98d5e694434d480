// A person's decisions: journaled first, then shown. [Note: Decisions] A decision is stored by the
// content it is about and laid over whatever the rules infer, now and after every re-index.
import { ArchiveError } from '../../../shared/errors.ts';
import type { FactName, Facts } from '../../../shared/fact.ts';
import type { Step } from '../../../shared/history.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { decidedPair, pairPhotos } from '../pairing/pair-photos.ts';
import { describeOne } from '../understanding/describe-photos.ts';

/** What deciding works with. */
export interface DecisionServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
  now: () => Date;
}

/** Decides a fact, or with null goes back to what is inferred. */
export function decideFact<Name extends FactName>(
  services: DecisionServices,
  photo: PhotoCard,
  fact: Name,
  value: Facts[Name] | null,
): Step {
  const { catalog } = services;
  const sha256 = contentOf(catalog, photo.id);
  return journal(services, () =>
    catalog.decisions.decide(
      { kind: 'fact', subject: sha256, field: fact },
      value ?? undefined,
      photo.path,
      services.now().toISOString(),
    ),
  );
}

/** Confirms or rejects a pair, proposed or made by hand. */
export function decidePair(
  services: DecisionServices,
  before: PhotoCard,
  after: PhotoCard,
  verdict: 'confirmed' | 'rejected',
): Step {
  if (before.id === after.id) {
    throw new ArchiveError('bad-request', { detail: 'a photo cannot be paired with itself' });
  }
  const { catalog } = services;
  const key = {
    kind: 'pair' as const,
    subject: contentOf(catalog, before.id),
    field: contentOf(catalog, after.id),
  };
  return journal(services, () =>
    catalog.decisions.decide(
      key,
      verdict,
      `${before.path} → ${after.path}`,
      services.now().toISOString(),
    ),
  );
}

/** Takes back the last step. @throws ArchiveError nothing-to-undo */
export function undo(services: DecisionServices): Step {
  return journal(services, () => {
    const step = services.catalog.decisions.undo(services.now().toISOString());
    if (step === null) throw new ArchiveError('nothing-to-undo');
    return step;
  });
}

/** Does the last undone step again. @throws ArchiveError nothing-to-redo */
export function redo(services: DecisionServices): Step {
  return journal(services, () => {
    const step = services.catalog.decisions.redo();
    if (step === null) throw new ArchiveError('nothing-to-redo');
    return step;
  });
}

/** Journals a step and brings what it concerns up to date. */
export function journal(services: DecisionServices, decide: () => Step): Step {
  const { catalog } = services;
  const step = catalog.transaction(() => {
    const made = decide();
    if (made.kind === 'fact') applyFact(services, made);
    if (made.kind !== 'pair') catalog.settings.nextGeneration();
    return made;
  });
  // Facts decide pairs; a pair on its own is laid over the proposals where it stands.
  if (step.kind === 'fact' || (step.kind === 'pair' && !applyPair(catalog, step))) {
    pairPhotos(catalog);
  }
  return step;
}

function applyFact({ catalog, gazetteer }: DecisionServices, step: Step): void {
  const id = catalog.photos.idOf(step.subject);
  if (id !== null) describeOne(catalog, gazetteer, id);
}

/** False if the decision was withdrawn, so that only pairing anew can say what stands. */
function applyPair(catalog: Catalog, step: Step): boolean {
  const [before, after] = [catalog.photos.idOf(step.subject), catalog.photos.idOf(step.field)];
  const decided = catalog.decisions.get(step) as 'confirmed' | 'rejected' | undefined;
  if (decided === undefined || before === null || after === null) return false;
  const proposed = catalog.pairs.get(before, after);
  catalog.pairs.put({ ...decidedPair(before, after, decided), ...proposed, decision: decided });
  return true;
}

function contentOf(catalog: Catalog, id: PhotoId): string {
  const photo = catalog.photos.get(id);
  if (photo === null) throw new ArchiveError('not-found', { what: `photo ${id}` });
  return photo.sha256;
}
