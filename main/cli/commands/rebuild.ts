import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { rebuildCatalog } from '../../archive/open-archive.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { IndexSummary } from '../../../shared/events.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';

/**
 * `rebuild <journal> <folder…>`: a new archive of what people said, which the journal file tells, and of the originals
 * in the folders; everything else is worked out anew.
 */
export async function rebuildArchive(
  context: RunContext,
  journal: string,
  folders: readonly string[],
): Promise<ExitCode> {
  const { archiveDir: dir, signal, terminal } = context;
  const paths = folders.map((folder) => resolve(folder));
  for (const path of paths) await mustBeThere(path);
  const { counts } = await rebuildCatalog({ dir, journal: resolve(journal), signal });
  return withArchive(context, async (archive) => {
    for (const path of paths) await archive.addRoot(path);
    const { photos, originals, failed } = await indexAll(context, archive);
    const away = archive.overview().roots.filter(({ isOnline }) => !isOnline);
    const counted = {
      dir,
      photos,
      originals,
      decisions: counts.decision,
      steps: counts.step,
      articles: counts.article,
      numbers: counts['photo-number'],
      exports: counts.export,
      photosAway: archive.decisionFiles.awayCount(),
    };
    const summary = {
      ...counted,
      failed,
      foldersAway: away.map(({ label, path }) => ({ label, path })),
    };
    terminal.result(summary, [
      ...failed.map(({ message }) => message),
      ...away.map(({ label, path }) => terminal.text('rebuild-folder-away', { label, path })),
      ...(counted.photosAway === 0
        ? []
        : [terminal.text('rebuild-photos-away', { count: counted.photosAway })]),
      terminal.text('rebuild-summary', { ...counted, failed: failed.length }),
    ]);
    return failed.length > 0 ? EXIT.doneWithFailures : EXIT.done;
  });
}

async function indexAll({ terminal, signal }: RunContext, archive: Archive): Promise<IndexSummary> {
  for await (const event of archive.index({ signal, language: terminal.language })) {
    if (event.event === 'done') return event.result;
    terminal.progress(event.progress);
  }
  throw new Error('the index ended without a summary');
}

/** Said before anything is made. @throws ArchiveError folder-missing, not-a-folder */
async function mustBeThere(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new ArchiveError('folder-missing', { path });
  if (!found.isDirectory()) throw new ArchiveError('not-a-folder', { path });
}
