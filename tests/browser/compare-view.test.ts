// The compare view in a real Chromium, with photos whose alignment is known to the last digit.
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Homography, PairAlignment } from '../../shared/alignment.ts';
import {
  brightness,
  card,
  type CompareHarness,
  drawScene,
  startHarness,
} from './compare-harness.ts';

const LANDSCAPE = { width: 1200, height: 900 };
const SQUARE = { width: 900, height: 900 };
const TALL = { width: 600, height: 900 };

/** The second camera stood further to the right, held askew, with a longer lens. */
const AFTER_TO_BEFORE: Homography = [0.85, 0.06, 0.1, -0.04, 0.9, 0.08, -0.06, 0.1, 1];

const BEFORE = card(1, LANDSCAPE, 2014);
const BETWEEN = card(2, LANDSCAPE, 2015);
const TURNED = card(3, TALL, 2017);
const AFTER = card(4, SQUARE, 2018);

function aligned(state: PairAlignment['state']): PairAlignment {
  return { state, by: 'program', afterToBefore: AFTER_TO_BEFORE, samePlace: 0.9, points: [] };
}

let harness: CompareHarness;

beforeAll(async () => {
  harness = await startHarness(
    new Map([
      [BEFORE.id, await drawScene(LANDSCAPE)],
      [BETWEEN.id, await drawScene(LANDSCAPE, [1.2, 0, -0.1, 0, 1.2, -0.1, 0, 0, 1])],
      [TURNED.id, await drawScene(TALL)],
      [AFTER.id, await drawScene(SQUARE, AFTER_TO_BEFORE)],
    ]),
  );
}, 120_000);

afterAll(async () => {
  await harness[Symbol.asyncDispose]();
});

async function openView(alignment: PairAlignment | null, photos = [BEFORE, AFTER]): Promise<Page> {
  const page = await harness.open({ screen: 'view', photos, alignment });
  await bothPictures(page).waitFor();
  return page;
}

