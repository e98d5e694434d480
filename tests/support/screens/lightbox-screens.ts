// One photo, large, and what is known of it. See [Note: Screens].
import type { Locator } from '@playwright/test';
import { type Screen, settle, type Visit } from './screen.ts';
import { choosePhoto } from './wall-screens.ts';

async function openPhoto(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await choosePhoto(visit);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/photos\/\d+/);
  // The neighbours are known.
  await page.getByRole('heading', { level: 1 }).locator('small').waitFor();
  await settle(page);
  // The window remembers where they were put away.
  if (!(await factsOf(visit).isVisible())) await page.keyboard.press('i');
  await page.getByText(t('inspector.originals'), { exact: true }).waitFor();
}

/** What stands beside the photo. */
function factsOf({ page, t }: Visit): Locator {
  return page.getByRole('complementary', { name: t('inspector.label') });
}

export const LIGHTBOX_SCREENS: readonly Screen[] = [
  { name: 'photo', caption: '看一张照片', archive: 'sample', isDark: true, open: openPhoto },
  {
    name: 'photo-full',
    caption: '放到 100%',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      await openPhoto(visit);
      await visit.page.keyboard.press('z');
      await visit.page.getByRole('button', { name: /^100%/ }).waitFor();
    },
  },
  {
    name: 'photo-loupe',
    caption: '放大镜',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      const { page, t } = visit;
      await openPhoto(visit);
      await page.keyboard.press('l');
      const name = t('lightbox.loupe-at', { percent: '\\d+', x: '\\d+', y: '\\d+' });
      await page.getByRole('img', { name: new RegExp(`^${name}`) }).waitFor();
    },
  },
  {
    name: 'photo-alone',
    caption: '收起资料，只看照片',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      await openPhoto(visit);
      await visit.page.keyboard.press('i');
      await factsOf(visit).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'photo-caption',
    caption: '写说明：草稿和六要素',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      const { page, t } = visit;
      await openPhoto(visit);
      await page.keyboard.press('e');
      const name = t('inspector.edit', { fact: t('fact.caption') });
      await page.getByRole('textbox', { name }).waitFor();
      const elements = t('element.title', { count: '\\d' });
      await page.getByRole('list', { name: new RegExp(`^${elements}`) }).waitFor();
    },
  },
];
