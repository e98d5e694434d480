// What the window may ask of the history of decisions; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  type Act,
  type ActChangePage,
  type HistoryPage,
  STEP_KINDS,
  type Step,
  type TakeBackPreview,
  type TakenBack,
} from '../../shared/history.ts';

const stepId = z.int().positive();
const instant = z.iso.datetime();

export const historyContract = {
  undo: oc.output(type<Step>()),
  redo: oc.output(type<Step>()),
  /** Newest first; a page may hold no act and still have a next one, where words are looked for. */
  page: oc
    .input(
      z.object({
        before: stepId.optional(),
        limit: z.int().min(1).max(200),
        kind: z.enum(STEP_KINDS).optional(),
        who: z.string().max(200).optional(),
        from: instant.optional(),
        to: instant.optional(),
        words: z.string().min(1).max(200).optional(),
        photo: z.int().positive().optional(),
      }),
    )
    .output(type<HistoryPage>()),
  people: oc.output(type<string[]>()),
  act: oc.input(z.object({ id: stepId })).output(type<Act>()),
  changes: oc
    .input(z.object({ id: stepId, after: stepId.optional(), limit: z.int().min(1).max(200) }))
    .output(type<ActChangePage>()),
  previewTakeBack: oc.input(z.object({ id: stepId })).output(type<TakeBackPreview>()),
  /** A new step that can be undone; what was changed since is left alone. */
  takeBack: oc.input(z.object({ id: stepId })).output(type<TakenBack>()),
};
