// HEIC and AVIF keep EXIF and XMP as items (ISO/IEC 23008-12); CR3 keeps TIFF blocks in boxes of its own.
import type { MetadataBlocks } from './blocks.ts';

/** Every loop over claimed counts stops here; a 48-megapixel HEIC has about 150 items. */
const MAX_COUNT = 4096;
const MAX_EXTENTS = 64;
const MAX_BLOCK_BYTES = 4_000_000;

export function bmffBlocks(bytes: Buffer): MetadataBlocks {
  const blocks: MetadataBlocks = { exif: null, iptc: null, xmp: null };
  try {
    const meta = findBox(bytes, 'meta');
    if (!meta) return blocks;
    const boxes = [...readBoxes(meta.subarray(4))];
    const items = readItems(boxes.find(({ type }) => type === 'iinf')?.content);
    const locations = readLocations(boxes.find(({ type }) => type === 'iloc')?.content);
    const idat = boxes.find(({ type }) => type === 'idat')?.content ?? Buffer.alloc(0);
    for (const item of items) {
      const location = locations.get(item.id);
      if (!location) continue;
      // Only what is wanted is put together: extents may overlap, and be many times the file.
      if (item.type === 'Exif' && !blocks.exif) {
        const content = contentOf(location, bytes, idat);
        // ExifDataBlock: an offset to the TIFF header comes first.
        if (content.length > 4) blocks.exif = content.subarray(4 + content.readUInt32BE(0));
      } else if (item.contentType === 'application/rdf+xml' && !blocks.xmp) {
        blocks.xmp = contentOf(location, bytes, idat);
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The file claims more than it holds; what was found before stands.
  }
  return blocks;
}

/** Null for files that are not CR3. Canon's boxes: github.com/lclevy/canon_cr3. */
export function canonRawBlocks(bytes: Buffer): MetadataBlocks | null {
  if (bytes.toString('latin1', 4, 12) !== 'ftypcrx ') return null;
  const blocks: MetadataBlocks = { exif: null, iptc: null, xmp: null };
  const moov = findBox(bytes, 'moov');
  for (const { type, content } of moov ? readBoxes(moov) : []) {
    if (type !== 'uuid') continue;
    for (const box of readBoxes(content.subarray(16))) {
      if (box.type === 'CMT1') blocks.exif ??= box.content;
      else if (box.type === 'CMT2') blocks.exifPart ??= box.content;
      else if (box.type === 'CMT4') blocks.gpsPart ??= box.content;
    }
  }
  return blocks;
}

interface Box {
  type: string;
  content: Buffer;
}

function* readBoxes(bytes: Buffer): Generator<Box, void, undefined> {
  let at = 0;
  for (let count = 0; count < MAX_COUNT && at + 8 <= bytes.length; count += 1) {
    let size = bytes.readUInt32BE(at);
    let headerSize = 8;
    if (size === 1 && at + 16 <= bytes.length) {
      size = Number(bytes.readBigUInt64BE(at + 8));
      headerSize = 16;
    } else if (size === 0) size = bytes.length - at;
    if (size < headerSize) return;
    const type = bytes.toString('latin1', at + 4, at + 8);
    yield { type, content: bytes.subarray(at + headerSize, at + size) };
    at += size;
  }
}

function findBox(bytes: Buffer, type: string): Buffer | null {
  for (const box of readBoxes(bytes)) if (box.type === type) return box.content;
  return null;
}

interface Item {
  id: number;
  type: string;
  contentType: string;
}

function readItems(iinf: Buffer | undefined): Item[] {
  if (!iinf) return [];
  const items: Item[] = [];
  const countBytes = iinf[0] === 0 ? 2 : 4;
  for (const { type, content } of readBoxes(iinf.subarray(4 + countBytes))) {
    const version = content[0] ?? 0;
    if (type !== 'infe' || version < 2) continue;
    const idBytes = version === 2 ? 2 : 4;
    const id = content.readUIntBE(4, idBytes);
    const typeAt = 4 + idBytes + 2;
    const itemType = content.toString('latin1', typeAt, typeAt + 4);
    // For `mime`, two strings follow: name and content type.
    const [, contentType = ''] = content.toString('latin1', typeAt + 4).split('\0', 2);
    items.push({ id, type: itemType, contentType });
  }
  return items;
}

interface Location {
  isInIdat: boolean;
  extents: { offset: number; length: number }[];
}

/** ISO/IEC 14496-12, 8.11.3. The field sizes may be zero, so counts bound the loops and not the bytes. */
function readLocations(iloc: Buffer | undefined): Map<number, Location> {
  const locations = new Map<number, Location>();
  if (!iloc) return locations;
  const version = iloc[0] ?? 0;
  const sizes = iloc.readUInt16BE(4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const idSize = version < 2 ? 2 : 4;
  let at = 6;
  const read = (size: number): number => {
    const value = size === 8 ? Number(iloc.readBigUInt64BE(at)) : readUInt(iloc, at, size);
    at += size;
    return value;
  };
  const count = Math.min(read(idSize), MAX_COUNT);
  for (let index = 0; index < count; index += 1) {
    const id = read(idSize);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseSize);
    const extents: Location['extents'] = [];
    const extentCount = read(2);
    if (extentCount > MAX_EXTENTS) return locations;
    for (let extent = 0; extent < extentCount; extent += 1) {
      read(indexSize);
      extents.push({ offset: base + read(offsetSize), length: read(lengthSize) });
    }
    if (method <= 1) locations.set(id, { isInIdat: method === 1, extents });
  }
  return locations;
}

function readUInt(bytes: Buffer, at: number, size: number): number {
  return size === 0 ? 0 : bytes.readUIntBE(at, Math.min(size, 6));
}

function contentOf(location: Location, file: Buffer, idat: Buffer): Buffer {
  const source = location.isInIdat ? idat : file;
  const parts = location.extents.map(({ offset, length }) =>
    // Length zero means: to the end.
    source.subarray(offset, length === 0 ? undefined : offset + Math.min(length, MAX_BLOCK_BYTES)),
  );
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const totalBytes = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat(parts, Math.min(totalBytes, MAX_BLOCK_BYTES));
}
