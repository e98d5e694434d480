import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { EXPORT_KINDS } from '../../../shared/gallery.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';
import { importArticle } from './article.ts';

export interface ExportOptions {
  article?: string;
  village?: string;
  town?: string;
  to: string;
  kind: string;
}

/** `export`: writes a gallery of an article or of a village and verifies it. */
export function exportGallery(context: RunContext, options: ExportOptions): Promise<ExitCode> {
  const { terminal, signal } = context;
  checkKinds(options.kind);
  if ((options.article === undefined) === (options.village === undefined)) {
    throw new ArchiveError('usage', { detail: terminal.text('needs-source') });
  }
  return withArchive(context, async (archive) => {
    const source = await findSource(archive, options);
    for await (const event of archive.exportGallery(source, resolve(options.to), { signal })) {
      if (event.event === 'progress') {
        terminal.progress(event.progress);
        continue;
      }
      const { dir, pictures, captions, missing } = event.result;
      terminal.result(event.result, [
        terminal.text('export-summary', { dir, pictures, captions }),
        ...missing.map((caption) => terminal.text('export-missing', { caption })),
      ]);
    }
    return EXIT.done;
  });
}

/** Kinds are named once for good; those that are not built yet say so before anything is opened. */
function checkKinds(text: string): void {
  for (const kind of text.split(',').map((part) => part.trim())) {
    if (kind === 'gallery') continue;
    if ((EXPORT_KINDS as readonly string[]).includes(kind)) {
      throw new ArchiveError('not-built-yet', { kind, available: 'gallery' });
    }
    throw new ArchiveError('invalid-value', {
      fact: '--kind',
      value: kind,
      hint: EXPORT_KINDS.join(' | '),
    });
  }
}

async function findSource(archive: Archive, { article, village, town }: ExportOptions) {
  if (article === undefined) return { town: town ?? null, village: village ?? '' };
  const isNumber = /^\d+$/.test(article) && !existsSync(article);
  if (isNumber) return { article: archive.article(Number(article)).id };
  const known = await importArticle(archive, article, null);
  return { article: known.id };
}
