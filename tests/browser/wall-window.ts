// A window on a wall of photos of eight days, for the tests of the wall.
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { openArchive } from '../../main/archive/open-archive.ts';
import { REMEMBERED_PREFIX } from '../../renderer/remembered.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

export const VIEWPORT = { width: 1280, height: 720 };
/** Days of March 2016 with how many photos were taken on each; after the fourth the village has moved. */
export const DAYS = [5, 1, 4, 12, 9, 14, 7, 20];

export type WallWindow = RunningProgram;

/** Starts the program on an archive of its own, which ends with it. */
export async function openWallWindow(): Promise<WallWindow> {
  const home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  const files: Parameters<typeof writePhotos>[1] = {};
  let seed = 1;
  for (const [day, count] of DAYS.entries()) {
    for (let number = 1; number <= count; number += 1) {
      const two = (value: number): string => String(value).padStart(2, '0');
      const side = day < 4 ? '搬迁前' : '搬迁后';
      files[`上五庄镇/黄草沟村/${side}/第${day + 1}天 ${two(number)}.jpg`] = {
        seed,
        takenAt: `2016:03:${two(day + 1)} 10:${two(number)}:00`,
      };
      seed += 1;
    }
  }
  await writePhotos(join(home.path, '照片'), files);
  const archive = await openArchive({ dir });
  await archive.addRoot(join(home.path, '照片'));
  await runIndex(archive);
  await archive.close();
  const program = await startProgram(['--archive', dir], VIEWPORT);
  return {
    ...program,
    [Symbol.asyncDispose]: async () => {
      await program[Symbol.asyncDispose]();
      await home[Symbol.asyncDispose]();
    },
  };
}

/** Opens all photos anew, as at first. */
export async function showWall(page: Page): Promise<void> {
  await page.evaluate((name) => {
    localStorage.clear();
    // What is missing here, the window would ask the program for, which remembers too.
    localStorage.setItem(name, '{}');
  }, `${REMEMBERED_PREFIX}wall`);
  await page.goto(await page.evaluate(() => new URL('photos', document.baseURI).href));
  await tileOf(page, 1, 1).waitFor();
}

export function wallOf(page: Page): Locator {
  return page.getByRole('grid', { name: '照片' });
}

/** The photos of a day stand in the order of their minutes. */
export function tileOf(page: Page, day: number, number: number): Locator {
  const name = `第${day}天 ${String(number).padStart(2, '0')}.jpg`;
  return page.locator(`[role="gridcell"][title*="${name}"]`);
}
