// Answers to what the window asks and says of writing captions.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { captionContract } from './caption-contract.ts';

export function createCaptionProcedures(archive: () => Promise<Archive>) {
  const on = implement(captionContract);
  const desk = async () => (await archive()).captions;
  return on.router({
    edits: on.edits.handler(async ({ input }) => (await desk()).edits(input.article)),
    decide: on.decide.handler(async ({ input: { article, line, changes } }) =>
      (await desk()).decide(article, line, changes),
    ),
    templates: on.templates.handler(async () => (await desk()).templates()),
    saveTemplate: on.saveTemplate.handler(async ({ input: { id, ...template } }) =>
      (await desk()).saveTemplate(id, template),
    ),
    moveTemplate: on.moveTemplate.handler(async ({ input }) =>
      (await desk()).moveTemplate(input.id, input.before),
    ),
    removeTemplate: on.removeTemplate.handler(async ({ input }) =>
      (await desk()).removeTemplate(input.id),
    ),
    codes: on.codes.handler(async () => (await desk()).codes()),
    saveCode: on.saveCode.handler(async ({ input: { replaces, ...code } }) =>
      (await desk()).saveCode(code, replaces),
    ),
    removeCode: on.removeCode.handler(async ({ input }) => (await desk()).removeCode(input.code)),
    importCodes: on.importCodes.handler(async ({ input }) =>
      (await desk()).importCodes(new Uint8Array(await input.file.arrayBuffer())),
    ),
    codeChoices: on.codeChoices.handler(async ({ input }) =>
      (await desk()).codeChoices(input.code),
    ),
  });
}
