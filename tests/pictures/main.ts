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

const SHOTS: readonly Shot[] = [
  {
    file: 'compare-aligned.jpg',
    open: async (page) => {
      await openPair(page, '大卡阳村');
      await page.getByText('已对齐').first().waitFor();
    },
  },
];

async function openPair(page: Page, village: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: village }).click();
  await page.getByRole('heading', { level: 1, name: village }).waitFor();
  await page.getByRole('link', { name: /开始对比/ }).click();
  await page.getByRole('slider', { name: '前后分界线' }).waitFor();
}

await using program = await startProgram(['--sample'], VIEWPORT);
const { page, complaints } = program;
await page.getByRole('navigation').getByRole('link', { name: '大卡阳村' }).waitFor();
await mkdir(FOLDER, { recursive: true });
for (const { file, open } of SHOTS) {
  await open(page);
  await page.waitForLoadState('networkidle');
  const picture = await sharp(await page.screenshot())
    .jpeg({ quality: 82 })
    .toBuffer();
  await writeFile(join(FOLDER, file), picture);
  console.log(`${file} ${Math.round(picture.length / 1024)} kB`);
}
if (complaints.length > 0) throw new Error(complaints.join('\n'));
