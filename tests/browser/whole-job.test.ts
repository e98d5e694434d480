// The whole job by a person's means: sample, village, compare, article, export; then the disk is read.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import { expect, test } from 'vitest';
import type { ExportManifest } from '../../shared/exports/export-manifest.ts';
import { startProgram } from '../support/running-program.ts';
import { hashTree } from '../support/temporary-archive.ts';

const SAMPLE = new URL('../../resources/sample/', import.meta.url).pathname;

test('an editor goes from the sample to a gallery whose captions equal the article’s', async () => {
  const originals = await hashTree(join(SAMPLE, 'photos'));
  await using program = await startProgram([]);
  const { page, home } = program;

  await page.getByRole('button', { name: /打开示例档案/ }).click();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /大卡阳村/ })
    .click();
  await page.getByRole('heading', { level: 1, name: '大卡阳村' }).waitFor();
  await page.getByRole('link', { name: /开始对比/ }).click();

  const slider = page.getByRole('slider', { name: '前后分界线' });
  const before = await slider.getAttribute('aria-valuenow');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slider.getAttribute('aria-valuenow')).not.toBe(before);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: '大卡阳村' }).waitFor();

  await page.getByRole('link', { name: /^稿件/ }).click();
  await page.getByRole('button', { name: '导入示例稿件' }).first().click();
  await page.getByText('大卡阳村搬迁前道路原貌').first().waitFor();

  await page.getByRole('button', { name: '选择文件夹…' }).click();
  const folders = page.getByRole('group', { name: '选择文件夹' });
  await folders.getByRole('button', { name: /编辑/ }).first().click();
  await folders.getByRole('button', { name: '选用“编辑”' }).click();
  await page.getByLabel('文件夹名称').fill('专版画册');
  await page.getByRole('button', { name: /^导出 \d+ 张图片/ }).click();
  await page.getByText('核对通过').waitFor({ timeout: 60_000 });

  await expectGalleryEqualsArticle(join(home, '专版画册'));
  expect(await hashTree(join(SAMPLE, 'photos'))).toEqual(originals);
  expect(program.complaints).toEqual([]);
});

/** Every caption in manifest, pictures, csv and txt is the article's, character for character. */
async function expectGalleryEqualsArticle(gallery: string): Promise<void> {
  const article = (await readFile(join(SAMPLE, 'article.txt'), 'utf8')).split(/\r?\n/);
  const manifest = JSON.parse(
    await readFile(join(gallery, 'manifest.json'), 'utf8'),
  ) as ExportManifest;
  const csv = await readFile(join(gallery, 'captions.csv'), 'utf8');
  const text = (await readFile(join(gallery, 'captions.txt'), 'utf8')).split(/\r?\n/);
  expect(manifest.pictures.length).toBeGreaterThan(10);
  expect(manifest.pairs.length).toBeGreaterThan(1);
  expect(manifest.missing.map(({ caption }) => caption)).toEqual(
    expect.arrayContaining(['千紫缘加工车间', '建成后的三镇人饮引水枢纽']),
  );
  for (const picture of manifest.pictures) {
    const printed = article[(picture.articleLine ?? 0) - 1];
    expect(picture.caption).toBe(printed);
    expect(text.map((line) => line.trim())).toContain(printed);
    expect(csv).toContain(printed?.replaceAll('"', '""'));
    const tags = ExifReader.load(await readFile(join(gallery, picture.file)), { expanded: true });
    expect(tags.xmp?.['description']?.description).toBe(printed);
    expect(tags.iptc?.['Caption/Abstract']?.description).toBe(printed);
  }
}
