// Which files a process must not read beside others: they hold its one thread of JavaScript for seconds, or
// take memory that several of them at once would not leave. See [Note: Shared and own processes].

/** Thrown before anything is decoded; the pool sends the file to a process of its own. */
export class TooHeavy extends Error {}

/** Raw files and uncompressed scans; the JPEGs of phones with 108 megapixels stay below. */
const MAX_FILE_BYTES = 32 * 2 ** 20;
/** Four bytes each, all in memory at once. */
const MAX_WHOLE_PIXELS = 40_000_000;

/** @throws TooHeavy */
export function assertLightFile(sizeBytes: number): void {
  if (sizeBytes > MAX_FILE_BYTES) throw new TooHeavy('The file is large.');
}

/**
 * @param isByRows true for decoders that never hold the whole picture
 * @throws TooHeavy
 */
export function assertLightPicture(pixels: number, isByRows: boolean): void {
  if (!isByRows && pixels > MAX_WHOLE_PIXELS) throw new TooHeavy('The picture is large.');
}
