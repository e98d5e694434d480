// PNG: EXIF in eXIf, XMP in an international text chunk; ImageMagick writes "raw profiles" in hexadecimal.
import { inflateSync } from 'node:zlib';
import type { MetadataBlocks } from './blocks.ts';
import { iptcOfPhotoshop } from './photoshop.ts';

const MAX_CHUNKS = 100_000;
const MAX_TEXT_BYTES = 4_000_000;

export function pngBlocks(bytes: Buffer): MetadataBlocks {
  const blocks: MetadataBlocks = { exif: null, iptc: null, xmp: null };
  let at = 8;
  for (let count = 0; count < MAX_CHUNKS && at + 12 <= bytes.length; count += 1) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'eXIf') blocks.exif ??= content;
    else if (type === 'iTXt' || type === 'zTXt' || type === 'tEXt') takeText(blocks, type, content);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  return blocks;
}

function takeText(blocks: MetadataBlocks, type: string, content: Buffer): void {
  const keywordEnd = content.indexOf(0);
  if (keywordEnd === -1) return;
  const keyword = content.toString('latin1', 0, keywordEnd);
  if (keyword !== 'XML:com.adobe.xmp' && !keyword.startsWith('Raw profile type ')) return;
  const text = textContent(type, content.subarray(keywordEnd + 1));
  if (!text) return;
  if (keyword === 'XML:com.adobe.xmp') {
    blocks.xmp ??= text;
    return;
  }
  const profile = rawProfile(text);
  const name = keyword.slice('Raw profile type '.length).toLowerCase();
  if (name === 'xmp') blocks.xmp ??= profile;
  else if (name === 'iptc') blocks.iptc ??= iptcOfPhotoshop(profile) ?? profile;
  else if (name === 'exif' || name === 'app1') {
    const hasHeader = profile.toString('latin1', 0, 4) === 'Exif';
    blocks.exif ??= hasHeader ? profile.subarray(6) : profile;
  }
}

/** Text of a chunk behind its keyword (PNG, third edition, 11.3.3). */
function textContent(type: string, rest: Buffer): Buffer | null {
  if (type === 'tEXt') return rest;
  if (type === 'zTXt') return inflate(rest.subarray(1));
  const isCompressed = rest[0] === 1;
  const languageEnd = rest.indexOf(0, 2);
  const keywordEnd = languageEnd === -1 ? -1 : rest.indexOf(0, languageEnd + 1);
  if (keywordEnd === -1) return null;
  const text = rest.subarray(keywordEnd + 1);
  return isCompressed ? inflate(text) : text;
}

function inflate(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_TEXT_BYTES });
  } catch {
    return null; // Broken or a bomb: the picture does without this text.
  }
}

/** `\n<name>\n<length>\n<hexadecimal>`, as ImageMagick writes it. */
function rawProfile(text: Buffer): Buffer {
  const match = /^\s*\S+\s+\d+\s+([\da-f\s]+)/i.exec(
    text.toString('latin1', 0, 2 * MAX_TEXT_BYTES),
  );
  return Buffer.from((match?.[1] ?? '').replaceAll(/\s+/g, ''), 'hex');
}
