// IPTC-IIM in a Photoshop segment, for the press systems that read nothing else. UTF-8, and marked so.
import { createHash } from 'node:crypto';
import { IPTC_CAPTION_BYTES } from '../../../../shared/captions/caption-text.ts';
import { APP13, type JpegSegment, splitJpeg, startsWith } from './segments.ts';

export const PHOTOSHOP_HEADER = Buffer.from('Photoshop 3.0\0', 'latin1');

const IPTC_RESOURCE = 0x0404;
const DIGEST_RESOURCE = 0x0425;

/** Record 2 data sets and the bytes each may hold (IPTC-IIM 4.2, chapter 6). */
const FIELDS = {
  byLine: { dataset: 80, maxBytes: 32 },
  dateCreated: { dataset: 55, maxBytes: 8 },
  city: { dataset: 90, maxBytes: 32 },
  sublocation: { dataset: 92, maxBytes: 32 },
  province: { dataset: 95, maxBytes: 32 },
  country: { dataset: 101, maxBytes: 64 },
  headline: { dataset: 105, maxBytes: 256 },
  credit: { dataset: 110, maxBytes: 32 },
  caption: { dataset: 120, maxBytes: IPTC_CAPTION_BYTES },
} as const;

type IptcField = keyof typeof FIELDS;

export type IptcTexts = Partial<Record<IptcField, string | null>>;

/**
 * The IPTC segment. A text longer than its field is cut between characters: the standard allows
 * 2000 bytes for a caption, about 660 Chinese characters. XMP and EXIF beside it carry the whole.
 */
export function iptcSegment(texts: IptcTexts): JpegSegment {
  const sets = [
    dataSet(1, 90, Buffer.from('\x1b%G', 'latin1')),
    dataSet(2, 0, Buffer.from([0, 4])),
  ];
  for (const name of Object.keys(FIELDS) as IptcField[]) {
    const text = texts[name];
    if (text == null || text === '') continue;
    const { dataset, maxBytes } = FIELDS[name];
    sets.push(dataSet(2, dataset, Buffer.from(cutToBytes(text, maxBytes), 'utf8')));
  }
  const data = Buffer.concat(sets);
  // With the digest in place, readers that follow the Metadata Working Group prefer the uncut XMP.
  const digest = createHash('md5').update(data).digest();
  return {
    marker: APP13,
    payload: Buffer.concat([
      PHOTOSHOP_HEADER,
      resource(IPTC_RESOURCE, data),
      resource(DIGEST_RESOURCE, digest),
    ]),
  };
}

/** A caption as its IPTC field can hold it: its first 2000 bytes. */
export function iptcCaption(caption: string): string {
  return cutToBytes(caption, FIELDS.caption.maxBytes);
}

/**
 * The caption (2:120) in the IPTC of a JPEG that this program published. Null if there is none.
 * @throws Error if the bytes are no JPEG
 */
export function readIptcCaption(jpeg: Buffer): string | null {
  const segment = splitJpeg(jpeg).segments.find(
    ({ marker, payload }) => marker === APP13 && startsWith(payload, PHOTOSHOP_HEADER),
  );
  if (!segment) return null;
  // The resource with the data sets comes first, behind a head of 12 bytes.
  const head = segment.payload.subarray(PHOTOSHOP_HEADER.length);
  const data = head.subarray(12, 12 + head.readUInt32BE(8));
  for (let at = 0; at + 5 <= data.length;) {
    const end = at + 5 + data.readUInt16BE(at + 3);
    const isCaption = data[at + 1] === 2 && data[at + 2] === FIELDS.caption.dataset;
    if (isCaption) return data.toString('utf8', at + 5, end);
    at = end;
  }
  return null;
}

/** The longest beginning of a text that fits `maxBytes` of UTF-8 without splitting a character. */
export function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character, 'utf8');
    if (bytes > maxBytes) return text.slice(0, kept);
    kept += character.length;
  }
  return text;
}

/**
 * County, town and village as one Sublocation; where 32 bytes are too few, the most exact parts
 * that fit, so that a village name is not cut in two.
 */
export function fitSublocation(parts: string[]): string {
  for (let from = 0; from < parts.length; from += 1) {
    const joined = parts.slice(from).join('');
    if (Buffer.byteLength(joined, 'utf8') <= FIELDS.sublocation.maxBytes) return joined;
  }
  return parts.at(-1) ?? '';
}

function dataSet(record: number, dataset: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, dataset, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** A Photoshop image resource block without a name, padded to an even length. */
function resource(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write('8BIM', 0, 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
