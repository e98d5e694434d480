// Texts inside photos rarely state their encoding, and programs have damaged many. Pure.
import { decodeText } from '../../../text-decoding.ts';

/** Bytes of a text field, up to the first NUL: UTF-8 where valid, else GBK where it reads as Chinese, else Latin. */
export function decodeMetadataText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const content = end === -1 ? bytes : bytes.subarray(0, end);
  const utf8 = decode(content, 'utf-8') ?? decodeCut(content);
  if (utf8 !== null) return repairText(utf8);
  if (isLikelyChinese(content)) return decode(content, 'gb18030', true) ?? latin(content);
  return latin(content);
}

/** UTF-16, as Windows writes it into its XP fields; ends at the first NUL character. */
export function decodeUtf16(bytes: Uint8Array, isLittle = true): string {
  const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

/** Text that claims to be UTF-16 of an unstated byte order, and sometimes is UTF-8 or ASCII after all. */
export function decodeClaimedUtf16(bytes: Uint8Array): string {
  const utf8 = bytes.includes(0) ? null : decode(bytes, 'utf-8');
  const isAscii = utf8 !== null && /^[\s\x20-\x7e]{8,}$/.test(utf8);
  if (utf8 !== null && (isAscii || utf8.length < bytes.length)) return utf8;
  const [little, big] = [decodeUtf16(bytes, true), decodeUtf16(bytes, false)];
  return commonCharacters(big) > commonCharacters(little) ? big : little;
}

/** ASCII, Chinese and its punctuation: what is left of a text read in the wrong byte order is seldom among them. */
function commonCharacters(text: string): number {
  return text.match(/[\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
}

/**
 * An XMP packet. Its standard asks for UTF-8 or UTF-16; a packet with a few broken bytes is still UTF-8, one
 * with many was written by a program that knew only GBK.
 */
export function decodeXmp(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (decoded && decoded.encoding !== 'gb18030') return decoded.text;
  // Padding of NULs, as in TIFF, does no harm behind the packet.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const lost = lenient.match(/\uFFFD/g)?.length ?? 0;
  const wide = lenient.match(/[^\0-\x7f]/g)?.length ?? 0;
  return decoded && lost * 10 > wide ? decoded.text : lenient;
}

/** Undoes what happens when UTF-8 or GBK is taken for Latin and saved as UTF-8 (大 becomes å¤§ or ´ó). */
export function repairText(text: string): string {
  const bytes = latinBytes(text);
  if (!bytes) return text;
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  return isLikelyChinese(bytes, 2) ? (decode(bytes, 'gb18030') ?? text) : text;
}

/** False for text in which a program has lost characters. */
export function isWellEncoded(text: string): boolean {
  return !text.includes('\uFFFD') && !/\?{3,}/.test(text) && !isLost(text);
}

/** True if hardly anything but question marks is left. */
export function isLost(text: string): boolean {
  const marks = text.match(/[?\uFFFD]/g)?.length ?? 0;
  return marks * 2 > text.replaceAll(/\s/g, '').length;
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030', mayBeCut = false): string | null {
  try {
    // `stream` drops a character that was cut at the end.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: mayBeCut });
  } catch {
    return null; // Not valid in this encoding; the caller tries the next.
  }
}

/** UTF-8 whose last character was cut by the 2000 bytes of IPTC; other characters must show that it is UTF-8. */
function decodeCut(bytes: Uint8Array): string | null {
  const text = decode(bytes, 'utf-8', true);
  return text !== null && /[^\0-\x7f]/.test(text) ? text : null;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/**
 * GBK gives a meaning to most pairs of high bytes, Latin letters with accents among them. Chinese text differs:
 * half or more of its characters are GB 2312 level 1 (the 3755 most common) or punctuation, and in Latin text
 * accents stand alone or in pairs that fall into level 2.
 */
function isLikelyChinese(bytes: Uint8Array, minPairs = 1): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1];
    // Only long texts are cut; a short one that ends so is Latin.
    if (trail === undefined && pairs >= 4) break;
    if (lead === 0x80 || lead === 0xff || trail === undefined) return false;
    pairs += 1;
    if (isFourBytes(bytes, at)) {
      at += 3;
      continue;
    }
    if (trail < 0x40) return false;
    const isLevelOne = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
    const isPunctuation = (lead === 0xa1 || lead === 0xa3) && trail >= 0xa1;
    if (isLevelOne || isPunctuation) common += 1;
    at += 1;
  }
  return pairs >= minPairs && common * 2 >= pairs;
}

/** A rare character of GB 18030, as some village names have; no Latin text has letters and digits in such turns. */
function isFourBytes(bytes: Uint8Array, at: number): boolean {
  const isDigit = (byte = 0): boolean => byte >= 0x30 && byte <= 0x39;
  return isDigit(bytes[at + 1]) && (bytes[at + 2] ?? 0) > 0x80 && isDigit(bytes[at + 3]);
}

/** Characters that windows-1252 puts at 0x80 to 0x9f; a blank where it has none. */
const LATIN_EXTRA = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The bytes a Latin text came from; null if it is plain ASCII, or has characters from elsewhere. */
function latinBytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  let hasHigh = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const extra = code > 0xff ? LATIN_EXTRA.indexOf(text.charAt(index)) : -1;
    if (code > 0xff && extra === -1) return null;
    bytes[index] = code > 0xff ? 0x80 + extra : code;
    if (code >= 0x80) hasHigh = true;
  }
  return hasHigh ? bytes : null;
}
