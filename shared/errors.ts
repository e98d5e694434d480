// Every expected failure of the program, in words a clerk understands. Pure; used on both sides of the wire.
import { ERROR_TEXTS, type ErrorCode, type Language } from './error-texts.ts';

export type { ErrorCode, Language } from './error-texts.ts';

/** Values named in an error's text: a file, a folder, a number. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** The wire form of an expected failure; the fields of RFC 9457 problem details. */
export interface Problem {
  type: `urn:xinmao:${ErrorCode}`;
  title: string;
  status: number;
  code: ErrorCode;
  params: ErrorParams;
}

/**
 * An expected failure: a stable code, what it is about, and the error below it.
 * `message` is the English text; `errorText` gives the reader's language.
 */
export class ArchiveError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options: { cause?: unknown } = {}) {
    super(errorText(code, params, 'en'), options);
    this.name = 'ArchiveError';
    this.code = code;
    this.params = params;
  }
}

/** One sentence saying what happened, to which file, and what to do next. */
export function errorText(code: ErrorCode, params: ErrorParams, language: Language): string {
  return ERROR_TEXTS[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}

/** Turns anything thrown into an ArchiveError; what was not expected becomes `internal` with its cause. */
export function toArchiveError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ArchiveError('internal', { detail }, { cause: error });
}
