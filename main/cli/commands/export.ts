import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import {
  EXPORT_KINDS,
  exportChoice,
  type ExportKind,
  type ExportSource,
} from '../../../shared/exports/export-kinds.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';
import { importArticle } from './article.ts';
import { readTransferOptions, type TransferOptions } from './transfer-options.ts';

export interface ExportOptions extends TransferOptions {
  article?: string;
  village?: string;
  town?: string;
  to: string;
  kind: string;
}

/** `export`: writes exports of an article or of a village and proves them. */
export function writeExports(context: RunContext, options: ExportOptions): Promise<ExitCode> {
  const { terminal, signal } = context;
  const chosen = readTransferOptions(options);
  const choices = readKinds(options.kind).map((kind) =>
    kind === 'transfer' ? exportChoice(kind, chosen) : exportChoice(kind),
  );
  if ((options.article === undefined) === (options.village === undefined)) {
    throw new ArchiveError('usage', { detail: terminal.text('needs-source') });
  }
  return withArchive(context, async (archive) => {
    const source = await findSource(archive, options);
    for await (const event of archive.exports.write(source, resolve(options.to), choices, signal)) {
      if (event.event === 'progress') {
        terminal.progress(event.progress);
        continue;
      }
      for (const summary of event.result) {
        const { dir, pictures, captions, missing } = summary;
        terminal.result(summary, [
          terminal.text('export-summary', { dir, pictures, captions }),
          ...missing.map((caption) => terminal.text('export-missing', { caption })),
        ]);
      }
    }
    return EXIT.done;
  });
}

/** The kinds of a list with commas, each once. @throws ArchiveError invalid-value */
function readKinds(text: string): ExportKind[] {
  const names = text.split(',').map((part) => part.trim());
  const kinds = names.map((name) => {
    const kind = EXPORT_KINDS.find((known) => known === name);
    if (kind !== undefined) return kind;
    throw new ArchiveError('invalid-value', {
      fact: '--kind',
      value: name,
      hint: EXPORT_KINDS.join(' | '),
    });
  });
  return [...new Set(kinds)];
}

async function findSource(
  archive: Archive,
  { article, village, town }: ExportOptions,
): Promise<ExportSource> {
  if (article === undefined) {
    return { kind: 'village', town: town ?? null, village: village ?? '' };
  }
  const isNumber = /^\d+$/.test(article) && !existsSync(article);
  const { id } = isNumber
    ? archive.article(Number(article))
    : await importArticle(archive, article, null);
  return { kind: 'article', article: id };
}
