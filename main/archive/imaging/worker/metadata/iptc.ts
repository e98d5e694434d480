// IPTC-IIM fields (IPTC Information Interchange Model 4.2), texts decoded by their character set.
import { decodeMetadataText } from './metadata-text.ts';

export interface IptcFields {
  keywords: string[];
  dateCreated: string | null;
  timeCreated: string | null;
  byLine: string[];
  headline: string | null;
  credit: string | null;
  caption: string | null;
}

const MAX_DATA_SETS = 5000;

export function readIptc(bytes: Uint8Array | null): IptcFields {
  const values = readDataSets(bytes ?? new Uint8Array());
  // 1:90 mostly says UTF-8 (ESC % G) or nothing at all. UTF-8 shows by itself, so what it says adds nothing.
  const texts = (dataSet: number): string[] =>
    (values.get(dataSet) ?? [])
      .map((value) => decodeMetadataText(value).trim())
      .filter((text) => text !== '');
  const text = (dataSet: number): string | null => texts(dataSet)[0] ?? null;
  return {
    keywords: texts(25),
    dateCreated: text(55),
    timeCreated: text(60),
    byLine: texts(80),
    headline: text(105),
    credit: text(110),
    caption: text(120),
  };
}

/** Data sets of the application record (2), by number. */
function readDataSets(bytes: Uint8Array): Map<number, Uint8Array[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Map<number, Uint8Array[]>();
  let at = 0;
  for (let count = 0; count < MAX_DATA_SETS && at + 5 <= bytes.length; count += 1) {
    if (bytes[at] !== 0x1c) break;
    const record = view.getUint8(at + 1);
    const dataSet = view.getUint8(at + 2);
    const length = view.getUint16(at + 3);
    // Extended data sets (over 32 KB) hold no texts that matter here.
    if (length >= 0x8000) break;
    const value = bytes.subarray(at + 5, at + 5 + length);
    if (record === 2) {
      const known = values.get(dataSet);
      if (known) known.push(value);
      else values.set(dataSet, [value]);
    }
    at += 5 + length;
  }
  return values;
}
