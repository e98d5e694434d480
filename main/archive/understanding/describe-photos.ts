// The describe stage: the shared rules applied to what scan and probe stored, decisions laid over.
import type { Description, FactName } from '../../../shared/fact.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import { describePhoto } from '../../../shared/understanding/path-reader.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { keepNeighbours } from './place-located.ts';

/** Raised when the rules change, so that every photo is described anew. */
const RULES_VERSION = '2';

/** Photos described in one transaction, and between two looks at the signal. */
const BATCH_SIZE = 500;

/** Paths of one photo that are read; more copies say nothing new. */
const MAX_PATHS = 8;

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
  const isCurrent = catalog.settings.get('rules_version') === RULES_VERSION;
  const described = isCurrent ? catalog.descriptions.describedIds() : new Set<PhotoId>();
  const ids = catalog.photos.ids().filter((id) => !described.has(id));
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    signal.throwIfAborted();
    report(start, ids.length);
    catalog.transaction(() => {
      for (const id of ids.slice(start, start + BATCH_SIZE)) describeOne(catalog, gazetteer, id);
    });
    await new Promise(setImmediate);
  }
  catalog.settings.set('rules_version', RULES_VERSION);
}

/**
 * Describes one photo again; without originals it is no longer shown. Called in the transaction that
 * changed what is known of it, so that a run cut short leaves nothing undescribed.
 */
export function describeOne(catalog: Catalog, gazetteer: Gazetteer, id: PhotoId): void {
  catalog.settings.setPairingDue(true);
  const photo = catalog.photos.get(id);
  const originals = catalog.originals.ofPhoto(id).slice(0, MAX_PATHS);
  if (photo === null || originals.length === 0) {
    catalog.descriptions.remove(id);
    return;
  }
  const readings = originals.map((original) => ({
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
  // Of several copies the one whose path says most speaks for the photo.
  const best = readings.reduce((a, b) =>
    knownFacts(b.description) > knownFacts(a.description) ? b : a,
  );
  const decided = catalog.decisions.ofSubject('fact', photo.sha256);
  const inferred = keepNeighbours(best.description, catalog.descriptions.get(id));
  catalog.descriptions.put(id, best.path, withDecisions(inferred, decided, gazetteer));
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
  decided: readonly { field: string; value: unknown }[],
  gazetteer: Gazetteer,
): Description {
  if (decided.length === 0) return inferred;
  const values = Object.fromEntries(decided.map(({ field, value }) => [field, value]));
  if (typeof values['village'] === 'string' && !('town' in values)) {
    const towns = gazetteer.townsOf(values['village']);
    const isStill = inferred.facts.town !== null && towns.includes(inferred.facts.town);
    values['town'] = isStill ? inferred.facts.town : towns.length === 1 ? towns[0] : null;
  }
  const names = new Set(Object.keys(values) as FactName[]);
  const why = { ...inferred.why };
  for (const name of names) why[name] = { source: 'decision', confidence: 1, evidence: '' };
  return {
    facts: { ...inferred.facts, ...values },
    why,
    questions: inferred.questions.filter(({ fact }) => !names.has(fact)),
  };
}
