// The review queue by a person's means: the keyboard alone, in both languages.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { savedFromChat, shot } from '../support/landscape.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import {
  type PhotoSpec,
  runIndex,
  temporaryFolder,
  writePhotos,
} from '../support/temporary-archive.ts';

/** An answer is to be followed by the next item within this time, half of the times. */
const LIMIT_MS = 1000;

const VILLAGES = ['田家寨镇/大卡阳村', '上五庄镇/黄草沟村', '海子沟乡/黑沟村', '共和镇/后街村'];

/** Five places, five phases, three dates, four pairs and three copies to answer. */
async function mixedPhotos(): Promise<Record<string, PhotoSpec | Buffer>> {
  const files: Record<string, PhotoSpec | Buffer> = {};
  let seed = 0;
  const add = (path: string, takenAt?: string): void => {
    seed += 1;
    files[path] = { seed, ...(takenAt === undefined ? {} : { takenAt }) };
  };
  for (const year of [2011, 2012, 2013, 2014, 2015]) {
    add(`${year}/新村村/1.jpg`);
    add(`${year}/新村村/2.jpg`);
  }
  for (const part of ['一', '二', '三', '四', '五']) {
    add(`乡镇报送/田家寨镇/永丰村/光伏${part}/1.jpg`);
  }
  for (const [index, village] of VILLAGES.entries()) {
    add(`${village}/搬迁前/a.jpg`, `2014:05:0${index + 1} 10:00:00`);
    add(`${village}/搬迁后/c.jpg`, `2018:05:0${index + 1} 10:00:00`);
  }
  for (const day of [1, 2, 3]) {
    add(`会议/2010年5月${day}日 学习.jpg`, `2014:06:0${day} 10:00:00`);
  }
  for (const copy of [40, 41, 42]) {
    const bytes = await shot(copy, `2012:01:0${copy - 39} 10:00:00`);
    files[`原片/会议${copy}.jpg`] = bytes;
    files[`微信收图/mmexport${copy}.jpg`] = await savedFromChat(bytes);
  }
  return files;
}

async function startReviewing(files: Record<string, PhotoSpec | Buffer>): Promise<RunningProgram> {
  const home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  await mkdir(dir);
  await writePhotos(join(home.path, '照片'), files);
  const archive = await openArchive({ dir });
  await archive.addRoot(join(home.path, '照片'));
  await runIndex(archive);
  await archive.close();
  const program = await startProgram(['--archive', dir]);
  return {
    ...program,
    [Symbol.asyncDispose]: async () => {
      await program[Symbol.asyncDispose]();
      await home[Symbol.asyncDispose]();
    },
  };
}

const question = (page: Page) => page.getByRole('heading', { level: 2 }).last();

/** Presses a key and gives the time until another picture stands there, loaded; or the end of the queue. */
async function timeOfAnswer(page: Page, key: string): Promise<number> {
  const clock = await page.evaluateHandle(() => {
    const large = (): HTMLImageElement | null =>
      document.querySelector('section[aria-label="当前这一项"] img');
    const before = large()?.getAttribute('src');
    const next = new Promise<number>((resolve) => {
      const listen = ({ timeStamp }: KeyboardEvent): void => {
        const look = (): void => {
          const picture = large();
          const isOther = picture !== null && picture.getAttribute('src') !== before;
          if (picture === null || (isOther && picture.complete && picture.naturalWidth > 0)) {
            resolve(performance.now() - timeStamp);
          } else requestAnimationFrame(look);
        };
        look();
      };
      window.addEventListener('keydown', listen, { capture: true, once: true });
    });
    return { next };
  });
  await page.keyboard.press(key);
  return await clock.evaluate(({ next }) => next);
}

/** The key of the first answer to a question. */
function keyFor(words: string): string {
  if (words.startsWith('这两张')) return 'y';
  return words.startsWith('左边') ? 'n' : '1';
}

