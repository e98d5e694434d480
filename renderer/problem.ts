// Turns whatever a call threw into one sentence in the reader's language.
import { ERROR_TEXTS } from '../shared/error-texts.ts';
import { errorText, type ErrorCode, type ErrorParams, type Language } from '../shared/errors.ts';
import { messagesOf } from './messages/catalogue.ts';

/** A sentence saying what happened and what to do next. */
export function problemText(error: unknown, language: Language): string {
  const problem = readProblem(error);
  if (problem) return errorText(problem.code, problem.params, language);
  if (isConnectionLoss(error)) return messagesOf(language)['problem.connection'];
  return errorText('internal', { detail: detailOf(error) }, language);
}

/** The stable code of an expected failure; null for anything else. */
export function problemCode(error: unknown): ErrorCode | null {
  return readProblem(error)?.code ?? null;
}

/** What an expected failure names, such as a path; null if it names no such thing. */
export function problemParam(error: unknown, name: string): string | null {
  const value = readProblem(error)?.params[name];
  return value === undefined ? null : String(value);
}

/** True for what a person or a leaving page stopped on purpose. */
export function isCancellation(error: unknown): boolean {
  if (problemCode(error) === 'cancelled') return true;
  return error instanceof Error && error.name === 'AbortError';
}

function readProblem(error: unknown): { code: ErrorCode; params: ErrorParams } | null {
  if (typeof error !== 'object' || error === null) return null;
  const data: unknown = 'data' in error ? error.data : error;
  if (typeof data !== 'object' || data === null || !('code' in data)) return null;
  if (!isErrorCode(data.code)) return null;
  return { code: data.code, params: 'params' in data ? readParams(data.params) : {} };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_TEXTS, code);
}

function readParams(params: unknown): ErrorParams {
  if (typeof params !== 'object' || params === null) return {};
  const entries = Object.entries(params).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

/** `fetch` reports an unreachable program as a TypeError, in every engine. */
function isConnectionLoss(error: unknown): boolean {
  return error instanceof TypeError;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
