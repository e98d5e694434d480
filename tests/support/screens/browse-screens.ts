// Villages and places: what the sidebar leads to. See [Note: Screens].
import type { Screen, Visit } from './screen.ts';

/** A village of the sample with pairs that are aligned. */
const VILLAGE = '大卡阳村';

/** Goes where a line of the sidebar leads. */
export async function follow({ page }: Visit, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).first().click();
}

/** Waits for the screen's own heading. */
export async function isAt({ page }: Visit, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

export async function openVillage(visit: Visit): Promise<void> {
  await follow(visit, new RegExp(VILLAGE));
  await isAt(visit, VILLAGE);
}

async function openPlaces(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await follow(visit, new RegExp(`^${t('nav.gazetteer')}$`));
  await page.getByRole('textbox', { name: t('gazetteer.search') }).waitFor();
}

/** A table with good rows and a bad one. */
export const PLACE_ROWS = `类别,名称,乡镇,村
旧名,红旗大队,海子沟乡,黑沟村
自然村,上坪,田家寨镇,大卡阳村
别的,不成,,`;

export const BROWSE_SCREENS: readonly Screen[] = [
  {
    name: 'villages',
    caption: '村庄：每个村的照片和对比',
    archive: 'sample',
    open: async (visit) => {
      await isAt(visit, visit.t('villages.title'));
    },
  },
  {
    name: 'village',
    caption: '一个村：数字、拍摄时间、对比组和照片',
    archive: 'sample',
    open: openVillage,
  },
  {
    name: 'places',
    caption: '地名',
    archive: 'sample',
    open: openPlaces,
  },
  {
    name: 'place',
    caption: '一个村的名称、自然村和照片',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openPlaces(visit);
      await page.getByRole('textbox', { name: t('gazetteer.search') }).fill('黑沟');
      await page.keyboard.press('Enter');
      const village = page.getByRole('region', { name: '黑沟村' });
      await village.getByRole('button', { name: t('gazetteer.add-name') }).press('Enter');
      await village.getByRole('form', { name: t('entry.form') }).waitFor();
    },
  },
  {
    name: 'place-import',
    caption: '导入地名表之前，先看会改什么',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openPlaces(visit);
      await page
        .getByLabel(t('csv.import'))
        .first()
        .setInputFiles({ name: '旧名.csv', mimeType: 'text/csv', buffer: Buffer.from(PLACE_ROWS) });
      await page.getByRole('list', { name: t('csv.rows') }).waitFor();
    },
  },
  {
    name: 'neighbours',
    caption: '查邻县的村',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openPlaces(visit);
      await page.getByRole('button', { name: t('neighbours.open') }).click();
      await page.getByRole('textbox', { name: t('neighbours.search') }).fill('东');
      await page
        .getByRole('button', { name: new RegExp(t('neighbours.add', { name: '.*' })) })
        .first()
        .waitFor();
    },
  },
  {
    name: 'county',
    caption: '换县区',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openPlaces(visit);
      await page.getByRole('button', { name: t('county.change') }).click();
      await page.getByLabel(t('county.search')).fill('湟');
      await page.getByRole('list', { name: t('county.list') }).waitFor();
    },
  },
];
