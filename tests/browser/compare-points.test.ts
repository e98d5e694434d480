// Aligning by hand in a real Chromium: points set, moved and judged by mouse and by keys.
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Homography, PicturePoint, PointPair } from '../../shared/alignment.ts';
import { mapPoint } from '../../shared/alignment/homography.ts';
import { card, type CompareHarness, drawScene, startHarness } from './compare-harness.ts';

const LANDSCAPE = { width: 1200, height: 900 };
const SQUARE = { width: 900, height: 900 };
const BEFORE = card(1, LANDSCAPE, 2014);
const AFTER = card(2, SQUARE, 2018);

/** The second camera stood further to the right, held askew, with a longer lens. */
const AFTER_TO_BEFORE: Homography = [0.85, 0.06, 0.1, -0.04, 0.9, 0.08, -0.06, 0.1, 1];

let harness: CompareHarness;

beforeAll(async () => {
  harness = await startHarness(
    new Map([
      [BEFORE.id, await drawScene(LANDSCAPE)],
      [AFTER.id, await drawScene(SQUARE, AFTER_TO_BEFORE)],
    ]),
  );
}, 120_000);

afterAll(async () => {
  await harness[Symbol.asyncDispose]();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const CORNERS: PicturePoint[] = [
  { x: 0.2, y: 0.2 },
  { x: 0.8, y: 0.25 },
  { x: 0.75, y: 0.8 },
  { x: 0.2, y: 0.7 },
];
const PAIRS: PointPair[] = CORNERS.map((after) => ({
  after,
  before: mapPoint(AFTER_TO_BEFORE, after),
}));

async function openEditor(initial: PointPair[]): Promise<Page> {
  const page = await harness.open({ screen: 'points', photos: [BEFORE, AFTER], initial });
  await page.getByRole('figure', { name: '后图' }).getByRole('img').waitFor();
  return page;
}
const outcome = async (page: Page) => (await page.locator('output').textContent()) ?? '';
const saved = async (page: Page) => JSON.parse(await outcome(page)) as PointPair[];
async function pictureBox(page: Page, side: string) {
  const image = page.getByRole('figure', { name: side }).getByRole('img').first();
  const box = await image.boundingBox();
  if (!box) throw new Error(`${side} is not in sight`);
  return box;
}
async function click(page: Page, side: string, at: PicturePoint): Promise<void> {
  const box = await pictureBox(page, side);
  await page.mouse.click(box.x + at.x * box.width, box.y + at.y * box.height);
}
const points = (page: Page, side: string) =>
  page.getByRole('figure', { name: side }).getByRole('button');

test('four spots clicked in both pictures are saved', async () => {
  const page = await openEditor([]);
  expect(await press(page, '保存对齐').isDisabled()).toBe(true);
  for (const { before, after } of PAIRS) {
    await click(page, '前图', before);
    await click(page, '后图', after);
  }
  await page.getByText('正好 4 对时误差总是 0').waitFor();
  await page.keyboard.press('Control+s');
  const found = await saved(page);
  expect(found).toHaveLength(4);
  for (const [index, { before, after }] of found.entries()) {
    expect(before.x).toBeCloseTo(PAIRS[index]?.before.x ?? -1, 2);
    expect(after.y).toBeCloseTo(PAIRS[index]?.after.y ?? -1, 2);
  }
});

test('points are set, moved, removed and brought back by keys alone', async () => {
  const page = await openEditor([]);
  await page.keyboard.press('n');
  for (const key of ['ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key);
  const [first, second] = [points(page, '前图'), points(page, '后图')];
  await page.keyboard.press('Tab');
  expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await second.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+ArrowLeft');
  const left = async (one: typeof first) =>
    await one.evaluate((button) => [button.style.left, button.style.top].map(Number.parseFloat));
  const [x = 0, y = 0] = await left(first);
  expect(x).toBeCloseTo(50 + 100 / 1200, 3);
  expect(y).toBeCloseTo(50 + 1000 / 900, 3);
  expect((await left(second))[0]).toBeCloseTo(50 - 1000 / 900, 3);
  await page.keyboard.press('Delete');
  expect(await first.count()).toBe(0);
  await page.keyboard.press('Control+z');
  expect(await first.count()).toBe(1);
  await page.keyboard.press('Shift+Delete');
  expect(await first.count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await outcome(page)).toBe('cancelled');
});

test('a point is dragged under a magnifier, and its error shrinks as it comes right', async () => {
  const wrong = { before: { x: 0.5, y: 0.5 }, after: { x: 0.55, y: 0.55 } };
  const page = await openEditor([...PAIRS, wrong]);
  const errors = async () =>
    (
      await page.getByRole('list', { name: '各点误差' }).getByRole('listitem').allTextContents()
    ).map((text) => Number(/误差 ([\d.]+)/.exec(text)?.[1]));
  const largest = Math.max(...(await errors()));
  expect(largest).toBeGreaterThan(10);
  const box = await pictureBox(page, '前图');
  const to = mapPoint(AFTER_TO_BEFORE, wrong.after);
  await page.mouse.move(box.x + box.width / 2 + 3, box.y + box.height / 2 + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + to.x * box.width + 3, box.y + to.y * box.height + 2);
  const glasses = page.getByRole('figure', { name: '前图' }).locator('[aria-hidden] > img');
  expect(await glasses.count()).toBe(1);
  const glass = await glasses.evaluate((image) => image.getBoundingClientRect().width);
  expect(glass / box.width).toBeCloseTo(3, 1);
  await page.mouse.up();
  expect(Math.max(...(await errors()))).toBeLessThan(3);
});

test('points on one line and points that fold the picture can’t be saved', async () => {
  const line = [0.1, 0.3, 0.5, 0.9].map((at) => ({
    before: { x: at, y: at },
    after: { x: at, y: at },
  }));
  const page = await openEditor(line);
  await page.getByText('有三点几乎在一条直线上').waitFor();
  expect(await press(page, '保存对齐').isDisabled()).toBe(true);
  await page.keyboard.press('Control+s');
  expect(await outcome(page)).toBe('');

  const [one, two, ...rest] = PAIRS;
  if (!one || !two) throw new Error('there are four pairs');
  const folded = await openEditor([
    { before: two.before, after: one.after },
    { before: one.before, after: two.after },
    ...rest,
  ]);
  await folded.getByText('后图会翻折过去').waitFor();
  expect(await press(folded, '保存对齐').isDisabled()).toBe(true);
});
