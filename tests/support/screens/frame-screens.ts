// What belongs to the window as a whole. See [Note: Screens].
import { STOCK_TEMPLATES } from '../../../shared/captions/stock-templates.ts';
import { isAt } from './browse-screens.ts';
import type { Screen, Visit } from './screen.ts';

async function openPalette({ page, t }: Visit): Promise<void> {
  await page.keyboard.press('F1');
  const palette = page.getByRole('dialog', { name: t('palette.title') });
  await palette.getByRole('option').first().waitFor();
}

async function openSettings(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('button', { name: t('settings.label') }).press('Enter');
  await page.getByRole('menuitem', { name: t('settings.open') }).press('Enter');
  await isAt(visit, t('settings.label'));
  await page.getByRole('article').first().waitFor();
}

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
    caption: '设置的菜单',
    archive: 'sample',
    open: async ({ page, t }) => {
      await page.getByRole('button', { name: t('settings.label') }).press('Enter');
      await page.getByRole('menuitem', { name: t('settings.open') }).waitFor();
    },
  },
  {
    name: 'settings',
    caption: '设置',
    archive: 'sample',
    open: openSettings,
  },
  {
    name: 'settings-decision-files',
    caption: '决定存成文件',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openSettings(visit);
      await page.getByRole('form', { name: t('decision-files.title') }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings-template',
    caption: '说明模板：边写边在一张照片上试',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openSettings(visit);
      const name = STOCK_TEMPLATES[1]?.name ?? '';
      await page.getByRole('button', { name: t('template.edit-what', { name }) }).press('Enter');
      const preview = page.getByRole('group', { name: t('template.preview') });
      await preview.getByRole('status').getByText('年').waitFor();
      await preview.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings-code',
    caption: '说明里的代码',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openSettings(visit);
      await page.getByRole('button', { name: t('code.new') }).press('Enter');
      const form = page.getByRole('form', { name: t('code.new') });
      await form.getByRole('textbox', { name: t('code.code') }).fill('zs');
      await form.getByRole('textbox', { name: t('code.texts') }).fill('湟中融媒 张三 摄');
      await form.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'palette',
    caption: '命令面板：命令、页面和村名',
    archive: 'sample',
    open: openPalette,
  },
  {
    name: 'palette-found',
    caption: '命令面板：用拼音首字母找村',
    archive: 'sample',
    open: async (visit) => {
      await openPalette(visit);
      await visit.page.keyboard.type('dky');
      await visit.page.getByRole('option', { name: /大卡阳村/ }).waitFor();
    },
  },
  {
    name: 'drop',
    caption: '把文件夹拖进窗口',
    archive: 'sample',
    open: async ({ page, t }) => {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([], 'photo.jpg'));
        document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true }));
      });
      await page.getByText(t('drop.title')).waitFor();
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
