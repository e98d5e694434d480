// [Note: Screens] Every screen stands once in a table: the test looks at each in both languages, both themes and two
// sizes, and the pictures of the docs are taken from the same table. A new screen is one entry there.
import type { Page } from '@playwright/test';
import type { Translate } from '../../../renderer/messages/words.ts';
import type { Language } from '../../../shared/errors.ts';
import { translateWith } from '../../renderer/translate.ts';

/** Somebody at the window, who reads its words in one language. */
export interface Visit {
  page: Page;
  t: Translate;
  language: Language;
}

export interface Screen {
  /** In kebab-case: names the test and the file of the picture. */
  name: string;
  /** What the picture shows, in Chinese. */
  caption: string;
  /** The sample, or a person's own with a few hard photos in it; own ones stand last, none leads back. */
  archive: 'sample' | 'own';
  /** Dark for comparing, whatever the theme. */
  isDark?: boolean;
  /** Looked at while work goes on; any other is looked at once all is still. */
  isAtWork?: boolean;
  /** Goes there from the first page by names and keys, and waits for what says that it is there. */
  open: (visit: Visit) => Promise<void>;
}

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The themes in which a screen looks different. */
export function themesOf({ isDark = false }: Screen): readonly Theme[] {
  return isDark ? ['dark'] : THEMES;
}

const LANGUAGE_KEY = 'xinmao.language';
const THEME_KEY = 'xinmao.theme';
const WORK_MS = 180_000;
/** Comparing pairs starts a moment after reading is done. */
const REST_MS = 300;

/** Opens the first page anew in a language, goes to a screen and waits until all on it has come to rest. */
export async function openScreen(page: Page, screen: Screen, language: Language): Promise<void> {
  const visit = { page, t: translateWith(language), language };
  await goHome(visit);
  if (screen.archive === 'own') await turnToOwn(visit);
  if (!screen.isAtWork) await waitForRest(visit);
  await screen.open(visit);
  await settle(page);
}

/** Shows the window light or dark, as it turns when the person chooses in another window. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(
    ([key, wanted]) => {
      localStorage.setItem(key, wanted);
      dispatchEvent(new StorageEvent('storage', { key, newValue: wanted }));
    },
    [THEME_KEY, theme] as const,
  );
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' });
}

/** All pictures in sight are drawn, and what slides or fades has come to rest. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // What is clipped away by a list that scrolls by itself is fetched once it comes into sight.
    const isInSight = (image: Element): boolean => {
      const { left, right, top, bottom } = image.getBoundingClientRect();
      for (let at = image.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue;
        const box = at.getBoundingClientRect();
        if (left >= box.right || right <= box.left || top >= box.bottom || bottom <= box.top) {
          return false;
        }
      }
      return top <= innerHeight;
    };
    return [...document.images].every((image) => image.complete || !isInSight(image));
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });
}

/** Nothing is remembered of the screens before: no size of tiles, no panel put away. */
async function goHome({ page, t, language }: Visit): Promise<void> {
  await page.evaluate(
    ([key, wanted]) => {
      localStorage.clear();
      localStorage.setItem(key, wanted);
    },
    [LANGUAGE_KEY, language] as const,
  );
  await page.goto(await page.evaluate(() => document.baseURI));
  await page.getByRole('button', { name: t('settings.label') }).waitFor();
}

/** Leaves the sample; the host remembers it. */
async function turnToOwn({ page, t }: Visit): Promise<void> {
  const sample = page.getByText(t('settings.sample'), { exact: true });
  if (!(await sample.isVisible())) return;
  await page.getByRole('button', { name: t('settings.label') }).click();
  await page.getByRole('menuitem', { name: t('settings.open-own') }).click();
  await sample.waitFor({ state: 'detached' });
}

/** The folders were looked at and no work goes on; a first run, which has none, rests at once. */
async function waitForRest({ page, t }: Visit): Promise<void> {
  await page.waitForFunction(
    ([label, restMs]) => {
      const since = document.documentElement.dataset;
      const work = document.querySelector(`[role="group"][aria-label="${label}"]`);
      const isFirstRun = document.querySelector('nav') === null;
      const isOver = work?.textContent !== '' && work?.querySelector('button') === null;
      if (!isOver && !isFirstRun) {
        delete since['restedSince'];
        return false;
      }
      since['restedSince'] ??= String(performance.now());
      return performance.now() - Number(since['restedSince']) > restMs;
    },
    [t('job.label'), REST_MS] as const,
    { timeout: WORK_MS, polling: 50 },
  );
}
