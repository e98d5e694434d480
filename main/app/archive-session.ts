// Which archive the window looks at: the person's own or the sample. Lives in the host's process.
import { join } from 'node:path';
import type { AsyncIteratorClass } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import type { AnewSummary, BackupEntry, RestoreSummary } from '../../shared/backup/backup.ts';
import { ArchiveError } from '../../shared/errors.ts';
import type { IndexEvent, JobEvent } from '../../shared/events.ts';
import type { EditorName } from './editor-name.ts';
import { IndexJob } from './index-job.ts';

/** Opens an archive; the archive's one door, given so that the session knows only its shape. */
type OpenArchive = (options: {
  dir: string;
  county?: string | undefined;
  who: () => string;
}) => Promise<Archive>;

/** What can be done about an archive that is not open, given for the same reason. */
export interface Rescue {
  backupsOf: (dir: string) => Promise<BackupEntry[]>;
  backupsIn: (folder: string) => Promise<BackupEntry[]>;
  describeBackup: (path: string) => Promise<BackupEntry>;
  restoreArchive: (options: {
    dir: string;
    path: string;
    isReplacing: boolean;
    signal: AbortSignal;
  }) => AsyncGenerator<JobEvent<RestoreSummary>, void, undefined>;
  startAnew: (options: {
    dir: string;
    signal: AbortSignal;
  }) => AsyncGenerator<JobEvent<AnewSummary>, void, undefined>;
}

export interface SessionOptions {
  open: OpenArchive;
  rescue: Rescue;
  /** Folder of the person's own archive; made at first use. */
  ownDir: string;
  /** County of a new archive; the archive's own default otherwise. */
  county?: string | undefined;
  /** Folder of the archive that holds the sample. */
  sampleDir: string;
  /** `resources/sample`: photos and article that come with the program. */
  sampleSource: string;
  startWithSample?: boolean | undefined;
  /** Under whose name decisions are kept, in either archive. */
  editor: EditorName;
  /** Keeps the person's own archive safe while it is open; what fails unexpectedly is told here. */
  keepUp?: { onFailure: (error: unknown) => void } | undefined;
}

/** The county of the sample's photos, 湟中区. */
const SAMPLE_COUNTY = '630106';

type Which = 'own' | 'sample';

