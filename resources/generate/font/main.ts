// Makes resources/font from one weight of Noto Sans SC, for computers without a Chinese font.
// npx node resources/generate/font/main.ts <NotoSansSC_400Regular.ttf>
import { readFile, writeFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import subsetFont from 'subset-font';

const RESOURCES = new URL('../../', import.meta.url);
const FONT = new URL('font/noto-sans-sc.woff2', RESOURCES);
const GAZETTEER = new URL('gazetteer/china-villages.txt.br', RESOURCES);

/** Of 通用规范汉字表 (2013), what Unicode has in extension A. */
const STANDARD_OF_EXTENSION_A =
  '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮';

const [source] = process.argv.slice(2);
if (source === undefined) {
  throw new Error(
    'Name the font file: NotoSansSC_400Regular.ttf of @expo-google-fonts/noto-sans-sc',
  );
}
const names = brotliDecompressSync(await readFile(GAZETTEER)).toString('utf8');
const characters = new Set(Array.from(latin() + commonChinese() + rareChinese() + names));
const subset = await subsetFont(await readFile(source), [...characters].join(''), {
  targetFormat: 'woff2',
});
await writeFile(FONT, subset);
console.log(`${String(characters.size)} characters, ${String(subset.length)} bytes`);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** Printable ASCII, general punctuation and the arrows that pages use. */
function latin(): string {
  return String.fromCodePoint(
    ...range(0x20, 0x7e),
    ...range(0xa0, 0xff),
    ...range(0x2010, 0x2027),
    ...range(0x2190, 0x2199),
  );
}

/** GB 2312, rows 1 to 9 and both levels of characters: what Chinese newspapers print. */
function commonChinese(): string {
  const decoder = new TextDecoder('gb18030');
  const bytes: number[] = [];
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    if (row > 0xa9 && row < 0xb0) continue;
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  return decoder.decode(Uint8Array.from(bytes));
}

/**
 * What names of people hold beyond that: the whole first block of Unicode, as identity cards have had it for
 * decades, and of the extensions B to H what the font has, mostly from 通用规范汉字表.
 */
function rareChinese(): string {
  const blocks = [...range(0x4e00, 0x9fff), ...range(0x20000, 0x323af)];
  return STANDARD_OF_EXTENSION_A + blocks.map((code) => String.fromCodePoint(code)).join('');
}
