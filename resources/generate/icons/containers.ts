// The two files that hold one icon in several sizes, each size as a PNG.

/** A square picture: `bytes` is a PNG of `sizePx` by `sizePx`. */
export interface IconPicture {
  sizePx: number;
  bytes: Uint8Array;
}

/**
 * A Windows icon. Sizes up to 256 px.
 * Source: Microsoft, "The evolution of the ICO file format, part 4: PNG images" (2010); ICONDIR of 6 bytes,
 * ICONDIRENTRY of 16, little-endian.
 */
export function packIco(pictures: readonly IconPicture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [at, { sizePx, bytes }] of pictures.entries()) {
    const entry = 6 + 16 * at;
    // One byte each; 0 stands for 256.
    header.writeUInt8(sizePx % 256, entry);
    header.writeUInt8(sizePx % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(bytes.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...pictures.map(({ bytes }) => bytes)]);
}

/** Kinds of an .icns file that hold PNGs, by size; those after the first are for screens of twice the density. */
export const ICNS_KINDS: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/**
 * A macOS icon: `icns`, the length of the file, then a kind of four letters, a length and a PNG for each,
 * big-endian.
 * @throws Error for a size that has no kind
 */
export function packIcns(pictures: readonly IconPicture[]): Buffer {
  const elements = pictures.flatMap(({ sizePx, bytes }) => {
    const kinds = ICNS_KINDS[sizePx];
    if (kinds === undefined) throw new Error(`No icns kind holds ${String(sizePx)} px`);
    return kinds.map((kind) => Buffer.concat([icnsHead(kind, bytes.length), bytes]));
  });
  const body = Buffer.concat(elements);
  return Buffer.concat([icnsHead('icns', body.length), body]);
}

function icnsHead(kind: string, contentBytes: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(8 + contentBytes, 4);
  return head;
}
