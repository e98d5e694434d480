// What belongs to the window as a whole. See [Note: Screens].
import { STOCK_TEMPLATES } from '../../../shared/captions/stock-templates.ts';
import { follow, isAt } from './browse-screens.ts';
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

/** Where nothing was decided before, a shot that need not be taken gives the history something to tell. */
async function openHistory(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await follow(visit, new RegExp(`^${t('nav.history')}$`));
  await isAt(visit, t('history.title'));
  await page
    .locator('[data-act]')
    .or(page.getByText(t('history.empty'), { exact: true }))
    .first()
    .waitFor();
  if ((await page.locator('[data-act]').count()) > 0) return;
  await follow(visit, new RegExp(`^${t('nav.shots')}`));
  await page
    .getByRole('button', { name: t('shots.dismiss') })
    .first()
    .press('Enter');
  await page.getByText(t('history.undo'), { exact: true }).waitFor();
  await follow(visit, new RegExp(`^${t('nav.history')}$`));
  await page.locator('[data-act]').first().waitFor();
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
    name: 'history',
    caption: '修改记录：一步展开，撤回之前先看会改什么',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openHistory(visit);
      await page
        .getByRole('button', { expanded: false })
        .and(page.locator('[data-act]'))
        .first()
        .click();
      await page.getByRole('list', { name: t('history.changes'), exact: true }).waitFor();
      await page.keyboard.press('z');
      await page.getByRole('region', { name: t('history.take-back') }).waitFor();
    },
  },
  {
    name: 'history-none',
    caption: '修改记录：没有符合条件的',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openHistory(visit);
      await page.getByLabel(t('history.from')).fill('2199-01-01');
      await page.getByText(t('history.nothing-found'), { exact: true }).waitFor();
    },
  },
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
    name: 'settings-backup',
    caption: '备份：上次的、自动的、恢复之前说清楚会变什么',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openSettings(visit);
      const backups = page.getByRole('region', { name: t('backup.title'), exact: true });
      await backups.getByRole('button', { name: t('backup.now-here'), exact: true }).press('Enter');
      const row = backups.getByRole('article').first();
      await backups.getByRole('status').first().waitFor();
      const restore = new RegExp(`^${t('backup.restore-what', { when: '' }).slice(0, 3)}`);
      await row.getByRole('button', { name: restore }).press('Enter');
      const form = row.getByRole('group');
      await form.getByRole('button', { name: t('backup.restore-do'), exact: true }).waitFor();
      await backups.getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
    },
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
