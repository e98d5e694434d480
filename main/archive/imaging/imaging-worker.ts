// One worker process as the pool sees it: each task that it is given is answered, or ends with the process.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeEnvironment } from '../node-environment.ts';
import type { AnswerMessage, TaskAnswer, TaskMessage } from './protocol.ts';
import type { ImagingTask } from './tasks.ts';

/** How a task came out of its worker. `lost`: the process ended or was ended while it was under way. */
export type Outcome =
  { kind: 'answered'; answer: TaskAnswer } | { kind: 'timeout' } | { kind: 'lost'; cause: Error };

interface Running {
  timer: NodeJS.Timeout;
  report: (outcome: Outcome) => void;
}

/**
 * JavaScript heap of a worker; pixels and file contents lie outside it. What is young is small there: the
 * room that V8 takes for it otherwise stays unused, at 14 MB.
 */
const HEAP_FLAGS = ['--max-old-space-size=192', '--max-semi-space-size=1'];
/**
 * Told to glibc (mallopt(3)); other systems take no notice. What one picture takes stays with the process for the next:
 * if it is given back each time, its pages have to come anew, which is a tenth of what a picture costs. Pieces above the
 * threshold still go at once, and no more than the pad is kept.
 */
const KEPT_MEMORY = {
  MALLOC_TOP_PAD_: String(16 << 20),
  MALLOC_MMAP_THRESHOLD_: String(8 << 20),
};
/** How long to wait for a killed process; one stuck in a dead network share is left to the system. */
const END_WAIT_MS = 5000;
const STDERR_TAIL_CHARS = 2000;

/** Starts its process at once. Exactly one outcome is reported for each task. */
export class ImagingWorker {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  readonly #running = new Map<number, Running>();
  #nextId = 1;
  #stderrTail = '';

  /** @param tasksAtOnce how many tasks will run in it beside each other */
  constructor(nodePath: string, entry: URL, tasksAtOnce: number) {
    this.#child = fork(fileURLToPath(entry), [], {
      execPath: nodePath,
      execArgv: ['--no-warnings', ...HEAP_FLAGS],
      env: workerEnvironment(tasksAtOnce),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      windowsHide: true,
    });
    this.#exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        this.#loseAll(`Worker ended with ${signal ?? `code ${String(code)}`}. ${this.#stderrTail}`);
        resolve();
      });
      // Emitted when the process cannot be started, killed or written to; `exit` may never come then.
      this.#child.on('error', (error) => {
        this.#loseAll(error.message);
        if (this.#child.pid === undefined) resolve();
      });
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderrTail = (this.#stderrTail + text).slice(-STDERR_TAIL_CHARS);
    });
    this.#child.on('message', (message) => {
      // Our own program at the other end; serialisation is its process's only door.
      const { id, answer } = message as AnswerMessage;
      this.#settle(id, { kind: 'answered', answer });
    });
  }

  /** False once the process has ended, for whatever reason. */
  get isRunning(): boolean {
    return this.#child.connected;
  }

  run(
    task: ImagingTask,
    limits: { isAlone: boolean; timeoutMs: number },
    report: (outcome: Outcome) => void,
  ): void {
    const id = this.#nextId;
    this.#nextId += 1;
    const timer = setTimeout(() => {
      this.#settle(id, { kind: 'timeout' });
    }, limits.timeoutMs);
    this.#running.set(id, { timer, report });
    const message: TaskMessage = { id, task, isAlone: limits.isAlone };
    // A failed send also emits `error` or `exit`, which report the loss.
    this.#child.send(message, (error) => {
      if (error) this.#loseAll(error.message);
    });
  }

  /** Kills the process; what was under way is lost. Resolves when it is gone. */
  async end(): Promise<void> {
    this.#loseAll('Worker was stopped.');
    this.#child.kill('SIGKILL');
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, END_WAIT_MS);
    });
    await Promise.race([this.#exited, waited]);
    clearTimeout(timer);
  }

  #loseAll(detail: string): void {
    const cause = new Error(detail.trim());
    for (const id of [...this.#running.keys()]) this.#settle(id, { kind: 'lost', cause });
  }

  /** Nothing to do for a task whose outcome is known: a late answer after its timeout. */
  #settle(id: number, outcome: Outcome): void {
    const running = this.#running.get(id);
    if (!running) return;
    this.#running.delete(id);
    clearTimeout(running.timer);
    running.report(outcome);
  }
}

function workerEnvironment(tasksAtOnce: number): NodeJS.ProcessEnv {
  return nodeEnvironment({
    // A thread for each picture, and one for file calls beside them.
    UV_THREADPOOL_SIZE: String(tasksAtOnce + 1),
    VIPS_CONCURRENCY: '1',
    ...KEPT_MEMORY,
  });
}
