// PNG: EXIF in eXIf, XMP in an international text chunk; ImageMagick writes "raw profiles" in hexadecimal.
import { inflateSync } from 'node:zlib';
import type { MetadataBlocks } from './blocks.ts';
import { iptcOfPhotoshop } from './photoshop.ts';

const MAX_CHUNKS = 100_000;
const MAX_TEXT_BYTES = 4_000_000;
/** Of texts that may be metadata; each costs up to its inflated size, and writers make four at most. */
const MAX_TEXTS = 32;

export function pngBlocks(bytes: Buffer): MetadataBlocks {
  const blocks: MetadataBlocks = { exif: null, iptc: null, xmp: null };
  let texts = 0;
  let at = 8;
  for (let count = 0; count < MAX_CHUNKS && at + 12 <= bytes.length; count += 1) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'eXIf') blocks.exif ??= withoutExifHeader(content);
    else if (TEXT_CHUNKS.has(type) && texts < MAX_TEXTS) {
      texts += takeText(blocks, type, content) ? 1 : 0;
    } else if (type === 'IEND') break;
    at += 12 + length;
  }
  return blocks;
}

const TEXT_CHUNKS = new Set(['iTXt', 'zTXt', 'tEXt']);
/** A keyword has 79 bytes at most (PNG, third edition, 11.3.3). */
const MAX_KEYWORD_BYTES = 80;

/** True if the chunk was one of ours, whatever it gave. */
function takeText(blocks: MetadataBlocks, type: string, content: Buffer): boolean {
  const keywordEnd = content.subarray(0, MAX_KEYWORD_BYTES).indexOf(0);
  if (keywordEnd === -1) return false;
  const keyword = content.toString('latin1', 0, keywordEnd);
  const isPlain = keyword === 'Description' || keyword === 'Comment';
  if (keyword !== 'XML:com.adobe.xmp' && !keyword.startsWith('Raw profile type ') && !isPlain) {
    return false;
  }
  const text = textContent(type, content.subarray(keywordEnd + 1));
  if (!text) return true;
  if (isPlain) blocks.comment ??= text;
  else if (keyword === 'XML:com.adobe.xmp') blocks.xmp ??= text;
  else takeRawProfile(blocks, keyword.slice('Raw profile type '.length).toLowerCase(), text);
  return true;
}

function takeRawProfile(blocks: MetadataBlocks, name: string, text: Buffer): void {
  const profile = rawProfile(text);
  if (name === 'xmp') blocks.xmp ??= profile;
  else if (name === 'iptc') blocks.iptc ??= iptcOfPhotoshop(profile) ?? profile;
  else if (name === 'exif' || name === 'app1') blocks.exif ??= withoutExifHeader(profile);
}

/** Some writers keep the header that only JPEG needs. */
function withoutExifHeader(block: Buffer): Buffer {
  return block.toString('latin1', 0, 4) === 'Exif' ? block.subarray(6) : block;
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
