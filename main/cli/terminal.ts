// What a command says and how: JSON lines for scripts, sentences and tables for people.
import {
  errorText,
  toArchiveError,
  type ErrorCode,
  type ErrorParams,
  type Language,
} from '../../shared/errors.ts';
import type { Progress } from '../../shared/events.ts';
import { CLI_TEXTS, fillIn, type CliText } from './texts.ts';
import { displayWidth, fit } from './table.ts';

export interface TerminalOptions {
  isJson: boolean;
  language: Language;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

/** Milliseconds between two looks of the progress line. */
const REDRAW_MS = 100;

/** Output of one command. Results go to stdout, all else to stderr. */
export class Terminal {
  readonly isJson: boolean;
  readonly language: Language;
  readonly #stdout: NodeJS.WriteStream;
  readonly #stderr: NodeJS.WriteStream;
  #progressWidth = 0;
  #drawnAt = 0;

  constructor({ isJson, language, stdout, stderr }: TerminalOptions) {
    this.isJson = isJson;
    this.language = language;
    this.#stdout = stdout;
    this.#stderr = stderr;
  }

  /** A result: the object as one JSON line, or the lines for people. */
  result(json: unknown, lines: readonly string[] = []): void {
    this.#clearProgress();
    const text = this.isJson ? [JSON.stringify(json)] : lines;
    for (const line of text) this.#stdout.write(`${line}\n`);
  }

  /** Something to know that is no result. */
  note(text: string): void {
    this.#clearProgress();
    this.#stderr.write(this.isJson ? `${JSON.stringify({ event: 'note', text })}\n` : `${text}\n`);
  }

  text(name: CliText, params: ErrorParams = {}): string {
    return fillIn(CLI_TEXTS[name][this.language], params);
  }

  progress(progress: Progress): void {
    if (this.isJson) {
      this.#stderr.write(`${JSON.stringify({ event: 'progress', ...progress })}\n`);
      return;
    }
    const now = performance.now();
    if (!this.#stderr.isTTY || now - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = now;
    const line = fit(this.#progressLine(progress), Math.max(20, this.#stderr.columns - 1));
    const width = displayWidth(line);
    this.#stderr.write(`\r${line}${' '.repeat(Math.max(0, this.#progressWidth - width))}`);
    this.#progressWidth = width;
  }

  /** Tells an error in the reader's language; gives its code. */
  error(error: unknown): ErrorCode {
    this.#clearProgress();
    const { code, params, cause } = toArchiveError(error);
    const message = errorText(code, params, this.language);
    if (this.isJson) {
      this.#stderr.write(`${JSON.stringify({ event: 'error', code, message, params })}\n`);
    } else {
      this.#stderr.write(`${this.text('error')} ${message}\n`);
    }
    if (code === 'internal' && process.env['XINMAO_DEBUG'] && cause instanceof Error) {
      this.#stderr.write(`${cause.stack ?? cause.message}\n`);
    }
    return code;
  }

  #progressLine({ stage, done, total, remainingMs }: Progress): string {
    const words = this.text(`stage-${stage}`);
    if (total === null) return `${words} ${done}`;
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(share * BAR_COLUMNS);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_COLUMNS - filled);
    const rest =
      remainingMs === null
        ? ''
        : ` ${this.text('remaining', { seconds: Math.ceil(remainingMs / 1000) })}`;
    return `${words} ${bar} ${done}/${total}${rest}`;
  }

  #clearProgress(): void {
    if (this.#progressWidth === 0) return;
    this.#stderr.write(`\r${' '.repeat(this.#progressWidth)}\r`);
    this.#progressWidth = 0;
  }
}

const BAR_COLUMNS = 24;