const bothPictures = (page: Page) => page.getByRole('group', { name: '前后两图' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isPressed = async (page: Page, name: string) =>
  await press(page, name).getAttribute('aria-pressed');

async function boxOf(page: Page, name: string) {
  const box = await page.getByRole('group', { name, exact: true }).boundingBox();
  if (!box) throw new Error(`${name} is not in sight`);
  return box;
}

/** How bright the middle of the frame is, where both pictures show the scene. */
async function middleBrightness(page: Page): Promise<number> {
  const { x, y, width, height } = await boxOf(page, '前后两图');
  return await brightness(page, {
    x: x + width / 4,
    y: y + height / 4,
    width: width / 2,
    height: height / 2,
  });
}

describe('an aligned pair', () => {
  test.each([
    { viewport: { width: 1280, height: 720 }, zoom: [] },
    { viewport: { width: 1680, height: 1050 }, zoom: ['+', '+', '+', 'Shift+ArrowRight'] },
  ])('differs in nothing where nothing changed: $viewport.width px, $zoom', async (options) => {
    const page = await harness.open(
      { screen: 'view', photos: [BEFORE, AFTER], alignment: aligned('aligned') },
      options,
    );
    for (const key of ['5', ...options.zoom]) await page.keyboard.press(key);
    await expect.poll(() => isPressed(page, '差异')).toBe('true');
    await expect.poll(() => middleBrightness(page)).toBeLessThan(8);
    await page.keyboard.press('a');
    expect(await isPressed(page, '对齐')).toBe('false');
    await expect.poll(() => middleBrightness(page)).toBeGreaterThan(40);
  });

  test('is cut to what both show, and whole again', async () => {
    const page = await openView(aligned('aligned'));
    expect(await isPressed(page, '裁齐')).toBe('false');
    const whole = await boxOf(page, '前后两图');
    await page.keyboard.press('c');
    await expect.poll(() => isPressed(page, '裁齐')).toBe('true');
    const common = await boxOf(page, '前后两图');
    expect(whole.width / whole.height).toBeCloseTo(4 / 3, 1);
    await page.keyboard.press('5');
    const { x, y, width, height } = common;
    await expect
      .poll(() => brightness(page, { x, y: y + 32, width, height: height - 32 }))
      .toBeLessThan(8);
    await page.keyboard.press('c');
    await expect.poll(() => boxOf(page, '前后两图')).toEqual(whole);
  });

  test('side by side shows the same spot in the middle of both halves, unwarped', async () => {
    const page = await openView(aligned('aligned'));
    for (const key of ['2', ...Array<string>(9).fill('+'), 'Shift+ArrowRight', 'Shift+ArrowUp']) {
      await page.keyboard.press(key);
    }
    await expect.poll(() => page.getByRole('img').count()).toBe(2);
    const middle = async (name: string) => {
      const { x, y, width, height } = await boxOf(page, name);
      return await brightness(page, {
        x: x + width / 2 - 4,
        y: y + height / 2 - 4,
        width: 8,
        height: 8,
      });
    };
    expect(Math.abs((await middle('前图')) - (await middle('后图')))).toBeLessThan(6);
    expect(await page.locator('[style*="matrix3d"]').count()).toBe(0);
  });
});

describe('a pair that is not aligned for sure', () => {
  test.each(['suggested', 'refused'] as const)('is never shown as aligned: %s', async (state) => {
    const page = await openView(aligned(state));
    expect(await press(page, '对齐').isDisabled()).toBe(true);
    await page.keyboard.press('a');
    await page.keyboard.press('5');
    await expect.poll(() => middleBrightness(page)).toBeGreaterThan(40);
    expect(await page.locator('[style*="matrix3d"]').count()).toBe(0);
  });
});

describe('two pictures of unequal shape', () => {
  test('are whole within bars at first, and both cut by C', async () => {
    const page = await openView(null, [BEFORE, TURNED]);
    const ratio = async () => {
      const { width, height } = await boxOf(page, '前后两图');
      return width / height;
    };
    const letterbox = await ratio();
    await page.keyboard.press('c');
    await expect.poll(() => isPressed(page, '裁齐')).toBe('true');
    expect(letterbox).toBeCloseTo(0.8 / 0.832, 2);
    await expect.poll(ratio).toBeCloseTo(0.5547 / 0.6, 2);
  });
});

describe('zoom', () => {
  const planes = async (page: Page) =>
    await page
      .locator('[style*="scale("]')
      .evaluateAll((all) => all.map((element) => (element as HTMLElement).style.transform));
  const scales = async (page: Page) =>
    (await planes(page)).map((transform) => Number(/scale\((.*)\)/.exec(transform)?.[1]));

  test('is kept from mode to mode and goes back to all of the picture', async () => {
    const page = await openView(null, [BEFORE, BETWEEN]);
    await page.keyboard.press('+');
    for (const mode of ['2', '3', '4', '5', '1']) {
      await page.keyboard.press(mode);
      expect(await scales(page)).toEqual([1.25, 1.25]);
    }
    await page.keyboard.press('0');
    expect(await scales(page)).toEqual([1, 1]);
    expect(await press(page, '缩小').isDisabled()).toBe(true);
  });

  test('goes to 100 %, a pixel for a pixel, and says so', async () => {
    const page = await openView(null, [BEFORE, BETWEEN]);
    await page.getByRole('group', { name: '缩放' }).getByRole('button', { name: '%' }).click();
    await page.getByRole('button', { name: '100%', exact: true }).waitFor();
    const width = await page
      .getByRole('img')
      .first()
      .evaluate((image) => image.getBoundingClientRect().width);
    expect(width).toBeCloseTo(LANDSCAPE.width, 0);
  });

  test('follows the wheel about the pointer; a drag then moves the picture, not the divider', async () => {
    const page = await openView(null, [BEFORE, BETWEEN]);
    const { x, y, width, height } = await boxOf(page, '前后两图');
    await page.mouse.move(x + width * 0.25, y + height * 0.5);
    await page.mouse.wheel(0, -600);
    await expect.poll(async () => (await scales(page))[0]).toBeCloseTo(Math.exp(0.9), 3);
    const before = await planes(page);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.25 + 60, y + height * 0.5 + 20);
    await page.mouse.up();
    expect(await planes(page)).not.toEqual(before);
    const slider = page.getByRole('slider', { name: '前后分界线' });
    expect(await slider.getAttribute('aria-valuenow')).toBe('50');
  });

  test('side by side is locked until L sets each half free, and locked again keeps them apart', async () => {
    const page = await openView(null, [BEFORE, BETWEEN]);
    await page.keyboard.press('2');
    await page.keyboard.press('+');
    expect(await scales(page)).toEqual([1.25, 1.25]);
    await page.keyboard.press('l');
    await page.getByRole('group', { name: '后图' }).focus();
    await page.keyboard.press('+');
    expect(await scales(page)).toEqual([1.25, 1.5625]);
    await page.getByRole('group', { name: '前图' }).hover();
    await page.keyboard.press('-');
    expect(await scales(page)).toEqual([1, 1.5625]);
    await page.keyboard.press('+');
    await page.keyboard.press('l');
    await page.keyboard.press('+');
    expect(await scales(page)).toEqual([1.5625, expect.closeTo(1.953125, 4)]);
  });
});

describe('a series', () => {
  const SERIES = [BEFORE, BETWEEN, TURNED, AFTER];
  const current = async (page: Page) =>
    await page
      .getByRole('list', { name: '同一处的照片' })
      .locator('[aria-current="true"]')
      .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));

  test('is a filmstrip in which both sides are chosen by mouse and by keys', async () => {
    const page = await openView(null, SERIES);
    const strip = page.getByRole('list', { name: '同一处的照片' });
    expect(await strip.getByRole('button').count()).toBe(4);
    expect(await current(page)).toEqual([
      expect.stringMatching(/2014.*在左边/),
      expect.stringMatching(/2018.*在右边/),
    ]);
    await strip.getByRole('button', { name: /2017/ }).click();
    await strip.getByRole('button', { name: /2015/ }).click({ modifiers: ['Shift'] });
    expect(await current(page)).toEqual([
      expect.stringMatching(/2015.*在左边/),
      expect.stringMatching(/2017.*在右边/),
    ]);
    await page.keyboard.press('[');
    await page.keyboard.press('}');
    expect(await current(page)).toEqual([
      expect.stringMatching(/2014.*在左边/),
      expect.stringMatching(/2018.*在右边/),
    ]);
    await page.keyboard.press(']');
    expect((await current(page))[0]).toMatch(/2015.*在左边/);
  });

  test('of two has no filmstrip', async () => {
    const page = await openView(null, [BEFORE, AFTER]);
    expect(await page.getByRole('list').count()).toBe(0);
  });
});

