// What the window may ask and say of writing captions; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { CAPTION_LIMIT } from '../../shared/caption.ts';
import { REACHES, type LineEdits } from '../../shared/captions/caption-edits.ts';
import {
  MAX_CODE_TEXTS,
  type CaptionCode,
  type CodeChoice,
  type CodeImport,
} from '../../shared/captions/codes.ts';
import type { CaptionTemplate } from '../../shared/captions/stock-templates.ts';
import { TEMPLATE_LIMIT } from '../../shared/captions/template.ts';
import type { Step } from '../../shared/history.ts';

const articleId = z.int().positive();
const line = z.int().positive();
const templateId = z.string().min(1).max(100);
const code = z.string().min(1).max(100);
const text = z.string().max(CAPTION_LIMIT);

export const captionContract = {
  /** A person's words for the captions of an article, of those lines that have some. */
  edits: oc
    .input(z.object({ article: articleId }))
    .output(type<{ line: number; edits: LineEdits }[]>()),
  /** New words for some outlets as one step, null for those that stand there without a person's. */
  decide: oc
    .input(
      z.object({
        article: articleId,
        line,
        changes: z.partialRecord(z.enum(REACHES), text.nullable()),
      }),
    )
    .output(type<Step | null>()),
  templates: oc.output(type<CaptionTemplate[]>()),
  /** Without an id, a new one. */
  saveTemplate: oc
    .input(
      z.object({
        id: templateId.nullable(),
        name: z.string().trim().min(1).max(100),
        text: z.string().max(TEMPLATE_LIMIT),
      }),
    )
    .output(type<Step>()),
  /** Before another, or last. */
  moveTemplate: oc
    .input(z.object({ id: templateId, before: templateId.nullable() }))
    .output(type<Step>()),
  removeTemplate: oc.input(z.object({ id: templateId })).output(type<Step>()),
  codes: oc.output(type<CaptionCode[]>()),
  saveCode: oc
    .input(
      z.object({
        code,
        texts: z.array(text).min(1).max(MAX_CODE_TEXTS),
        replaces: code.nullable(),
      }),
    )
    .output(type<Step>()),
  removeCode: oc.input(z.object({ code })).output(type<Step>()),
  /** A file of code replacements as Photo Mechanic writes them. */
  importCodes: oc.input(z.object({ file: z.file() })).output(type<CodeImport>()),
  /** What a code can stand for. */
  codeChoices: oc.input(z.object({ code })).output(type<CodeChoice[]>()),
};
