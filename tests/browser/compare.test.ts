// Comparing by a person's means, in the program with its sample: modes, keys, full screen, verdicts, both languages.
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningProgram, startProgram } from '../support/running-program.ts';

let program: RunningProgram;
let page: Page;

beforeAll(async () => {
  program = await startProgram(['--sample'], { width: 1280, height: 720 });
  ({ page } = program);
  await page.getByRole('link', { name: /^对比组/ }).click();
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
});

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const isPressed = async (name: string) => await press(name).getAttribute('aria-pressed');
const heading = async () => await page.getByRole('heading', { level: 1 }).textContent();

/** Opens the pair with these words in its title, from the list of all pairs. */
async function openPair(title: RegExp): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('group', { name: '对比方式' }).waitFor();
}

async function backToPairs(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: '对比组' }).waitFor();
}

describe('a pair of the sample', () => {
  test('is looked at in every mode by keys, and each mode by its own', async () => {
    await openPair(/赵生贵/);
    const slider = page.getByRole('slider', { name: '前后分界线' });
    expect(await slider.getAttribute('aria-orientation')).toBe('horizontal');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('54');
    await page.keyboard.press('d');
    await expect.poll(() => slider.getAttribute('aria-orientation')).toBe('vertical');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('46');
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('0');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('4');
    await page.keyboard.press('d');

    await page.keyboard.press('2');
    await page.getByRole('group', { name: '后图' }).getByRole('img').waitFor();
    await page.keyboard.press('3');
    const fader = page.getByRole('slider', { name: '后图的浓淡' });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => fader.inputValue()).toBe('60');
    await page.keyboard.press('4');
    await page.keyboard.press('Space');
    await expect.poll(() => isPressed('自动')).toBe('false');
    await page.keyboard.press('5');
    const gain = page.getByRole('slider', { name: '差异亮度' });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => gain.inputValue()).toBe('3');
    await page.keyboard.press('1');
    await slider.waitFor();
    await backToPairs();
  });

  test('moves its divider by a drag anywhere on the pictures', async () => {
    await openPair(/赵生贵/);
    const box = await page.getByRole('group', { name: '前后两图' }).boundingBox();
    if (!box) throw new Error('the pictures are not in sight');
    await page.mouse.move(box.x + box.width * 0.5, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.25, box.y + 120);
    await page.mouse.up();
    const slider = page.getByRole('slider', { name: '前后分界线' });
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('25');
    await backToPairs();
  });

  test('is judged by keys after a hand was on a range, and the next one is fitted again', async () => {
    await openPair(/赵生贵/);
    const first = await heading();
    await press('叠化').click();
    await page.getByRole('slider', { name: '后图的浓淡' }).click();
    await page.keyboard.press('y');
    await press('已确认').waitFor();
    await page.keyboard.press('+');
    expect(await press('缩小').isEnabled()).toBe(true);
    await page.keyboard.press('j');
    await expect.poll(heading).not.toBe(first);
    expect(await press('缩小').isDisabled()).toBe(true);
    expect(await isPressed('叠化')).toBe('true');
    await page.keyboard.press('k');
    await expect.poll(heading).toBe(first);
    await page.keyboard.press('1');
    await backToPairs();
  });

  test('fills the screen; Escape leaves the help first, then full screen, then the page', async () => {
    await openPair(/赵生贵/);
    const why = page.getByText('为什么配成一对');
    await why.waitFor();
    await page.keyboard.press('f');
    await why.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '按键一览' });
    await help.waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await why.waitFor();
    await backToPairs();
  });

  test('of a series shows it as a filmstrip; two that are no pair can’t be judged', async () => {
    await openPair(/官却见措/);
    const strip = page.getByRole('list', { name: '同一处的照片' });
    expect(await strip.getByRole('button').count()).toBe(3);
    expect(await press('确认').isEnabled()).toBe(true);
    const left = strip.getByRole('button', { name: /在左边/ });
    const others = strip.getByRole('button').and(page.locator(':not([aria-current="true"])'));
    await others.first().click();
    await page.getByText('现在看的两张没有配成一对').waitFor();
    expect(await press('确认').isDisabled()).toBe(true);
    expect(await left.count()).toBe(1);
    await backToPairs();
  });
});

describe.each([
  { language: 'zh-CN', modes: ['滑动', '并排', '叠化', '闪烁', '差异'] },
  { language: 'en', modes: ['Slide', 'Side by side', 'Fade', 'Blink', 'Difference'] },
])('the bars in $language at 1280 px', ({ language, modes }) => {
  test('stand in two rows, nothing cut off, every control with a name', async () => {
    await page.evaluate((chosen) => {
      localStorage.setItem('xinmao.language', chosen);
    }, language);
    await page.reload();
    await page.locator('a[href*="compare/"]').first().click();
    for (const mode of modes) {
      await press(mode).click();
      const rows = await page.locator('main button:visible').evaluateAll((buttons) =>
        buttons.map((button) => ({
          top: Math.round(button.getBoundingClientRect().top),
          isCut: button.scrollWidth > button.clientWidth,
          isOutside: button.getBoundingClientRect().right > window.innerWidth,
          isNameless: (button.getAttribute('aria-label') ?? button.textContent).trim() === '',
        })),
      );
      expect(new Set(rows.map(({ top }) => top)).size).toBe(2);
      expect(rows.filter((row) => row.isCut || row.isOutside || row.isNameless)).toEqual([]);
    }
    await page.keyboard.press('Escape');
  });
});

test('the program had nothing to complain of', () => {
  expect(program.complaints).toEqual([]);
});
