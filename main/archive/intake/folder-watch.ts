// [Note: Watched folders] On local disks the system tells that something changed below a root, so that nobody has
// to look at 100,000 files every few seconds. What changed is not told: the look at the root finds that out, and
// it alone decides. Where the system does not tell (network shares, folders beyond its limits) or had better not be
// asked (disks that are to be ejected), and once a watch fails, the root is looked at every few seconds as before.
// Each watch is a process of its own: see folder-watch-process.ts for why.
import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { programBeside } from '../../on-disk.ts';
import { nodeEnvironment } from '../node-environment.ts';
import type { WatchedFolder, WatchMessage } from './folder-watch-protocol.ts';
import { isWatchable, type Surroundings } from './watchable.ts';

/**
 * `watching`: changes are told from now on. `changed`: something changed. `failed`: nothing is told any more, or
 * never was; the last news there is.
 */
export type WatchNews = 'watching' | 'changed' | 'failed';

export interface FolderWatch {
  /** Lets go of the folder; nothing is told afterwards. */
  close(): void;
}

/** Begins to watch a folder; all news come later, never within the call. */
export type WatchFolder = (folder: WatchedFolder, tell: (news: WatchNews) => void) => FolderWatch;

export interface WatchOptions {
  /** Node binary for the watching processes; by default the one that runs this process. */
  nodePath?: string | undefined;
  /** What the system says of its disks; by default of those that are there now. */
  surroundings?: () => Promise<Surroundings>;
  /** A watch that has not begun by then has failed. */
  openingTimeoutMs?: number;
  /** The watching process's program; by default `folder-watch-process`. Tests put their own here. */
  entry?: URL;
}

/** Large folders on slow disks take a minute to be read; what takes longer is stuck. */
const OPENING_TIMEOUT_MS = 120_000;

/** The watching processes hold a few paths; see `ImagingWorker` for what the flags save. */
const HEAP_FLAGS = ['--max-old-space-size=64', '--max-semi-space-size=1'];

/** The system's way of watching folders. */
export function systemWatch(options: WatchOptions = {}): WatchFolder {
  const { surroundings = readSurroundings } = options;
  return (folder, tell) => {
    const watch = new SystemWatch(folder, tell, {
      nodePath: options.nodePath ?? process.execPath,
      openingTimeoutMs: options.openingTimeoutMs ?? OPENING_TIMEOUT_MS,
      entry: options.entry ?? programBeside('./folder-watch-process', import.meta.url),
    });
    void surroundings().then((found) => {
      if (isWatchable(folder.path, found)) watch.begin();
      else watch.fail();
    });
    return watch;
  };
}

async function readSurroundings(): Promise<Surroundings> {
  const isLinux = process.platform === 'linux';
  return {
    platform: process.platform,
    // Where it cannot be read, nothing is known of any disk, and none is watched.
    mountTable: isLinux ? await readFile('/proc/self/mountinfo', 'utf8').catch(() => '') : '',
    systemDrive: process.env['SystemDrive'] ?? null,
  };
}

interface ProcessOptions {
  nodePath: string;
  openingTimeoutMs: number;
  entry: URL;
}

/** A folder's watch: one process, and for a moment two when the first has been outgrown. */
class SystemWatch implements FolderWatch {
  readonly #folder: WatchedFolder;
  readonly #tell: (news: WatchNews) => void;
  readonly #options: ProcessOptions;
  #isClosed = false;
  #current: ChildProcess | null = null;
  /** Takes over once it watches, so that nothing happens unseen in between. */
  #next: ChildProcess | null = null;
  /** The current one was outgrown again while the next one began, which may have read too early. */
  #isNextOutgrown = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: WatchedFolder, tell: (news: WatchNews) => void, options: ProcessOptions) {
    this.#folder = folder;
    this.#tell = tell;
    this.#options = options;
  }

  begin(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#isNextOutgrown = false;
    this.#next = this.#start();
    this.#timer = setTimeout(() => {
      this.fail();
    }, this.#options.openingTimeoutMs).unref();
  }

  fail(): void {
    if (this.#isClosed) return;
    this.close();
    this.#tell('failed');
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#current?.kill('SIGKILL');
    this.#next?.kill('SIGKILL');
  }

  #start(): ChildProcess {
    const { nodePath, entry } = this.#options;
    const child = fork(fileURLToPath(entry), [], {
      execPath: nodePath,
      execArgv: ['--no-warnings', ...HEAP_FLAGS],
      env: nodeEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      windowsHide: true,
    });
    // Emitted when the process cannot be started or written to; `exit` may never come then.
    for (const end of ['exit', 'error']) {
      child.on(end, () => {
        this.#lose(child);
      });
    }
    child.on('message', (message) => {
      // Our own program at the other end.
      this.#hear(child, message as WatchMessage);
    });
    child.send(this.#folder);
    // Whoever waits for the news stays; the watch itself keeps no program from ending.
    child.unref();
    child.channel?.unref();
    return child;
  }

  #hear(child: ChildProcess, message: WatchMessage): void {
    if (this.#isClosed) return;
    if (message === 'watching') this.#takeOver(child);
    else if (message === 'changed') this.#tell('changed');
    else if (this.#next === null) this.begin();
    else this.#isNextOutgrown = true;
  }

  #lose(child: ChildProcess): void {
    if (this.#isClosed) return;
    if (child === this.#next && this.#current !== null) {
      // The two together may be more than the system grants.
      this.#current.kill('SIGKILL');
      this.#current = null;
      this.begin();
    } else if (child === this.#next || child === this.#current) this.fail();
  }

  #takeOver(child: ChildProcess): void {
    const before = this.#current;
    clearTimeout(this.#timer);
    this.#current = child;
    this.#next = null;
    before?.kill('SIGKILL');
    this.#tell(before === null ? 'watching' : 'changed');
    if (this.#isNextOutgrown) this.begin();
  }
}
