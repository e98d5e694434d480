// The one place that turns errors into answers: RFC 9457 problem details for HTTP, oRPC errors for calls.
import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import {
  ArchiveError,
  toArchiveError,
  type ErrorCode,
  type ErrorParams,
  type Problem,
} from '../../shared/errors.ts';

/** What the window learns of a failed call; it writes the sentence in its reader's language. */
export interface FailureData {
  code: ErrorCode;
  params: ErrorParams;
  /** The English sentence, for logs and tests. */
  message: string;
}

/** Writes one line for whoever runs the program; failures that were not expected go there. */
export type Log = (line: string) => void;

/** HTTP status of expected failures; those not named here are 422, understood but not possible. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  internal: 500,
  'bad-request': 400,
  'invalid-value': 400,
  'invalid-name': 400,
  usage: 400,
  forbidden: 403,
  'not-found': 404,
  'no-archive': 409,
  'archive-in-use': 409,
  'index-running': 409,
  'export-exists': 409,
  'nothing-to-undo': 409,
  'nothing-to-redo': 409,
  'nothing-to-take-back': 409,
  'article-too-large': 413,
  cancelled: 499,
  'no-such-feature-yet': 501,
  'disk-full': 507,
};

/** HTTP status for an error code. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 422;
}

/** Maps errors to answers and logs the unexpected ones under a number that the answer carries. */
export class Problems {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** What may leave the program: expected failures as they are, all else without its details. */
  toPublicError(error: unknown): ArchiveError {
    if (isRpcError(error)) return fromRpcError(error);
    const expected = toArchiveError(error);
    if (expected.code !== 'internal') return expected;
    const number = `#${randomUUID().slice(0, 8)}`;
    const cause = expected.cause ?? expected;
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : expected.message;
    this.#log(`internal ${number}: ${text}`);
    return new ArchiveError('internal', { detail: number });
  }

  toProblem(error: unknown): Problem {
    const { code, params, message } = this.toPublicError(error);
    return { type: `urn:xinmao:${code}`, title: message, status: statusOf(code), code, params };
  }

  /** An answer of type application/problem+json. */
  toResponse(error: unknown): Response {
    const problem = this.toProblem(error);
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    });
  }

  toRpcError(error: unknown): ORPCError<ErrorCode, FailureData> {
    if (isArchiveRpcError(error)) return error;
    const { code, params, message } = this.toPublicError(error);
    return new ORPCError(code, {
      status: statusOf(code),
      message,
      data: { code, params, message },
    });
  }
}

/** oRPC's own errors, such as an input that does not fit its schema. */
function fromRpcError(error: ORPCError<string, unknown>): ArchiveError {
  if (isArchiveRpcError(error)) return new ArchiveError(error.data.code, error.data.params);
  if (error.status >= 500) return new ArchiveError('internal', { detail: error.code });
  return new ArchiveError('bad-request', { detail: describeIssues(error.data) ?? error.message });
}

function isRpcError(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError;
}

function isArchiveRpcError(error: unknown): error is ORPCError<ErrorCode, FailureData> {
  if (!isRpcError(error)) return false;
  const { code, data } = error;
  if (typeof data !== 'object' || data === null) return false;
  return 'params' in data && 'code' in data && data.code === code;
}

/** First complaint of a schema, `limit: Too big`; null if there is none. */
function describeIssues(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('issues' in data)) return null;
  const [issue] = Array.isArray(data.issues) ? (data.issues as unknown[]) : [];
  if (typeof issue !== 'object' || issue === null || !('message' in issue)) return null;
  const path = 'path' in issue && Array.isArray(issue.path) ? issue.path.join('.') : '';
  return [path, String(issue.message)].filter(Boolean).join(': ');
}
