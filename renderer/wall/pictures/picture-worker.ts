// [Note: Pictures of tiles] Runs in a worker: fetches the pictures of many tiles in one request and decodes them in the
// size of their tiles, so that the thread that scrolls only copies pixels. An img element each would take a request and
// leave a decoded picture with Chromium, which keeps a thousand of them: a quarter of a gigabyte.
import type { PhotoId, RenditionKind } from '../../../shared/photo.ts';
import type { FromPictureWorker, PictureAsk, ToPictureWorker } from './picture-messages.ts';

/** Four rows of tiles of the usual size. */
const BATCH_SIZE = 24;
/** Before each file stands how long it is. */
const LENGTH_BYTES = 4;
/** A row that takes longer is handed over in parts. */
const PATIENCE_MS = 100;

const asked = new Map<number, PictureAsk>();
let baseUri = '';
let isBusy = false;
/** What is to be handed over: pictures of one row together, since each time its whole canvas is drawn anew. */
let came: (FromPictureWorker[number] & { row: number; atMs: number })[] = [];
/** Used again and again, since they would wait for the garbage collector. */
let held = new Uint8Array(0);
let pixels = new ArrayBuffer(0);

addEventListener('message', ({ data }: MessageEvent<ToPictureWorker>) => {
  if ('baseUri' in data) {
    baseUri = data.baseUri;
    return;
  }
  for (const key of data.drops) asked.delete(key);
  for (const ask of data.asks) asked.set(ask.key, ask);
  if (!isBusy) void work();
});

async function work(): Promise<void> {
  isBusy = true;
  for (;;) {
    const [next] = asked.values();
    if (!next) break;
    const batch = [...asked.values()].filter(({ kind }) => kind === next.kind).slice(0, BATCH_SIZE);
    await bring(batch, next.kind);
  }
  say();
  isBusy = false;
}

async function bring(batch: readonly PictureAsk[], kind: RenditionKind): Promise<void> {
  const ids = batch.map(({ id }) => id);
  const files = await fetchFiles(ids, kind).catch(() => {
    // The program does not answer: the tiles say that there is no picture. The room was used up.
    held = new Uint8Array(0);
    return [];
  });
  for (const [place, ask] of batch.entries()) {
    const file = files[place];
    // What was scrolled past meanwhile is not decoded.
    if (!asked.delete(ask.key)) continue;
    const [first] = came;
    if (first && (first.row !== ask.row || performance.now() - first.atMs > PATIENCE_MS)) say();
    // A file that is no picture is like none.
    const picture = file ? await decode(file, ask).catch(() => null) : null;
    came.push({ key: ask.key, picture, row: ask.row, atMs: performance.now() });
  }
}

function say(): void {
  if (came.length === 0) return;
  const message: FromPictureWorker = came.map(({ key, picture }) => ({ key, picture }));
  postMessage(message, { transfer: came.flatMap(({ picture }) => picture ?? []) });
  came = [];
}

/** Fetches files, each into its place in `held`; null where there is none. */
async function fetchFiles(
  ids: readonly PhotoId[],
  kind: RenditionKind,
): Promise<(Uint8Array<ArrayBuffer> | null)[]> {
  const response = await fetch(new URL(`media/many/${kind}?ids=${ids.join(',')}`, baseUri), {
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(response.statusText);
  held = await readInto(held, response);
  const view = new DataView(held.buffer);
  let at = 0;
  return ids.map(() => {
    const start = at + LENGTH_BYTES;
    at = start + view.getUint32(at, true);
    return at === start ? null : held.subarray(start, at);
  });
}

/** The body of an answer, in `room` or in more room if that is too small. What room was given is used up. */
async function readInto(
  room: Uint8Array<ArrayBuffer>,
  { body, headers }: Response,
): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(headers.get('content-length'));
  const reader = body?.getReader({ mode: 'byob' });
  let bytes = room.byteLength < length ? new Uint8Array(length) : room;
  for (let end = 0; reader && end < length;) {
    const { value } = await reader.read(bytes.subarray(end));
    if (!value) break;
    bytes = new Uint8Array(value.buffer);
    end += value.byteLength;
  }
  return bytes;
}

/**
 * A bitmap of its own, which leaves nothing in Chromium's cache of decoded pictures. From the decoder's pixels it takes
 * a third of the time that it takes from a blob, which passes through the browser's own process, there and back.
 */
async function decode(file: Uint8Array<ArrayBuffer>, { width }: PictureAsk): Promise<ImageBitmap> {
  const options = { resizeWidth: width, resizeQuality: 'medium' } as const;
  if (!('ImageDecoder' in globalThis)) return await createImageBitmap(new Blob([file]), options);
  const decoder = new ImageDecoder({ data: file, type: 'image/jpeg' });
  try {
    const { image } = await decoder.decode();
    return await createImageBitmap(await pixelsOf(image), options);
  } finally {
    decoder.close();
  }
}

async function pixelsOf(frame: VideoFrame): Promise<ImageData> {
  try {
    const length = frame.allocationSize({ format: 'RGBA' });
    if (pixels.byteLength < length) pixels = new ArrayBuffer(length);
    const rgba = new Uint8ClampedArray(pixels, 0, length);
    await frame.copyTo(rgba, { format: 'RGBA' });
    return new ImageData(rgba, frame.displayWidth, frame.displayHeight);
  } finally {
    frame.close();
  }
}