test('twenty mixed items are answered by keys, each followed by the next at once', async () => {
  await using program = await startReviewing(await mixedPhotos());
  const { page } = program;
  const link = page.getByRole('link', { name: /^待确认/ });
  await page.getByRole('link', { name: /^待确认 *20$/ }).press('Enter');
  await page.getByText('还有 20 项').waitFor();

  const times: number[] = [];
  const asked: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    const words = (await question(page).textContent()) ?? '';
    asked.push(words.slice(0, 3));
    times.push(await timeOfAnswer(page, keyFor(words)));
  }
  times.sort((a, b) => a - b);
  const [median, slowest] = [times[10] ?? 0, times.at(-1) ?? 0];
  console.log(`key to next item: median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`);
  expect(median).toBeLessThan(LIMIT_MS);
  const of = (start: string) => asked.filter((words) => words.startsWith(start)).length;
  expect([of('“新村'), of('永丰村'), of('拍摄时'), of('这两张'), of('左边是')]).toEqual([
    5, 5, 3, 4, 3,
  ]);

  await page.getByText('都确认完了').waitFor();
  await expect.poll(() => link.textContent()).toBe('待确认0');
  await page.keyboard.press('Control+z');
  await expect.poll(() => question(page).textContent()).toBe('左边是右边这张的副本吗？');
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect.poll(() => question(page).textContent()).toBe('这两张是同一处的前后吗？');
  await expect.poll(() => link.textContent()).toBe('待确认4');
  expect(program.complaints).toEqual([]);
});

test('items can be left, gone back to, enlarged, answered in part and with another village', async () => {
  await using program = await startReviewing({
    '2016/新村村/1.jpg': { seed: 1 },
    '2016/新村村/2.jpg': { seed: 2 },
    '2016/新村村/3.jpg': { seed: 3 },
    '海子沟乡/黑沟村/绿化/1.jpg': { seed: 4 },
  });
  const { page } = program;
  await page.evaluate(() => {
    localStorage.setItem('xinmao.language', 'en');
  });
  await page.reload();
  await page.getByRole('link', { name: /^To review/ }).press('Enter');
  const place = 'Which village is "新村村"?';
  await expect.poll(() => question(page).textContent()).toBe(place);
  const announced = page.locator('[aria-live="polite"]').filter({ hasText: place });
  expect(await announced.textContent()).toContain('3 photos');

  // A key that is held down skips one item, not all.
  await page.keyboard.down('s');
  await page.keyboard.down('s');
  await page.keyboard.up('s');
  await expect.poll(() => question(page).textContent()).toMatch(/^黑沟村/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => question(page).textContent()).toBe(place);

  await page.keyboard.press(' ');
  const enlarged = page.getByRole('dialog', { name: 'Enlarged photo' });
  await enlarged.waitFor();
  await page.keyboard.press('Escape');
  await enlarged.waitFor({ state: 'detached' });

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByText('The answer is for 2 photos').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('xiaying');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('下营');
  await page.getByRole('option', { name: '田家寨镇 下营二村' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => question(page).textContent()).toMatch(/^黑沟村/);
  await page.getByText('Last answer: 田家寨镇 下营二村').waitFor();
  await page.getByRole('link', { name: /^下营二村 *2$/ }).waitFor();

  await page.keyboard.press('0');
  // The photo that was left out is asked again.
  await expect.poll(() => question(page).textContent()).toBe(place);
  await page.getByText('1 photo', { exact: true }).waitFor();
  await page.keyboard.press('s');
  await page.getByText('That was the end of the list').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => question(page).textContent()).toBe(place);
  expect(program.complaints).toEqual([]);
});

test('a name can be settled for the whole archive with its first answer', async () => {
  await using program = await startReviewing({
    '2016/新村村/1.jpg': { seed: 1 },
    '2017/新村村/2.jpg': { seed: 2 },
    '2018/新村村/3.jpg': { seed: 3 },
  });
  const { page } = program;
  await page.getByRole('link', { name: /^待确认 *3$/ }).press('Enter');
  await expect.poll(() => question(page).textContent()).toBe('“新村村”是哪个村？');
  await page.keyboard.press('m');
  await page.getByRole('checkbox', { name: /^记住/, checked: true }).waitFor();
  await page.keyboard.press('1');
  await page.getByText('都确认完了').waitFor();
  await page.getByRole('link', { name: /^新村村 *3$/ }).waitFor();
  await page.keyboard.press('u');
  await page.getByRole('link', { name: /^待确认 *3$/ }).waitFor();
  await expect.poll(() => question(page).textContent()).toBe('“新村村”是哪个村？');
  expect(program.complaints).toEqual([]);
});
