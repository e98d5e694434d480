// One worker process as the pool sees it: given a task, it answers, crashes or runs out of time.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AnswerMessage, TaskMessage } from './protocol.ts';
import type { ImagingTask } from './tasks.ts';

export interface WorkerEvents {
  onAnswer: (answer: AnswerMessage) => void;
  onTimeout: () => void;
  onCrash: (cause: Error) => void;
}

/** JavaScript heap of a worker; pixels and file contents lie outside it. */
const HEAP_LIMIT_MB = 192;
/** How long to wait for a killed process; one stuck in a dead network share is left to the system. */
const END_WAIT_MS = 5000;
const STDERR_TAIL_CHARS = 2000;

/** Starts its process at once. Exactly one event is reported for each task. */
export class ImagingWorker {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #stderrTail = '';
  #events: WorkerEvents | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(nodePath: string, entry: URL) {
    this.#child = fork(fileURLToPath(entry), [], {
      execPath: nodePath,
      execArgv: ['--no-warnings', `--max-old-space-size=${HEAP_LIMIT_MB}`],
      env: workerEnvironment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      windowsHide: true,
    });
    this.#exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        this.#crashed(`Worker ended with ${signal ?? `code ${String(code)}`}. ${this.#stderrTail}`);
        resolve();
      });
      // Emitted when the process cannot be started, killed or written to; `exit` may never come then.
      this.#child.on('error', (error) => {
        this.#crashed(error.message);
        if (this.#child.pid === undefined) resolve();
      });
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderrTail = (this.#stderrTail + text).slice(-STDERR_TAIL_CHARS);
    });
    this.#child.on('message', (answer) => {
      // Our own program at the other end; serialisation is its process's only door.
      this.#settle((events) => {
        events.onAnswer(answer as AnswerMessage);
      });
    });
  }

  /** False once the process has ended, for whatever reason. */
  get isRunning(): boolean {
    return this.#child.connected;
  }

  run(task: ImagingTask, timeoutMs: number, events: WorkerEvents): void {
    this.#events = events;
    this.#timer = setTimeout(() => {
      this.#settle((current) => {
        current.onTimeout();
      });
    }, timeoutMs);
    const message: TaskMessage = { task };
    // A failed send also emits `error` or `exit`, which report the crash.
    this.#child.send(message, (error) => {
      if (error) this.#crashed(error.message);
    });
  }

  /** Kills the process; resolves when it is gone, without any event. */
  async end(): Promise<void> {
    this.#settle(() => undefined);
    this.#child.kill('SIGKILL');
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, END_WAIT_MS);
    });
    await Promise.race([this.#exited, waited]);
    clearTimeout(timer);
  }

  #crashed(detail: string): void {
    this.#settle((events) => {
      events.onCrash(new Error(detail.trim()));
    });
  }

  #settle(report: (events: WorkerEvents) => void): void {
    const events = this.#events;
    this.#events = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (events) report(events);
  }
}

function workerEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'NODE_OPTIONS');
  return {
    ...Object.fromEntries(inherited),
    // Electron's binary acts as Node with this; Node ignores it.
    ELECTRON_RUN_AS_NODE: '1',
    // glibc keeps one arena a thread otherwise: a fifth more memory for nothing.
    MALLOC_ARENA_MAX: '2',
    // One picture at a time, and file calls beside it.
    UV_THREADPOOL_SIZE: '2',
    VIPS_CONCURRENCY: '1',
  };
}
