import { ArchiveError } from '../../shared/errors.ts';

/** Articles are the largest thing that is sent; the archive itself allows less. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/**
 * A request whose body is known to be small enough. Where its length is not announced (Electron and
 * chunked uploads), the body is read here. Hono's own body limit makes a new Request of the old one,
 * which @hono/node-server's requests do not allow while the global Request stays Node's own.
 * @throws ArchiveError article-too-large, bad-request
 */
export async function withBodyLimit(request: Request): Promise<Request> {
  const announced = request.headers.get('content-length');
  if (announced !== null) {
    if (Number(announced) <= MAX_BODY_BYTES) return request;
    throw tooLarge();
  }
  if (request.body === null) return request;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const body: ReadableStream<Uint8Array<ArrayBuffer>> = request.body;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  const { url, method, headers, signal } = request;
  return new Request(url, {
    method,
    headers: [...headers],
    signal,
    ...(size === 0 ? {} : { body: new Blob(chunks) }),
  });
}

function tooLarge(): ArchiveError {
  const limitMb = MAX_BODY_BYTES / 1024 / 1024;
  return new ArchiveError('article-too-large', { path: '…', limitMb });
}
