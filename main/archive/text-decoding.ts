// Text files of county offices come in UTF-8, in GBK and, from Notepad and Excel, in UTF-16. Runs anywhere.

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without a byte order mark; line ends as they stand. */
  text: string;
  encoding: TextEncodingName;
}

/**
 * Text of a file whose encoding nobody states: by byte order mark, else UTF-8 where it is valid, else
 * GB18030 (the superset of GBK and GB 2312). A character cut at the very end is dropped.
 * Null if the bytes are no text: NULs outside UTF-16, other control characters, or valid in no encoding.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  if (bytes.includes(0)) {
    const encoding = unmarkedUtf16(bytes);
    return encoding && decodeAs(bytes, encoding);
  }
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030');
}

function byteOrderMark(bytes: Uint8Array): TextEncodingName | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows by its line ends and ASCII: NULs on one side of the pairs, but for 一 (U+4E00) and the like. */
function unmarkedUtf16(bytes: Uint8Array): TextEncodingName | null {
  if (bytes.length % 2 !== 0) return null;
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  for (const [index, byte] of bytes.subarray(0, 65_536).entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) zerosAtEven += 1;
    else zerosAtOdd += 1;
  }
  if (zerosAtOdd > zerosAtEven * 2) return 'utf-16le';
  if (zerosAtEven > zerosAtOdd * 2) return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): DecodedText | null {
  let text: string;
  try {
    // `stream` forgives a character cut at the end and nothing else.
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null; // Not valid in this encoding; the caller tries the next.
  }
  return isPlausible(text) ? { text, encoding } : null;
}

// Tab, line ends, vertical tab (Word's soft break), form feed, DOS end of file.
const CONTROL = /[\0-\u0008\u000e-\u0019\u001b-\u001f\u007f]/g; // eslint-disable-line no-control-regex -- control characters are what tells binary from text
// GB18030 maps byte pairs that mean nothing to the private use area.
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

function isPlausible(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const oddities = (sample.match(CONTROL)?.length ?? 0) + (sample.match(PRIVATE_USE)?.length ?? 0);
  return oddities * 200 <= sample.length;
}
