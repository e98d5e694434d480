// Pictures of photos as whole JPEGs, one by one for <img> and many at once for the wall; without Range, so an abort leaves
// nothing open.
import { z } from 'zod';
import { ArchiveError } from '../../shared/errors.ts';
import { RENDITION_KINDS } from '../../shared/photo.ts';
import type { ArchiveSession } from './archive-session.ts';

const mediaParams = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .transform(Number),
  kind: z.enum(RENDITION_KINDS),
});

const idParams = mediaParams.pick({ id: true });

/** The shortest `?v=` that names a photo's content well enough to be kept for ever. */
const MIN_VERSION_LENGTH = 8;

/**
 * Answers `/media/<photo>/<grid|view>`. With `?v=` and the first eight or more digits of the photo's
 * SHA-256 the answer may be kept for ever; without, it is revalidated by ETag, because photo ids mean
 * something else once the window turns to another archive.
 * @throws ArchiveError not-found
 */
export async function serveMedia(
  session: ArchiveSession,
  params: { id: string; kind: string },
  request: Request,
): Promise<Response> {
  const parsed = mediaParams.safeParse(params);
  if (!parsed.success) throw new ArchiveError('not-found', { what: 'photo' });
  const { id, kind } = parsed.data;
  const archive = await session.current();
  const headers = keptHeaders(archive.contentOf(id), kind, request);
  if (request.headers.get('if-none-match') === headers.etag) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await archive.rendition(id, kind);
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': 'image/jpeg',
      'content-length': String(bytes.byteLength),
    },
  });
}

const manyParams = z.object({
  kind: z.enum(RENDITION_KINDS),
  ids: z.array(mediaParams.shape.id).max(48),
});

/**
 * Answers `/media/many/<grid|view>?ids=1,2,3`: the renditions one behind the other, each with its length before it as a
 * little-endian 32-bit number, 0 where there is none.
 * @throws ArchiveError bad-request
 */
export async function serveMany(
  session: ArchiveSession,
  { kind }: { kind: string },
  ids: string,
): Promise<Response> {
  const asked = manyParams.safeParse({ kind, ids: ids.split(',') });
  if (!asked.success) throw new ArchiveError('bad-request', { detail: 'malformed ids' });
  const archive = await session.current();
  const parts = await Promise.all(
    asked.data.ids.map(async (id) => {
      try {
        const bytes = await archive.rendition(id, asked.data.kind);
        const length = Buffer.alloc(4);
        length.writeUInt32LE(bytes.byteLength);
        return [length, bytes];
      } catch (error) {
        if (error instanceof ArchiveError) return [Buffer.alloc(4)];
        throw error;
      }
    }),
  );
  const body = Buffer.concat(parts.flat());
  return new Response(body, {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/octet-stream',
      'content-length': String(body.byteLength),
    },
  });
}

/**
 * Answers `/media/<photo>/full` with all pixels of a photo, kept as `serveMedia` says. The bytes may be an original's
 * own, with the place that its camera wrote into it: no other site gets them.
 * @throws ArchiveError not-found, forbidden, original-offline, original-changed, image-too-large, image-damaged
 */
export async function serveFullPicture(
  session: ArchiveSession,
  params: { id: string },
  request: Request,
): Promise<Response> {
  const asker = request.headers.get('sec-fetch-site') ?? 'none';
  if (asker !== 'same-origin' && asker !== 'none') throw new ArchiveError('forbidden');
  const parsed = idParams.safeParse(params);
  if (!parsed.success) throw new ArchiveError('not-found', { what: 'photo' });
  const { id } = parsed.data;
  const archive = await session.current();
  const headers = keptHeaders(archive.photo(id).sha256, 'full', request);
  if (request.headers.get('if-none-match') === headers.etag) {
    return new Response(null, { status: 304, headers });
  }
  const { bytes, mediaType } = await archive.fullPicture(id, request.signal);
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-type': mediaType, 'content-length': String(bytes.byteLength) },
  });
}

/** How long a picture may be kept, by the content that its address names. */
function keptHeaders(
  sha256: string,
  kind: string,
  request: Request,
): { etag: string; 'cache-control': string } {
  const version = new URL(request.url).searchParams.get('v') ?? '';
  const isPinned = version.length >= MIN_VERSION_LENGTH && sha256.startsWith(version);
  return {
    etag: `"${sha256}-${kind}"`,
    'cache-control': isPinned ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  };
}

/**
 * Answers `/media/arrivals/<id>`: a small JPEG of a file that an index run has found, read or not. It turns
 * from the camera's thumbnail to the photo's own rendition, so nothing keeps it.
 * @throws ArchiveError not-found if there is no such arrival, or nothing to show of it yet
 */
export async function serveArrival(
  session: ArchiveSession,
  params: { id: string },
): Promise<Response> {
  const parsed = idParams.safeParse(params);
  if (!parsed.success) throw new ArchiveError('not-found', { what: 'arrival' });
  const { id } = parsed.data;
  const bytes = await (await session.current()).arrivalThumbnail(id);
  if (bytes === null) throw new ArchiveError('not-found', { what: `picture of arrival ${id}` });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'image/jpeg',
      'content-length': String(bytes.byteLength),
    },
  });
}
