// The program with an archive for the lightbox, started once for the tests of a file.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll } from 'vitest';
import { type IndexedArchive, indexedArchive } from '../support/indexed-archive.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { storedFor } from '../support/scene.ts';
import type { PhotoSpec } from '../support/temporary-archive.ts';

export const VILLAGE = '上五庄镇/黄草沟村/搬迁前';
export const [LARGE, TURNED, GONE] = ['大图/无损.png', '大图/侧放.jpg', '大图/丢失.jpg'];
export const SIZE = { width: 2400, height: 1800 };

export let archive: IndexedArchive;
export let program: RunningProgram;
export let page: Page;
export let base: string;

/** Every pixel tells its place: red and green its place in a square of 256, blue which square. */
export function placedPixel(x: number, y: number): [number, number, number] {
  return [x % 256, y % 256, (Math.floor(x / 256) * 16 + Math.floor(y / 256)) % 256];
}

async function placedPicture(): Promise<Buffer> {
  const { width, height } = SIZE;
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(placedPixel(x, y), (y * width + x) * 3);
  }
  return await sharp(data, { raw: { ...SIZE, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Starts it before the tests of this file and ends it after them. */
export function withLightbox(): void {
  beforeAll(async () => {
    const files: Record<string, PhotoSpec | Buffer> = {
      [LARGE]: await placedPicture(),
      [TURNED]: await sharp(await storedFor(6).png().toBuffer())
        .resize(1800, 3600)
        .jpeg()
        .withMetadata({ orientation: 6 })
        .toBuffer(),
      [GONE]: await sharp({ create: { ...SIZE, channels: 3, background: '#864' } })
        .jpeg()
        .toBuffer(),
    };
    for (let day = 1; day <= 12; day += 1) {
      files[`${VILLAGE}/${day}.jpg`] = {
        seed: day,
        takenAt: `2016:03:${String(day).padStart(2, '0')} 10:00:00`,
      };
    }
    archive = await indexedArchive(files);
    await rm(join(archive.root, GONE));
    program = await startProgram(['--archive', archive.dir], { width: 1280, height: 720 });
    ({ page } = program);
    await page.getByRole('link', { name: /^全部照片/ }).waitFor();
    base = new URL('.', page.url()).href;
  }, 120_000);

  afterAll(async () => {
    await program[Symbol.asyncDispose]();
    await archive[Symbol.asyncDispose]();
  });
}

export const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const picture = () => page.getByRole('group', { name: '照片，可缩放' });
export const position = () =>
  page.getByRole('heading', { level: 1 }).locator('small').textContent();
export const percent = async () => Number.parseInt((await press(/^\d+%/).textContent()) ?? '', 10);
export const loupe = () => page.getByRole('img', { name: /^放大镜 / });

/** Opens a photo by its address, among the neighbours that the address says. */
export async function open(path: string, search = ''): Promise<void> {
  await page.goto(`${base}photos/${archive.idOf(path)}${search}`);
  await picture().waitFor();
  await page.getByRole('heading', { level: 1 }).locator('small').waitFor();
}

/** Where the picture in view lies, in CSS pixels. */
export async function lies() {
  return await picture().evaluate((element) => {
    const image = element.querySelector('[data-shown="true"] img');
    const { x, y, width, height } = (image ?? element).getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** A pixel of the window as it is drawn. */
export async function drawnPixel(x: number, y: number): Promise<number[]> {
  const bytes = await page.screenshot({ clip: { x, y, width: 1, height: 1 }, scale: 'device' });
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3)
    throw new Error('a screenshot in other colours than red, green and blue');
  return [...data.subarray(0, 3)];
}

/** Does something in another page, such as one of another density. */
export async function inPage(other: Page, act: () => Promise<void>): Promise<void> {
  const usual = page;
  page = other;
  try {
    await act();
  } finally {
    page = usual;
  }
}
