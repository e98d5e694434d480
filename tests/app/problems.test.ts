import { expect, test } from 'vitest';
import { Problems, statusOf } from '../../main/app/problems.ts';
import { ERROR_TEXTS } from '../../shared/error-texts.ts';
import { ArchiveError, type ErrorCode } from '../../shared/errors.ts';

function problemsWithLog() {
  const log: string[] = [];
  return { log, problems: new Problems((line) => log.push(line)) };
}

test('an expected failure keeps its code, parameters and sentence', async () => {
  const { problems, log } = problemsWithLog();
  const response = problems.toResponse(new ArchiveError('folder-missing', { path: '/照片' }));
  expect([response.status, response.headers.get('content-type')]).toEqual([
    422,
    'application/problem+json',
  ]);
  expect(await response.json()).toEqual({
    type: 'urn:xinmao:folder-missing',
    title: 'There is no such folder: /照片. Check the path, or connect the disk that holds it.',
    status: 422,
    code: 'folder-missing',
    params: { path: '/照片' },
  });
  expect(log).toEqual([]);
});

test('an unexpected failure leaves with a number only; its words stay in the log', () => {
  const { problems, log } = problemsWithLog();
  const error = new Error('SQLITE_IOERR: /home/li/archive/catalog.sqlite');
  const problem = problems.toProblem(error);
  expect(problem).toMatchObject({ status: 500, code: 'internal' });
  expect(JSON.stringify(problem)).not.toContain('/home');
  expect(log[0]).toContain(String(problem.params['detail']));
  expect(log[0]).toContain('/home/li');
});

test('the error of a call carries what the window needs to say it in its language', () => {
  const { problems } = problemsWithLog();
  const error = problems.toRpcError(new ArchiveError('export-exists', { path: '/画册' }));
  expect(error.toJSON()).toMatchObject({
    code: 'export-exists',
    status: 409,
    data: { code: 'export-exists', params: { path: '/画册' } },
  });
  expect(problems.toRpcError(error)).toBe(error);
});

test('every code has a status that HTTP and oRPC take for an error', () => {
  for (const code of Object.keys(ERROR_TEXTS) as ErrorCode[]) {
    expect([code, statusOf(code) >= 400 && statusOf(code) < 600]).toEqual([code, true]);
  }
});
