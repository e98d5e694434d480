// The describe stage: the shared rules applied to what scan and probe stored, decisions laid over.
import type { Description, FactChanges, FactName, FactQuestion } from '../../../shared/fact.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import { describePhoto } from '../../../shared/understanding/path-reader.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { keepNeighbours } from './place-located.ts';

/** Raised when the rules change, so that every photo is described anew. */
const RULES_VERSION = '10';

/** Photos described in one transaction, and between two looks at the signal. */
const BATCH_SIZE = 500;

/** Paths of one photo that are read; more copies say nothing new. */
const MAX_PATHS = 8;

interface DecidedFact {
  field: string;
  value: unknown;
}

export interface DescribeOptions {
  report: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** Describes the photos that no earlier run described with these rules. */
export async function describePhotos(
  catalog: Catalog,
  gazetteer: Gazetteer,
  { report, signal }: DescribeOptions,
): Promise<void> {
  // Another county's names make other descriptions, so the county belongs to the version.
  const version = `${RULES_VERSION} ${gazetteer.county.code}`;
  // Photos are described in the transaction that stores them, so only other rules leave any to do.
  if (catalog.settings.get('rules_version') === version) return;
  const ids = catalog.photos.ids();
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    signal.throwIfAborted();
    report(start, ids.length);
    catalog.transaction(() => {
      for (const id of ids.slice(start, start + BATCH_SIZE)) describeOne(catalog, gazetteer, id);
    });
    await new Promise(setImmediate);
  }
  catalog.settings.set('rules_version', version);
}

/**
 * Describes one photo again; without originals it is no longer shown, and a copy is shown as the best photo of
 * its picture. Called in the transaction that changed what is known of it, so that a run cut short leaves nothing
 * undescribed.
 */
export function describeOne(catalog: Catalog, gazetteer: Gazetteer, id: PhotoId): void {
  catalog.settings.setPairingDue(true);
  const shown = catalog.copies.shownAs(id);
  if (shown !== id) catalog.descriptions.remove(id);
  const described = descriptionWith(catalog, gazetteer, shown, {});
  if (described === null) {
    catalog.descriptions.remove(shown);
    return;
  }
  catalog.descriptions.put(shown, described.path, described.description);
}

/**
 * What is known of a photo if a person decided these facts of it too; null takes a decision back. Null for a photo
 * without originals.
 */
export function descriptionWith(
  catalog: Catalog,
  gazetteer: Gazetteer,
  id: PhotoId,
  changes: FactChanges,
): { path: string; description: Description } | null {
  const inferred = inferDescription(catalog, gazetteer, id);
  if (inferred === null) return null;
  // What was decided on a copy holds, unless a later one or the best photo was decided otherwise.
  const [best, ...copies] = catalog.copies.shownWith(id);
  const decided = [...copies, best ?? id].flatMap((copy) => {
    const content = catalog.photos.get(copy)?.sha256;
    if (content === undefined) return [];
    const own = catalog.decisions.ofSubject('fact', content);
    return copy === id ? withChanges(own, changes) : own;
  });
  const { path, description } = inferred;
  return { path, description: withDecisions(description, decided, gazetteer) };
}

/**
 * The same from what a photo is described as now, without reading it again; right for all facts but town and village,
 * which depend on what was read of each other, and where nothing is taken back.
 */
export function describedAnew(
  known: Description,
  changes: FactChanges,
  gazetteer: Gazetteer,
): Description {
  return withDecisions(known, withChanges([], changes), gazetteer);
}

function withChanges(decided: readonly DecidedFact[], changes: FactChanges): DecidedFact[] {
  return [
    ...decided.filter(({ field }) => !Object.hasOwn(changes, field)),
    ...Object.entries(changes)
      .filter(([, value]) => value !== null)
      .map(([field, value]) => ({ field, value })),
  ];
}

/** What the rules say of a photo, whatever a person decided; null for a photo without originals. */
export function inferDescription(
  catalog: Catalog,
  gazetteer: Gazetteer,
  id: PhotoId,
): { path: string; description: Description } | null {
  const readings = catalog.copies
    .shownWith(id)
    .flatMap((copy) => readingsOf(catalog, gazetteer, copy));
  if (readings.length === 0) return null;
  // Of several copies the one whose path says most speaks for the photo.
  const best = readings.reduce((a, b) =>
    knownFacts(b.description) > knownFacts(a.description) ? b : a,
  );
  const description = keepNeighbours(best.description, catalog.descriptions.get(id));
  return { path: best.path, description };
}

/** What each original of this very content says. */
function readingsOf(
  catalog: Catalog,
  gazetteer: Gazetteer,
  id: PhotoId,
): { path: string; description: Description }[] {
  const photo = catalog.photos.get(id);
  if (photo === null) return [];
  return catalog.originals
    .ofPhoto(id)
    .slice(0, MAX_PATHS)
    .map((original) => ({
      path: original.path,
      description: describePhoto(
        {
          path: original.path,
          rootName: original.rootLabel,
          modifiedAt: localTime(original.modifiedMs),
          metadata: photo.metadata,
          sidecarCaption: original.sidecarCaption,
          widthPx: photo.widthPx,
          heightPx: photo.heightPx,
        },
        { gazetteer },
      ),
    }));
}

function knownFacts(description: Description): number {
  return Object.keys(description.why).length;
}

/** A file's time as the local wall clock shows it, the form of capture times. */
function localTime(ms: number): string {
  const date = new Date(ms);
  return new Date(ms - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** A person's word beats every inference; what it settles is not asked again. */
function withDecisions(
  inferred: Description,
  decided: readonly DecidedFact[],
  gazetteer: Gazetteer,
): Description {
  if (decided.length === 0) return inferred;
  const values = Object.fromEntries(decided.map(({ field, value }) => [field, value]));
  const questions: FactQuestion[] = [];
  const { village } = values;
  if (typeof village === 'string' && !('town' in values)) {
    const towns = gazetteer.townsOf(village);
    const isStill = inferred.facts.town !== null && towns.includes(inferred.facts.town);
    values['town'] = isStill ? inferred.facts.town : towns.length === 1 ? towns[0] : null;
    if (values['town'] === null && towns.length > 1) {
      const candidates = towns.map((town) => `${town}${village}`);
      questions.push({ fact: 'town', kind: 'ambiguous-place', candidates, evidence: village });
    }
  }
  const names = new Set(Object.keys(values) as FactName[]);
  const why = { ...inferred.why };
  for (const name of names) why[name] = { source: 'decision', confidence: 1, evidence: '' };
  return {
    facts: { ...inferred.facts, ...values },
    why,
    questions: [...questions, ...inferred.questions.filter(({ fact }) => !names.has(fact))],
  };
}
