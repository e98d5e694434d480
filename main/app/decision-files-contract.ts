// What the window may ask of decisions as files; a part of the contract.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  DECISION_FORMATS,
  type DecisionFilesSummary,
  SIDECAR_NAMES,
} from '../../shared/decision-files.ts';
import type { JobEvent } from '../../shared/events.ts';

export const decisionFilesContract = {
  /** Writes decisions in these formats: a folder `name` inside `folder`. */
  write: oc
    .input(
      z.object({
        folder: z.string(),
        name: z.string().min(1).max(100),
        formats: z.array(z.enum(DECISION_FORMATS)).min(1).max(DECISION_FORMATS.length),
        sidecarNames: z.enum(SIDECAR_NAMES),
        language: z.enum(['zh-CN', 'en']),
      }),
    )
    .output(eventIterator(type<JobEvent<DecisionFilesSummary>>())),
};
