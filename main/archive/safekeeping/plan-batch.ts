// What an edit of many photos comes to on one of them; preview and apply go by the same plan.
import { CAPTION_LIMIT } from '../../../shared/caption.ts';
import type { BatchEdit, DecidedMode, FactEdit, LeftReason } from '../../../shared/batch/batch.ts';
import { fillTemplate, isTemplateFault, readTemplate } from '../../../shared/captions/template.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { shiftDate } from '../../../shared/batch/shift-date.ts';
import {
  type Description,
  type FactChanges,
  type FactName,
  type Facts,
  NO_FACTS,
} from '../../../shared/fact.ts';

/** A photo as planning sees it. */
export interface BatchPhoto {
  description: Description;
  /** See PhotoMetadata. */
  takenAt: string | null;
}

/** What becomes of one fact: a person's word on it, or why there is none. */
export type FactOutcome =
  | { kind: 'decide'; value: unknown; wasDecided: boolean }
  /** Nothing needs to be said: a person has said so already, or there is nothing to withdraw. */
  | { kind: 'same' }
  | { kind: 'kept' }
  | { kind: 'left'; reason: LeftReason };

/** What becomes of each edited fact of a photo. */
export type BatchPlan = Partial<Record<FactName, FactOutcome>>;

/** A village means nothing without its town: what holds for one holds for both. */
const PLACE = ['town', 'village'] as const satisfies FactName[];

/** Plans the edits of one photo. */
export function planBatch(photo: BatchPhoto, { edits, decided }: BatchEdit): BatchPlan {
  const plan: BatchPlan = {};
  // A caption by template tells of the facts as the other edits leave them.
  const byTemplate = edits.filter(isTemplateEdit);
  for (const edit of edits) {
    if (!isTemplateEdit(edit)) plan[edit.fact] = planFact(photo, edit, decided);
  }
  if (PLACE.some((fact) => plan[fact]?.kind === 'kept')) {
    for (const fact of PLACE) if (plan[fact]?.kind === 'decide') plan[fact] = { kind: 'kept' };
  }
  for (const edit of byTemplate) {
    plan[edit.fact] = planFact(photo, edit, decided, factsAfter(photo.description.facts, plan));
  }
  return plan;
}

/** The decisions of a plan; null takes one back. */
export function changesOf(plan: BatchPlan): FactChanges {
  return Object.fromEntries(
    Object.entries(plan).flatMap(([fact, outcome]) =>
      outcome.kind === 'decide' ? [[fact, outcome.value]] : [],
    ),
  );
}

/** What is known once a plan is carried out; what is taken back counts as not known. */
function factsAfter(facts: Facts, plan: BatchPlan): Facts {
  const changes = Object.entries(changesOf(plan));
  return {
    ...facts,
    ...Object.fromEntries(
      changes.map(([fact, value]) => [fact, value ?? NO_FACTS[fact as FactName]]),
    ),
  };
}

function isTemplateEdit(edit: FactEdit): edit is Extract<FactEdit, { kind: 'template' }> {
  return edit.kind === 'template';
}

function planFact(
  photo: BatchPhoto,
  edit: FactEdit,
  mode: DecidedMode,
  known = photo.description.facts,
): FactOutcome {
  const { facts, why } = photo.description;
  const wasDecided = why[edit.fact]?.source === 'decision';
  if (edit.kind === 'withdraw') {
    return wasDecided ? { kind: 'decide', value: null, wasDecided } : { kind: 'same' };
  }
  const wanted = valueFor(photo, edit, known);
  if ('left' in wanted) return { kind: 'left', reason: wanted.left };
  const isSame = JSON.stringify(wanted.value) === JSON.stringify(facts[edit.fact]);
  if (wasDecided && isSame) return { kind: 'same' };
  if (wasDecided && mode === 'keep') return { kind: 'kept' };
  return { kind: 'decide', value: wanted.value, wasDecided };
}

function valueFor(
  { description: { facts, why }, takenAt }: BatchPhoto,
  edit: Exclude<FactEdit, { kind: 'withdraw' }>,
  known: Facts,
): { value: unknown } | { left: LeftReason } {
  switch (edit.kind) {
    case 'set': {
      return { value: edit.value };
    }
    case 'append': {
      const caption = `${facts.caption ?? ''}${edit.text}`;
      return caption.length > CAPTION_LIMIT ? { left: 'too-long' } : { value: caption };
    }
    case 'template': {
      const template = readTemplate(edit.template);
      if (isTemplateFault(template)) throw new ArchiveError(template.code, template.params);
      const { text, gaps } = fillTemplate(template, known);
      if (text === '' || gaps.length > 0) return { left: 'no-facts' };
      return text.length > CAPTION_LIMIT ? { left: 'too-long' } : { value: text };
    }
    case 'shift': {
      const shifted = shiftDate(
        { date: facts.date, source: why.date?.source, takenAt },
        edit.minutes,
      );
      return 'left' in shifted ? shifted : { value: shifted.date };
    }
  }
}
