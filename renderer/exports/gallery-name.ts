/** Characters that a folder on Windows can't carry, with the full-width ones that look alike. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '<': '〈',
  '>': '〉',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

const MAX_CHARACTERS = 60;

/** A folder name for an article's gallery: its title as far as a folder can carry it. */
export function galleryName(title: string, fallback: string): string {
  const name = title
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[<>:"/\\|?*]/g, (character) => LOOK_ALIKES[character] ?? character)
    .slice(0, MAX_CHARACTERS)
    // A cut may leave half of a rare character behind.
    .replace(/[. \u{D800}-\u{DBFF}]+$/u, '');
  return name === '' ? fallback : name;
}

/** The next free-sounding name: 画册 becomes 画册 2, 画册 2 becomes 画册 3. */
export function nextGalleryName(name: string): string {
  const [, stem = name, number] = /^(.*?) (\d+)$/.exec(name) ?? [];
  return number === undefined ? `${name} 2` : `${stem} ${Number(number) + 1}`;
}
