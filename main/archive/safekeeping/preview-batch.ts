// What an edit of many photos would change, worked out as applying it does, and nothing written.
import type {
  BatchEdit,
  BatchExample,
  BatchExamples,
  BatchPreview,
  FactPreview,
} from '../../../shared/batch/batch.ts';
import {
  type Description,
  FACT_NAMES,
  type FactChanges,
  type FactName,
} from '../../../shared/fact.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Report } from '../job.ts';
import { previewPairs, type Redescribed } from '../pairing/preview-pairs.ts';
import { describedAnew, descriptionWith } from '../understanding/describe-photos.ts';
import type { DecisionServices } from './decide.ts';
import { batchPhoto, nextTurn, PART_PHOTOS } from './batch-photos.ts';
import { type BatchPlan, changesOf, planBatch } from './plan-batch.ts';

/** Photos that are looked at for more examples before the caller is to ask again. */
const MAX_LOOK = 5000;

/** Counts what would change; `signal` stops it. */
export async function previewBatch(
  services: DecisionServices,
  ids: readonly PhotoId[],
  edit: BatchEdit,
  { report, signal }: { report: Report; signal: AbortSignal },
): Promise<BatchPreview> {
  const counts = new Map<FactName, FactPreview>(
    edit.edits.map(({ fact }) => [fact, emptyPreview(fact)]),
  );
  const changed = new Map<PhotoId, Redescribed>();
  let changedCount = 0;
  let photoCount = 0;
  for (let start = 0; start < ids.length; start += PART_PHOTOS) {
    report({ stage: 'describe', done: start, total: ids.length });
    for (const id of ids.slice(start, start + PART_PHOTOS)) {
      const change = changeOf(services, id, edit);
      if (change === null) continue;
      photoCount += 1;
      if (count(counts, change)) changedCount += 1;
      if (JSON.stringify(change.before) !== JSON.stringify(change.after)) changed.set(id, change);
    }
    await nextTurn(signal);
  }
  const pairing = previewPairs(services.catalog, changed);
  for (;;) {
    const { done, value } = pairing.next();
    if (done === true) {
      const facts = [...counts.values()].sort((a, b) => place(a.fact) - place(b.fact));
      return { photoCount, changedCount, facts, pairs: value };
    }
    report({ stage: 'pair', ...value });
    await nextTurn(signal);
  }
}

/** Up to `limit` photos that would change, looked for from place `from` on. */
export function batchExamples(
  services: DecisionServices,
  ids: readonly PhotoId[],
  edit: BatchEdit,
  { from, limit }: { from: number; limit: number },
): BatchExamples {
  const examples: BatchExample[] = [];
  const end = Math.min(ids.length, from + MAX_LOOK);
  for (let at = from; at < end; at += 1) {
    const id = ids[at];
    const photo = id === undefined ? null : services.catalog.descriptions.card(id);
    const change = id === undefined ? null : changeOf(services, id, edit);
    if (photo === null || change === null) continue;
    const changed = differing(change);
    if (changed.length === 0) continue;
    if (examples.length === limit) return { examples, next: at };
    examples.push({ photo, after: change.after.facts, changed });
  }
  return { examples, next: end < ids.length ? end : null };
}

type Change = Redescribed & { plan: BatchPlan };

/** A photo before and after; null for one that is no longer shown. */
function changeOf(
  { catalog, gazetteer }: DecisionServices,
  id: PhotoId,
  edit: BatchEdit,
): Change | null {
  const photo = batchPhoto(catalog, id);
  if (photo === null) return null;
  const plan = planBatch(photo, edit);
  const changes = changesOf(plan);
  const before = photo.description;
  if (Object.keys(changes).length === 0) return { before, after: before, plan };
  const after = isReadAnew(changes)
    ? descriptionWith(catalog, gazetteer, id, changes)?.description
    : describedAnew(before, changes, gazetteer);
  return { before, after: after ?? before, plan };
}

function isReadAnew(changes: FactChanges): boolean {
  return Object.values(changes).includes(null) || 'town' in changes || 'village' in changes;
}

/** Adds a photo to the counts; true if one of its facts differs. */
function count(counts: Map<FactName, FactPreview>, change: Change): boolean {
  const changed = new Set(differing(change));
  for (const fact of changed) {
    const preview = counts.get(fact) ?? emptyPreview(fact);
    counts.set(fact, preview);
    preview.changed += 1;
    const outcome = change.plan[fact];
    if (outcome?.kind === 'decide' && outcome.wasDecided) preview.overwritten += 1;
  }
  for (const [name, outcome] of Object.entries(change.plan)) {
    const preview = counts.get(name as FactName);
    if (preview === undefined || changed.has(preview.fact)) continue;
    if (outcome.kind === 'kept') preview.kept += 1;
    else if (outcome.kind === 'left') {
      preview.left[outcome.reason] = (preview.left[outcome.reason] ?? 0) + 1;
    } else preview.same += 1;
  }
  return changed.size > 0;
}

function differing({ before, after }: { before: Description; after: Description }): FactName[] {
  return FACT_NAMES.filter(
    (fact) => JSON.stringify(before.facts[fact]) !== JSON.stringify(after.facts[fact]),
  );
}

function emptyPreview(fact: FactName): FactPreview {
  return { fact, changed: 0, same: 0, kept: 0, overwritten: 0, left: {} };
}

function place(fact: FactName): number {
  return FACT_NAMES.indexOf(fact);
}
