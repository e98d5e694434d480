import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../../shared/article.ts';
import { parseCaptureDate } from '../../../shared/capture-date.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';
import { articleLines } from '../shapes.ts';
import { table } from '../table.ts';

/** `article <file>`: imports an article and lists its lines with what each is. */
export function showArticle(
  context: RunContext,
  file: string,
  { date }: { date?: string },
): Promise<ExitCode> {
  const { terminal } = context;
  if (date !== undefined && parseCaptureDate(date)?.precision !== 'day') {
    throw new ArchiveError('invalid-value', { fact: '--date', value: date, hint: 'YYYY-MM-DD' });
  }
  return withArchive(context, async (archive) => {
    const article = await importArticle(archive, file, date ?? null);
    const lines = articleLines(article, terminal.language);
    if (terminal.isJson) {
      for (const line of lines) terminal.result(line);
      return EXIT.done;
    }
    const header = (['line', 'kind', 'photo', 'text'] as const).map((name) => terminal.text(name));
    const rows = lines.map(({ line, kind, slot, text }) => [
      String(line),
      terminal.text(`kind-${kind}`),
      slot === undefined
        ? ''
        : slot.state === 'matched'
          ? (slot.photos[0]?.path ?? '')
          : terminal.text(`slot-${slot.state}`),
      text,
    ]);
    terminal.result(null, table(header, rows));
    const { id, title, slotCount: slots, filledSlotCount: filled } = article;
    terminal.note(terminal.text('article-summary', { id, title, slots, filled }));
    return EXIT.done;
  });
}

/**
 * Imports an article from disk.
 * @throws ArchiveError article-missing, file-unreadable, article-not-text, article-empty
 */
export async function importArticle(
  archive: Archive,
  path: string,
  date: string | null,
): Promise<Article> {
  return archive.importArticle({ name: basename(path), bytes: await readArticle(path) }, date);
}

async function readArticle(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    switch (error instanceof Error && 'code' in error ? error.code : null) {
      case 'ENOENT':
      case 'ENOTDIR': {
        throw new ArchiveError('article-missing', { path }, { cause: error });
      }
      case 'EISDIR': {
        throw new ArchiveError('article-not-text', { path }, { cause: error });
      }
      case 'EACCES':
      case 'EPERM': {
        throw new ArchiveError('file-unreadable', { path }, { cause: error });
      }
      default: {
        throw error;
      }
    }
  }
}
