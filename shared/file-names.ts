// Names for exported files and folders that Windows, Linux and USB sticks all accept.

/** UTF-8 bytes a name may take; Linux allows 255, and the export adds a few of its own while it works. */
const MAX_NAME_BYTES = 180;

/** What Windows forbids in names, in full width as a Chinese reader would write it. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Device names of Windows, with or without an extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Control codes but tabs and line ends, and the invisible marks that turn the direction of a name around. */
const INVISIBLE = /(?!\s)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A file or folder name as close to `name` as every system allows; never a path, `unnamed` if nothing is left. */
export function safeFileName(name: string, unnamed = '未命名'): string {
  const readable = name
    .toWellFormed()
    .replaceAll(INVISIBLE, '')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[<>:"/\\|?*]/g, (character) => FULL_WIDTH[character] ?? '_');
  const allowed = withoutEdges(RESERVED.test(readable.trim()) ? `_${readable.trim()}` : readable);
  return withoutEdges(cutName(allowed, MAX_NAME_BYTES)) || unnamed;
}

/** Windows drops dots and spaces at the end of a name; a dot at the start hides it elsewhere. */
function withoutEdges(name: string): string {
  return name.replaceAll(/^[\s.]+|[\s.]+$/g, '');
}

/** The longest beginning of a name that fits `maxBytes` of UTF-8, cut between characters as people see them. */
export function cutName(name: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(name)) {
    bytes += utf8Length(segment);
    if (bytes > maxBytes) return kept;
    kept += segment;
  }
  return kept;
}

/** Bytes that a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** `图01`, with as many digits as the largest number needs, at least two. */
export function pictureName(number: number, count: number): string {
  return `图${String(number).padStart(Math.max(2, String(count).length), '0')}`;
}
