// Makes an edit of many photos as one step, and undoes or redoes one, a part at a time: between the parts pictures are
// served and pages answered. See [Note: Decisions].
import type { BatchEdit, BatchSummary } from '../../../shared/batch/batch.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { FACT_NAMES } from '../../../shared/fact.ts';
import type { Step } from '../../../shared/history.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { LongAct, PartMark } from '../catalog/act-parts.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Report } from '../job.ts';
import { forgetTouched, pairInParts } from '../pairing/pair-photos.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import { batchPhoto, nextTurn, PART_PHOTOS } from './batch-photos.ts';
import { type DecisionServices, handOf, redoStep, settleStep, undoStep } from './decide.ts';
import { changesOf, planBatch } from './plan-batch.ts';

/** Up to here an act is undone at once, which is quicker than in parts. */
export const FEW_DECISIONS = 100;

export interface PartOptions {
  report: Report;
  /** Stops the work; what was done of it stays done, as one step. */
  signal: AbortSignal;
}

/** Makes the edits; the photos that are done when it is stopped keep them. @throws ArchiveError batch-running */
export async function applyBatch(
  services: DecisionServices,
  ids: readonly PhotoId[],
  edit: BatchEdit,
  options: PartOptions,
): Promise<BatchSummary> {
  const { catalog, gazetteer } = services;
  const hand = handOf(services);
  const made: { lead: number | null; changedCount: number } = { lead: null, changedCount: 0 };
  await inParts(services, options.report, async () => {
    for (let start = 0; start < ids.length; start += PART_PHOTOS) {
      options.report({ stage: 'describe', done: start, total: ids.length });
      catalog.transaction(() => {
        for (const id of ids.slice(start, start + PART_PHOTOS)) decidePhoto(id);
      });
      await nextTurn(options.signal);
    }
  });
  const { lead, changedCount } = made;
  return { step: lead === null ? null : catalog.decisions.step(lead), changedCount };

  function decidePhoto(id: PhotoId): void {
    const photo = batchPhoto(catalog, id);
    if (photo === null) return;
    const { sha256: subject, path: label } = photo;
    const changes = Object.entries(changesOf(planBatch(photo, edit))).map(
      ([field, value]): DecisionChange => ({
        kind: 'fact',
        subject,
        field,
        value: value ?? undefined,
        label,
      }),
    );
    if (changes.length === 0) return;
    made.lead = catalog.decisions.addPart(changes, hand, { lead: made.lead, takesBack: null });
    describeOne(catalog, gazetteer, id);
    const facts = catalog.descriptions.get(id)?.facts;
    const isChanged = FACT_NAMES.some(
      (fact) => JSON.stringify(facts?.[fact]) !== JSON.stringify(photo.description.facts[fact]),
    );
    if (isChanged) made.changedCount += 1;
  }
}

/** Takes back the last act, a long one in parts. @throws ArchiveError nothing-to-undo, batch-running */
export async function undoInParts(services: DecisionServices, options: PartOptions): Promise<Step> {
  const { catalog } = services;
  const act = catalog.decisions.actToUndo();
  if (act === null || act.count <= FEW_DECISIONS) {
    return settleStep(services, undoStep(services));
  }
  const hand = handOf(services);
  return stepInParts(services, act, options, (mark) =>
    catalog.decisions.undoPart(act.lead, hand, { mark, limit: PART_PHOTOS }),
  );
}

/** Does the last undone act again, a long one in parts. @throws ArchiveError nothing-to-redo, batch-running */
export async function redoInParts(services: DecisionServices, options: PartOptions): Promise<Step> {
  const { catalog } = services;
  const act = catalog.decisions.actToRedo();
  if (act === null || act.count <= FEW_DECISIONS) {
    return settleStep(services, redoStep(services));
  }
  const hand = handOf(services);
  return stepInParts(services, act, options, (mark) =>
    catalog.decisions.redoPart(act.lead, hand, { mark, limit: PART_PHOTOS }),
  );
}

async function stepInParts(
  services: DecisionServices,
  { lead, count }: LongAct,
  options: PartOptions,
  doPart: (mark: PartMark | null) => { contents: string[]; mark: PartMark },
): Promise<Step> {
  const { catalog, gazetteer } = services;
  await inParts(services, options.report, async () => {
    let mark: PartMark | null = null;
    for (let done = 0; ;) {
      options.report({ stage: 'describe', done, total: count });
      const part = catalog.transaction(() => {
        const made = doPart(mark);
        for (const content of new Set(made.contents)) {
          const id = catalog.photos.idOf(content);
          if (id !== null) describeOne(catalog, gazetteer, id);
        }
        return made;
      });
      if (part.contents.length === 0) return;
      mark = part.mark;
      done += part.contents.length;
      await nextTurn(options.signal);
    }
  });
  return catalog.decisions.step(lead);
}

/** Keeps other decisions out while `decide` runs, then pairs anew what it touched, however far it came. */
export async function inParts(
  { catalog }: DecisionServices,
  report: Report,
  decide: () => Promise<void>,
): Promise<void> {
  if (catalog.decisions.isInParts()) throw new ArchiveError('batch-running');
  catalog.decisions.setInParts(true);
  try {
    await decide();
  } finally {
    try {
      // Articles are matched by facts.
      catalog.settings.nextGeneration();
      await pairAnew(catalog, report);
    } finally {
      catalog.decisions.setInParts(false);
    }
  }
}

async function pairAnew(catalog: Catalog, report: Report): Promise<void> {
  const parts = [...pairInParts(catalog)];
  // What is touched from now on is not among these parts.
  forgetTouched(catalog);
  for (const { number, total, pair } of parts) {
    report({ stage: 'pair', done: number, total });
    pair();
    await new Promise(setImmediate);
  }
}
