// The wall of photos: what is shown in it, found in it and done with photos chosen in it. See [Note: Screens].
import type { Locator } from '@playwright/test';
import type { Grouping } from '../../../shared/browse.ts';
import { follow } from './browse-screens.ts';
import type { Screen, Visit } from './screen.ts';

async function openPhotos(visit: Visit): Promise<void> {
  await follow(visit, new RegExp(`^${visit.t('nav.photos')}`));
  await tilesOf(visit).first().waitFor();
}

function tilesOf({ page, t }: Visit): Locator {
  return page.getByRole('grid', { name: t('photo.grid') }).getByRole('gridcell');
}

/** Chooses a photo of which much is known. */
export async function choosePhoto(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await openPhotos(visit);
  await tilesOf(visit).nth(0).click();
  await page.getByRole('complementary').getByText(t('inspector.originals')).waitFor();
}

async function openGrouped(visit: Visit, grouping: Grouping): Promise<void> {
  const { page, t } = visit;
  await openPhotos(visit);
  await page.getByRole('combobox', { name: t('wall.grouping') }).selectOption(grouping);
  await page.waitForURL(new RegExp(`group=${grouping}`));
  await page.getByRole('rowheader').first().waitFor();
}

/** Chooses the second to the fourth photo. */
async function chooseSeveral(visit: Visit): Promise<Locator> {
  const { page, t } = visit;
  await openPhotos(visit);
  await tilesOf(visit).nth(0).click();
  await tilesOf(visit)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  const panel = page.getByRole('region', { name: t('batch.panel') });
  await panel.waitFor();
  return panel;
}

/** What a person calls a search that is kept. */
export const SAVED_SEARCH = '还没有配对的';

/** Keeps a search the first time; later it stands in the sidebar. */
async function openSavedSearch(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await openPhotos(visit);
  const saved = page.getByRole('region', { name: t('saved.title') }).getByRole('link');
  if ((await saved.count()) === 0) {
    await page.keyboard.press('f');
    await page.getByRole('option', { name: new RegExp(`^${t('condition.pairing')}`) }).click();
    await page
      .getByRole('option', { name: new RegExp(`^${t('finding.pairing.unpaired')}`) })
      .click();
    await page.getByRole('button', { name: t('saved.save') }).click();
    await page.getByRole('textbox', { name: t('saved.name') }).fill(SAVED_SEARCH);
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByRole('button', { name: t('app.close') })
      .click();
  } else await saved.first().click();
  await page.waitForURL(/pairing=unpaired/);
  await saved.first().waitFor();
}

const GROUPED: readonly Screen[] = (
  [
    ['scene', '照片按地点和内容分组'],
    ['phase', '照片按阶段分组'],
  ] as const
).map(([grouping, caption]) => ({
  name: `photos-by-${grouping}`,
  caption,
  archive: 'sample',
  open: (visit) => openGrouped(visit, grouping),
}));

export const WALL_SCREENS: readonly Screen[] = [
  { name: 'photos', caption: '全部照片', archive: 'sample', open: openPhotos },
  ...GROUPED,
  {
    name: 'photos-filtered',
    caption: '筛选和搜索',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openPhotos(visit);
      await page.keyboard.press('/');
      await page.keyboard.type('王家山');
      await page.keyboard.press('Enter');
      await page.waitForURL(/text=/);
      await page.keyboard.press('f');
      await page.getByRole('option', { name: new RegExp(`^${t('condition.phase')}`) }).click();
      await page.getByRole('option', { name: new RegExp(`^${t('phase.filter.after')}`) }).click();
      await page.waitForURL(/phase=after/);
    },
  },
  {
    name: 'photos-none',
    caption: '没有符合条件的照片',
    archive: 'sample',
    open: async ({ page, t }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('西湖村');
      await page.keyboard.press('Enter');
      await page.getByText(t('photos.none'), { exact: true }).waitFor();
    },
  },
  {
    name: 'filter-menu',
    caption: '添加筛选条件',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openPhotos(visit);
      await page.keyboard.press('f');
      await page.getByRole('listbox', { name: t('filter.label') }).waitFor();
      await page.getByRole('option', { name: new RegExp(`^${t('condition.pairing')}`) }).waitFor();
    },
  },
  {
    name: 'suggestions',
    caption: '一边输入一边提示',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openPhotos(visit);
      await page.keyboard.press('/');
      await page.keyboard.type('大卡');
      const list = page.getByRole('listbox', { name: t('suggest.label') });
      await list
        .getByRole('option', { name: /大卡阳村/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'saved-search',
    caption: '保存的搜索在左边',
    archive: 'sample',
    open: openSavedSearch,
  },
  {
    name: 'photo-selected',
    caption: '选中一张照片，看它的资料和依据',
    archive: 'sample',
    open: choosePhoto,
  },
  {
    name: 'photos-selected',
    caption: '选中几张照片，看它们的共同资料',
    archive: 'sample',
    open: async (visit) => {
      await chooseSeveral(visit);
    },
  },
  {
    name: 'batch',
    caption: '批量修改：先看会改变什么',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      const panel = await chooseSeveral(visit);
      await page.keyboard.press('e');
      await panel.getByRole('combobox').first().fill('hcg');
      await page.getByRole('option', { name: /黄草沟村/ }).waitFor();
      await page.keyboard.press('Enter');
      const preview = page.getByRole('region', { name: t('batch.preview') });
      await preview.getByText(t('batch.changes', { count: 3 })).waitFor();
      await preview.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'photo-menu',
    caption: '右键菜单：能对照片做什么',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await chooseSeveral(visit);
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu', { name: t('act.menu') }).waitFor();
    },
  },
  {
    name: 'wall-keys',
    caption: '照片的按键',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openPhotos(visit);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: t('keys.title') }).waitFor();
    },
  },
];
