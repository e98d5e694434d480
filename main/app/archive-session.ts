// Which archive the window looks at: the person's own or the sample. Lives in the host's process.
import { join } from 'node:path';
import type { AsyncIteratorClass } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import type { IndexEvent } from '../../shared/events.ts';
import type { EditorName } from './editor-name.ts';
import { IndexJob } from './index-job.ts';

/** Opens an archive; the archive's one door, given so that the session knows only its shape. */
type OpenArchive = (options: {
  dir: string;
  county?: string | undefined;
  who: () => string;
}) => Promise<Archive>;

export interface SessionOptions {
  open: OpenArchive;
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

  readonly #who = (): string => this.editor.current;

  #opened(which: Which): Promise<Archive> {
    if (this.#closing.signal.aborted) return Promise.reject(new Error('The session is closed'));
    const known = this.#open.get(which);
    if (known) return known;
    const opening = which === 'sample' ? this.#openSample() : this.#openOwn();
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
