// Takes the pictures of docs/screens.md anew from the sample archive: npm run pictures, -- --only <name> for one.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { startProgram } from '../support/running-program.ts';
import { SCREENS } from '../support/screens/all-screens.ts';
import { HARD_PHOTOS } from '../support/screens/hard-photos.ts';
import { HARD_FOLDER } from '../support/screens/own-screens.ts';
import { openScreen, settle, showTheme, type Theme, themesOf } from '../support/screens/screen.ts';
import { writePhotos } from '../support/temporary-archive.ts';
import { screensPage } from './screens-page.ts';

const DOCS = new URL('../../docs/', import.meta.url).pathname;
const PROGRAM = new URL('../../', import.meta.url).pathname;
const VIEWPORT = { width: 1280, height: 800 };
const QUALITY = 50;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const wanted = SCREENS.filter(({ name }) => values.only?.includes(name) ?? true);

await using program = await startProgram(['--sample'], VIEWPORT);
const { page, complaints, home } = program;
await writePhotos(join(home, HARD_FOLDER), HARD_PHOTOS);
if (values.only === undefined) await rm(join(DOCS, 'pictures'), { recursive: true, force: true });
let bytes = 0;
for (const screen of wanted) {
  await openScreen(page, screen, 'zh-CN');
  for (const theme of themesOf(screen)) {
    await showTheme(page, theme);
    await settle(page);
    await hideFolders(page);
    bytes += await takePicture(page, theme, screen.name);
  }
  // Whatever went wrong is told with the screen on which it did.
  if (complaints.length > 0) throw new Error([screen.name, ...complaints].join('\n'));
}
await writeFile(join(DOCS, 'screens.md'), await screensPage(SCREENS));
console.log(`${wanted.length} screens, ${(bytes / 1e6).toFixed(2)} MB`);

/** Home and program of this run lie in folders of this machine; the docs show some that any person may have. */
function hideFolders(page: Page): Promise<void> {
  const shown = [
    [home, '/home/编辑'],
    [PROGRAM, '/opt/xinmao/'],
  ] as const;
  return page.evaluate((folders) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const said = folders.reduce((words, [here, there]) => words.replace(here, there), text);
      if (said !== text) node.textContent = said;
    }
  }, shown);
}

/** Keeps what the page shows, without a blinking caret; gives its size in bytes. */
async function takePicture(page: Page, theme: Theme, name: string): Promise<number> {
  const folder = join(DOCS, 'pictures', theme);
  await mkdir(folder, { recursive: true });
  const picture = await sharp(await page.screenshot({ caret: 'hide', animations: 'disabled' }))
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer();
  await writeFile(join(folder, `${name}.jpg`), picture);
  console.log(`${theme}/${name}.jpg ${Math.round(picture.length / 1024)} kB`);
  return picture.length;
}
