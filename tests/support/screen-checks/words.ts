// Whether a screen speaks one language: no Chinese word of the program in English, no English one in Chinese.
import { readdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { brotliDecompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Language } from '../../../shared/errors.ts';
import { STOCK_TEMPLATES } from '../../../shared/captions/stock-templates.ts';
import { PLACE_ROWS } from '../screens/browse-screens.ts';
import { HARD_PHOTOS } from '../screens/hard-photos.ts';
import { SAVED_SEARCH } from '../screens/wall-screens.ts';
import { GALLERY_NAMES } from '../screens/work-screens.ts';

const RESOURCES = new URL('../../../resources/', import.meta.url);

/** Names that are the same in every language, keys among them. */
const NAMES = new Set(
  'Xinmao English 简体中文 Ctrl Shift Enter Esc Tab Alt Home End Excel Word Windows EXIF IPTC XMP GPS RAW JPEG HEIC ISO KB MB GB txt md docx csv px hgc hcg dky Canon NIKON IXUS data photos article archive Photo Mechanic zs'.split(
    ' ',
  ),
);

/** Names that no language of the window changes: files and article of the sample, and all places. */
export async function namesOfData(): Promise<string> {
  const paths = await readdir(new URL('sample/photos/', RESOURCES), { recursive: true });
  const article = await readFile(new URL('sample/article.txt', RESOURCES), 'utf8');
  const places = brotliDecompressSync(
    await readFile(new URL('gazetteer/china-villages.txt.br', RESOURCES)),
  ).toString();
  // One caption stands in no text file but only inside its photo.
  const captions = await readFile(new URL('generate/sample/shots/offices.ts', RESOURCES), 'utf8');
  const written = [
    PLACE_ROWS,
    SAVED_SEARCH,
    ...STOCK_TEMPLATES.flatMap(({ name, text }) => [name, text]),
    ...Object.values(GALLERY_NAMES),
    ...Object.keys(HARD_PHOTOS),
    // Where the archive keeps its backups, and their name.
    'backups 新貌备份',
    // The file of decisions, and the account that they are kept under.
    'journal.jsonl',
    userInfo().username,
  ];
  const folder = new URL('sample/photos', RESOURCES).pathname;
  return [...paths, folder, article, places, captions, ...written].join('\n');
}

/** One sentence for each word in the wrong language; `data` is what people wrote, which may be in any. */
export async function findForeignWords(
  page: Page,
  language: Language,
  data: string,
): Promise<string[]> {
  const said = await page.evaluate(wordsInPage);
  const pattern = language === 'en' ? /[\u3400-\u9fff]+/gu : /[a-z]{2,}/giu;
  return said.flatMap(({ text, where }) =>
    [...text.matchAll(pattern)]
      .map(([word]) => word)
      .filter((word) => !NAMES.has(word) && !isData(word, data))
      .map((word) => `“${word}” in ${where}: ${text}`),
  );
}

/** A name, or several written as one, as a village after its county and town. */
function isData(word: string, data: string): boolean {
  const NAME_MIN_CHARS = 3;
  if (data.includes(word)) return true;
  for (let at = NAME_MIN_CHARS; at <= word.length - NAME_MIN_CHARS; at += 1) {
    if (data.includes(word.slice(0, at)) && isData(word.slice(at), data)) return true;
  }
  return false;
}

/** Runs in the page: its words, but for those that are marked as no words of the program. */
function wordsInPage(): { text: string; where: string }[] {
  const own = document.documentElement.lang;
  const said: { text: string; where: string }[] = [];
  const isOwn = (element: Element): boolean =>
    element.closest('[translate="no"], kbd, script, style') === null &&
    (element.closest('[lang]')?.getAttribute('lang') ?? own) === own;
  for (const element of document.querySelectorAll('body, body *')) {
    if (!isOwn(element) || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    for (const child of element.childNodes) {
      const text = child.nodeType === Node.TEXT_NODE ? (child.textContent?.trim() ?? '') : '';
      if (text !== '') said.push({ text, where: element.localName });
    }
    for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name);
      if (text) said.push({ text, where: `${element.localName} ${name}` });
    }
  }
  return said;
}
