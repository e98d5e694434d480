// A new archive from a journal file: what people said comes first, and their originals are indexed under it. See
// shared/journal-record.ts.
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import { ArticleShelf } from '../articles/article-shelf.ts';
import { type Catalog, openCatalog } from '../catalog/open-catalog.ts';
import { openImaging } from '../imaging/imaging-pool.ts';
import { settleCounty } from '../places/settle-county.ts';
import { openGazetteer } from '../understanding/living-gazetteer.ts';
import { type JournalReading, readJournalFile } from './journal-file/read-journal-file.ts';

export interface RebuildOptions {
  /** Folder of the new archive; made if it is not there. */
  dir: string;
  /** The journal file. */
  journal: string;
  nodePath?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Its name until it is whole, so that one cut short is never opened as an archive. */
const DRAFT = 'catalog.rebuilding.sqlite';

/**
 * Makes the catalog of a new archive from a journal file. Roots are known by it, but lie nowhere until they are added;
 * then an index brings everything else. Whatever fails, no archive is left.
 * @throws ArchiveError rebuild-not-empty, journal-file-missing, journal-file-unknown, journal-file-newer,
 * journal-file-damaged, journal-file-cut, unknown-county, archive-read-only, disk-full, cancelled
 */
export async function rebuildCatalog(options: RebuildOptions): Promise<JournalReading> {
  const { dir, journal, signal } = options;
  await makeEmptyFolder(dir);
  const draft = join(dir, DRAFT);
  try {
    await using file = await openJournal(journal);
    const catalog = openCatalog(draft);
    let reading: JournalReading;
    try {
      reading = await readJournalFile(catalog, file.createReadStream(), signal);
      await settleCounty(catalog, reading.head.county);
      await readArticles(catalog, options);
    } finally {
      catalog.close();
    }
    await rename(draft, join(dir, 'catalog.sqlite'));
    return reading;
  } catch (error) {
    await removeDraft(dir);
    throw signal?.aborted ? new ArchiveError('cancelled', {}, { cause: error }) : error;
  }
}

/** Articles are kept as files; what they say is read anew. */
async function readArticles(catalog: Catalog, { nodePath, signal }: RebuildOptions): Promise<void> {
  const imaging = openImaging({ nodePath, size: 1 });
  try {
    const gazetteer = openGazetteer(catalog);
    // Nothing is decided by it.
    const shelf = new ArticleShelf({
      catalog,
      gazetteer,
      imaging,
      now: () => new Date(),
      who: () => '',
      isIndexing: () => false,
    });
    for (const { id, fileName } of catalog.articles.all()) {
      signal?.throwIfAborted();
      await shelf.import({ name: fileName, bytes: catalog.articles.bytes(id) }, null);
    }
  } finally {
    await imaging.close();
  }
}

async function makeEmptyFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
  } catch (error) {
    throw new ArchiveError('archive-read-only', { path: dir }, { cause: error });
  }
  await removeDraft(dir);
  if ((await readdir(dir)).length > 0) throw new ArchiveError('rebuild-not-empty', { path: dir });
}

async function openJournal(path: string) {
  try {
    const file = await open(path);
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    throw new ArchiveError('journal-file-missing', { path }, { cause: error });
  }
  throw new ArchiveError('journal-file-missing', { path });
}

async function removeDraft(dir: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(join(dir, DRAFT + end), { force: true });
}