/** Holds the archives that are open; each is opened at first use and closed with the session. */
export class ArchiveSession {
  readonly #options: SessionOptions;
  readonly #open = new Map<Which, Promise<Archive>>();
  readonly #jobs = new Map<Archive, IndexJob>();
  readonly #who = (): string => this.editor.current;
  #which: Which;
  readonly #closing = new AbortController();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#which = options.startWithSample ? 'sample' : 'own';
  }

  get editor(): EditorName {
    return this.#options.editor;
  }

  get isSample(): boolean {
    return this.#which === 'sample';
  }

  /** File of the article that belongs to the sample. */
  get sampleArticle(): string {
    return join(this.#options.sampleSource, 'article.txt');
  }

  /** @throws ArchiveError archive-in-use, archive-newer, archive-read-only, archive-damaged */
  current(): Promise<Archive> {
    return this.#opened(this.#which);
  }

  /** Turns to the sample; its photos are added as a root the first time. */
  async openSample(): Promise<Archive> {
    const archive = await this.#opened('sample');
    this.#which = 'sample';
    return archive;
  }

  async openOwn(): Promise<Archive> {
    const archive = await this.#opened('own');
    this.#which = 'own';
    return archive;
  }

  /** Starts an index run of the current archive, or joins the one that runs. */
  async index(): Promise<AsyncIteratorClass<IndexEvent, void, undefined>> {
    const archive = await this.current();
    let job = this.#jobs.get(archive);
    if (job?.isOver) {
      // A run that was just stopped still holds the catalog; two must never write at once.
      await job.finished;
      job = this.#jobs.get(archive);
    }
    if (!job || job.isOver) {
      job = new IndexJob(archive);
      this.#jobs.set(archive, job);
    }
    return job.watch();
  }

  /** Backups of the current archive, be it damaged. */
  knownBackups(): Promise<BackupEntry[]> {
    return this.#options.rescue.backupsOf(this.#dirOf(this.#which));
  }

  backupsIn(folder: string): Promise<BackupEntry[]> {
    return this.#options.rescue.backupsIn(folder);
  }

  /** What a restore would change; of a damaged archive nobody can say what will be set aside. */
  /** What a backup file says of itself. */
  async describeBackup(path: string): Promise<BackupEntry> {
    const archive = await this.#currentUnlessDamaged();
    return await (archive?.backups.read(path) ?? this.#options.rescue.describeBackup(path));
  }

  async previewRestore(path: string): Promise<RestoreSummary> {
    const archive = await this.#currentUnlessDamaged();
    if (archive !== null) return await archive.backups.previewRestore(path);
    const backup = await this.#options.rescue.describeBackup(path);
    return { backup, setAside: null, salvaged: 0, keptIn: null };
  }

  /** Restores a backup into the current archive, be it damaged, and opens it anew. */
  async *restore(
    path: string,
    signal: AbortSignal,
  ): AsyncGenerator<JobEvent<RestoreSummary>, void, undefined> {
    const which = this.#which;
    const archive = await this.#currentUnlessDamaged();
    const { restoreArchive } = this.#options.rescue;
    const events =
      archive?.backups.restore(path, signal) ??
      restoreArchive({ dir: this.#dirOf(which), path, isReplacing: true, signal });
    for await (const event of events) {
      if (event.event === 'done' && archive !== null) await this.#reopen(which, archive);
      yield event;
    }
  }

  /** Gives the current archive, whose catalog is damaged, a new one. @throws ArchiveError catalog-sound, archive-in-use */
  startAnew(signal: AbortSignal): AsyncGenerator<JobEvent<AnewSummary>, void, undefined> {
    return this.#options.rescue.startAnew({ dir: this.#dirOf(this.#which), signal });
  }

  /** Stops what runs, then closes every archive. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const job of this.#jobs.values()) job.stop();
    await Promise.all([...this.#jobs.values()].map((job) => job.finished));
    const archives = await Promise.allSettled(this.#open.values());
    this.#open.clear();
    for (const opened of archives) {
      if (opened.status === 'fulfilled') await opened.value.close();
    }
  }

  #dirOf(which: Which): string {
    return which === 'sample' ? this.#options.sampleDir : this.#options.ownDir;
  }

  async #currentUnlessDamaged(): Promise<Archive | null> {
    try {
      return await this.current();
    } catch (error) {
      if (error instanceof ArchiveError && error.code === 'archive-damaged') return null;
      throw error;
    }
  }

  /** Whoever asks for the archive meanwhile waits for the new one. */
  async #reopen(which: Which, archive: Archive): Promise<void> {
    const job = this.#jobs.get(archive);
    this.#jobs.delete(archive);
    const close = async (): Promise<void> => {
      job?.stop();
      await job?.finished;
      await archive.close();
    };
    await this.#keep(which, async () => {
      await close();
      return await this.#openAnew(which);
    });
  }

  #opened(which: Which): Promise<Archive> {
    if (this.#closing.signal.aborted) return Promise.reject(new Error('The session is closed'));
    return this.#open.get(which) ?? this.#keep(which, () => this.#openAnew(which));
  }

  #openAnew(which: Which): Promise<Archive> {
    return which === 'sample' ? this.#openSample() : this.#openOwn();
  }

  #keep(which: Which, open: () => Promise<Archive>): Promise<Archive> {
    const opening = open();
    this.#open.set(which, opening);
    // A failed opening is forgotten so that the next try opens anew; its caller sees the error.
    opening.catch(() => this.#open.delete(which));
    return opening;
  }

  async #openOwn(): Promise<Archive> {
    const { open, ownDir, county, keepUp } = this.#options;
    const archive = await open({ dir: ownDir, county, who: this.#who });
    if (keepUp) archive.keepUp(this.#closing.signal).catch(keepUp.onFailure);
    return archive;
  }

  async #openSample(): Promise<Archive> {
    const { open, sampleDir, sampleSource } = this.#options;
    const archive = await open({ dir: sampleDir, county: SAMPLE_COUNTY, who: this.#who });
    try {
      if (archive.overview().roots.length === 0)
        await archive.addRoot(join(sampleSource, 'photos'));
      return archive;
    } catch (error) {
      await archive.close();
      throw error;
    }
  }
}
