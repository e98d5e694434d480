// What belongs to the window as a whole. See [Note: Screens].
import type { Screen } from './screen.ts';

/** Work goes on only right after the start: this screen stands first. */
export const AT_WORK: Screen = {
  name: 'job',
  caption: '正在比对前后照片的位置',
  archive: 'sample',
  isAtWork: true,
  open: async ({ page, t }) => {
    await page.getByRole('button', { name: t('job.cancel-align') }).waitFor({ timeout: 60_000 });
    await page.getByRole('progressbar', { name: t('job.align') }).waitFor();
  },
};

export const FRAME_SCREENS: readonly Screen[] = [
  {
    name: 'settings-menu',
    caption: '设置',
    archive: 'sample',
    open: async ({ page, t }) => {
      await page.getByRole('button', { name: t('settings.label') }).press('Enter');
      await page.getByRole('menuitem', { name: t('settings.reindex') }).waitFor();
    },
  },
  {
    name: 'not-found',
    caption: '没有这个页面',
    archive: 'sample',
    open: async ({ page, t }) => {
      await page.goto(`${await page.evaluate(() => document.baseURI)}nowhere`);
      await page.getByText(t('app.not-found'), { exact: true }).waitFor();
    },
  },
];