describe('blinking', () => {
  const shown = async (page: Page) =>
    (await page.getByText('2014').isVisible()) ? 'before' : 'after';

  test('goes by itself, and by hand with the space bar', async () => {
    const page = await harness.open(
      { screen: 'view', photos: [BEFORE, AFTER], alignment: null },
      { reducedMotion: 'no-preference' },
    );
    await press(page, '闪烁').click();
    expect(await isPressed(page, '自动')).toBe('true');
    const first = await shown(page);
    await expect.poll(() => shown(page), { interval: 100 }).not.toBe(first);
    await page.keyboard.press('Space');
    expect(await isPressed(page, '自动')).toBe('false');
    const still = await shown(page);
    await page.waitForTimeout(1200);
    expect(await shown(page)).toBe(still);
    await page.keyboard.press('Space');
    expect(await shown(page)).not.toBe(still);
  });

  test('is only by hand for a reader who wants no motion', async () => {
    const page = await openView(null);
    await page.keyboard.press('4');
    expect(await press(page, '自动').isDisabled()).toBe(true);
    await page.waitForTimeout(1200);
    expect(await shown(page)).toBe('before');
    await press(page, '换看').press('Enter');
    expect(await shown(page)).toBe('after');
    const fit = await isPressed(page, '裁齐');
    await press(page, '裁齐').press('Space');
    expect(await isPressed(page, '裁齐')).not.toBe(fit);
    expect(await shown(page)).toBe('after');
  });
});
