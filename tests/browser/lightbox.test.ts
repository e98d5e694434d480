// Looking at one photo by a person's means: neighbours, phases, what is shown beside it, both languages.
import { describe, expect, test } from 'vitest';
import {
  archive,
  base,
  LARGE,
  lies,
  open,
  page,
  percent,
  picture,
  position,
  press,
  program,
  VILLAGE,
  withLightbox,
} from './lightbox-window.ts';

withLightbox();

describe('neighbours', () => {
  const search = '?village=%E9%BB%84%E8%8D%89%E6%B2%9F%E6%9D%91';

  test('come in the order of the wall that the person came from, and Escape goes back there', async () => {
    await page.goto(`${base}photos${search}`);
    await page.getByRole('gridcell', { name: /2016年3月3日/ }).dblclick();
    await picture().waitFor();
    await expect.poll(position).toBe('3 / 12');
    await page.keyboard.press('ArrowRight');
    await expect.poll(position).toBe('4 / 12');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(position).toBe('3 / 12');
    await page.keyboard.press('End');
    await expect.poll(position).toBe('12 / 12');
    expect(await press('下一张').isDisabled()).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(position).toBe('1 / 12');
    const strip = page.getByRole('list', { name: '前后的照片' });
    await strip.getByRole('button', { name: /2016年3月5日/ }).click();
    await expect.poll(position).toBe('5 / 12');
    await page.keyboard.press('Escape');
    await page.waitForURL(`**/photos${search}`);
    await page.getByRole('gridcell', { name: /2016年3月3日/ }).waitFor();
  });

  test('are there to be seen at the moment the key brings them', async () => {
    await open(`${VILLAGE}/1.jpg`, search);
    await page.evaluate(() => {
      const shown: boolean[] = [];
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          if (!(target instanceof HTMLElement) || target.dataset['shown'] !== 'true') continue;
          const image = target.querySelector('img');
          shown.push(image !== null && image.complete && image.naturalWidth > 0);
        }
      }).observe(document.body, { subtree: true, attributeFilter: ['data-shown'] });
      Object.assign(window, { shown });
    });
    for (let at = 2; at <= 11; at += 1) {
      // What comes next is fetched while a person looks.
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLImageElement>('[data-shown] img')].every(
          (image) => image.complete,
        ),
      );
      await page.keyboard.press('PageDown');
      await expect.poll(position).toBe(`${at} / 12`);
    }
    const shown = await page.evaluate(() => (window as Window & { shown?: boolean[] }).shown);
    expect(shown).toEqual(Array(10).fill(true));
  });

  test('a photo that a decision takes out of the wall keeps its place until the person leaves', async () => {
    await open(`${VILLAGE}/6.jpg`, `${search}&phase=before`);
    await page.keyboard.press('3');
    await page.getByText('阶段改为“搬迁后”').waitFor();
    expect(await position()).toBe('6 / 12');
    await page.keyboard.press('ArrowRight');
    await expect.poll(position).toBe('7 / 12');
    await page.keyboard.press('Control+z');
    await page.getByText(/^已撤销/).waitFor();
  });
});

test('phases are said by keys with a way back, and 4 says that none is known', async () => {
  await open(`${VILLAGE}/2.jpg`);
  const phase = (name: string) =>
    page.getByRole('group', { name: '标阶段' }).getByRole('button', { name });
  const isPressed = (name: string) => phase(name).first().getAttribute('aria-pressed');
  await page.keyboard.press('2');
  await page.getByText('阶段改为“建设中”').waitFor();
  await expect.poll(() => isPressed('建设中')).toBe('true');
  await page.keyboard.press('4');
  await expect.poll(() => isPressed('未定')).toBe('true');
  await page.keyboard.press('Control+z');
  await expect.poll(() => isPressed('建设中')).toBe('true');
  await page.keyboard.press('Control+z');
  await expect.poll(() => isPressed('搬迁前')).toBe('true');
});

test('the info is put away and stays so; full screen leaves the picture alone', async () => {
  await open(LARGE);
  const info = page.getByRole('complementary', { name: '照片资料' });
  await info.waitFor();
  const before = await lies();
  await page.keyboard.press('i');
  await info.waitFor({ state: 'detached' });
  await expect.poll(async () => (await lies()).x).not.toBe(before.x);
  await page.reload();
  await picture().waitFor();
  expect(await info.count()).toBe(0);
  // What is zoomed stays so while the window around it changes.
  await page.keyboard.press('z');
  await expect.poll(percent).toBe(100);
  await page.keyboard.press('i');
  await info.waitFor();
  expect(await percent()).toBe(100);
  await page.keyboard.press('i');
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '按键一览' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await picture().isVisible()).toBe(true);
  await page.keyboard.press('i');
  await info.waitFor();
});

test.each(['zh-CN', 'en'])(
  'in %s at 1280 × 720 nothing is cut off and every control has a name',
  async (language) => {
    await page.evaluate((chosen) => {
      localStorage.setItem('xinmao.language', chosen);
    }, language);
    await page.goto(`${base}photos/${archive.idOf(`${VILLAGE}/2.jpg`)}`);
    await page.getByRole('complementary').getByRole('button').first().waitFor();
    const buttons = await page.locator('button:visible').evaluateAll((all) =>
      all.map((button) => {
        const { width, height, right, bottom } = button.getBoundingClientRect();
        const scrolls = button.closest('aside, ol') !== null;
        return {
          name: (button.getAttribute('aria-label') ?? button.textContent).trim(),
          isCut: button.scrollWidth > button.clientWidth + 1,
          isOutside: !scrolls && (right > innerWidth || bottom > innerHeight),
          isSmall: width < 24 || height < 24,
        };
      }),
    );
    expect(buttons.length).toBeGreaterThan(20);
    expect(
      buttons.filter(
        ({ name, isCut, isOutside, isSmall }) => name === '' || isCut || isOutside || isSmall,
      ),
    ).toEqual([]);
    const rows = await page
      .locator(
        '[aria-label="标阶段"] button, [aria-label="Say the phase"] button, [aria-keyshortcuts="F"]',
      )
      .evaluateAll((all) => all.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(new Set(rows).size).toBe(1);
  },
);

test('the program had nothing to complain of', () => {
  expect(program.complaints).toEqual([]);
});
