// Takes the pictures of the README from the sample archive: npm run pictures
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { startProgram } from '../support/running-program.ts';

/** A screen with what leads to it, and the file it is kept in. */
interface Shot {
  file: string;
  open: (page: Page) => Promise<void>;
}

const FOLDER = new URL('../../docs/pictures/', import.meta.url).pathname;
const VIEWPORT = { width: 1280, height: 800 };
const REST_MS = 600;

const SHOTS: readonly Shot[] = [
  {
    file: 'pairs.jpg',
    open: async (page) => {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^对比组/ })
        .click();
      await page.getByRole('heading', { level: 1, name: '对比组' }).waitFor();
    },
  },
  {
    file: 'compare-aligned.jpg',
    open: async (page) => {
      await page
        .getByRole('link', { name: /大卡阳村/ })
        .first()
        .click();
      await page.getByRole('link', { name: /开始对比/ }).click();
      await page.getByText('已对齐（程序）').waitFor();
    },
  },
  {
    file: 'review.jpg',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^待确认/ })
        .click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    file: 'shots.jpg',
    open: async (page) => {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^补拍清单/ })
        .click();
      await page.getByRole('heading', { level: 1, name: '补拍清单' }).waitFor();
    },
  },
];

/** All pictures of the screen are drawn, and what slides has come to rest. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.images].every(
      (image) => image.complete || image.getBoundingClientRect().top > innerHeight,
    ),
  );
  await page.waitForTimeout(REST_MS);
}

await using program = await startProgram(['--sample'], VIEWPORT);
const { page, complaints } = program;
await page
  .getByRole('navigation')
  .getByRole('link', { name: /大卡阳村/ })
  .waitFor();
// Copies are found last; until then the figures still move.
await page.getByText(/^已读取 \d+ 张照片/).waitFor({ timeout: 120_000 });
await page.getByText('正在比对前后照片的位置').waitFor({ state: 'detached', timeout: 300_000 });
await mkdir(FOLDER, { recursive: true });
for (const { file, open } of SHOTS) {
  await open(page);
  await settle(page);
  const picture = await sharp(await page.screenshot())
    .jpeg({ quality: 82 })
    .toBuffer();
  await writeFile(join(FOLDER, file), picture);
  console.log(`${file} ${Math.round(picture.length / 1024)} kB`);
}
if (complaints.length > 0) throw new Error(complaints.join('\n'));
