// The queue of questions, shots to take, articles and exports. See [Note: Screens].
import type { Language } from '../../../shared/errors.ts';
import type { ReviewKind } from '../../../shared/review.ts';
import { follow, isAt, openVillage } from './browse-screens.ts';
import { type Screen, settle, type Visit } from './screen.ts';

/** Nothing is written over: each language exports under a name of its own. */
/** A caption of the sample's article whose photo is sure. */
const EDITED_CAPTION = '大卡阳村搬迁前道路原貌';

export const GALLERY_NAMES: Record<Language, string> = { 'zh-CN': '搬迁前后', en: '搬迁前后 2' };

/** Opens the queue and leaves one kind of question in it. */
export async function openReview(visit: Visit, kind: ReviewKind): Promise<void> {
  const { page, t } = visit;
  await follow(visit, new RegExp(`^${t('nav.review')}`));
  await page
    .getByRole('group', { name: t('review.filter') })
    .getByRole('button', { name: new RegExp(`^${t(`review.kind.${kind}`)}`) })
    .click();
  await page.waitForURL(new RegExp(`kind=${kind}`));
  await page.getByRole('region', { name: t('review.region') }).waitFor();
}

async function openExports(visit: Visit): Promise<void> {
  await follow(visit, new RegExp(`^${visit.t('nav.exports')}`));
  await isAt(visit, visit.t('exports.title'));
}

async function openShots(visit: Visit): Promise<void> {
  await follow(visit, new RegExp(`^${visit.t('nav.shots')}`));
  await isAt(visit, visit.t('shots.title'));
  await settle(visit.page);
}

async function openArticles(visit: Visit): Promise<void> {
  await follow(visit, new RegExp(`^${visit.t('nav.articles')}`));
  await isAt(visit, visit.t('articles.title'));
}

/** Imports the sample's article the first time, and opens it. */
async function openArticle(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await openArticles(visit);
  await page.getByRole('button', { name: t('articles.sample') }).waitFor();
  const article = page.getByRole('main').getByRole('link').first();
  if (await page.getByText(t('articles.empty'), { exact: true }).isVisible()) {
    await page.getByRole('button', { name: t('articles.sample') }).click();
  } else await article.click();
  await page.waitForURL(/\/articles\/\d+/);
  await page.getByText('大卡阳村搬迁前道路原貌').first().waitFor();
}

/** Goes to the home folder for an export. */
async function browseFolders({ page, t }: Visit): Promise<void> {
  // After the first export its folder is chosen already.
  const buttonOf = (key: 'export.choose-folder' | 'export.change-folder') =>
    page.getByRole('button', { name: t(key) });
  await buttonOf('export.choose-folder').or(buttonOf('export.change-folder')).click();
  await page
    .getByRole('list', { name: t('folder.list', { name: t('folder.places') }) })
    .getByRole('button')
    .first()
    .click();
}

const REVIEWS: readonly Screen[] = (
  [
    ['phase', '待确认：前、建设中，还是后'],
    ['pair', '待确认：是不是同一处的前后'],
    ['copy', '待确认：是不是副本'],
  ] as const
).map(([kind, caption]) => ({
  name: `review-${kind}`,
  caption,
  archive: 'sample',
  open: (visit) => openReview(visit, kind),
}));

export const WORK_SCREENS: readonly Screen[] = [
  {
    name: 'work',
    caption: '工作一览：各村各年拍到什么，还缺什么',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await follow(visit, t('nav.work'));
      await isAt(visit, t('work.title'));
      await page.getByRole('grid', { name: t('work.table') }).waitFor();
    },
  },
  ...REVIEWS,
  {
    name: 'review-enlarged',
    caption: '待确认：放大看',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      await openReview(visit, 'phase');
      await visit.page.keyboard.press(' ');
      await visit.page.getByRole('dialog', { name: visit.t('review.enlarged') }).waitFor();
    },
  },
  { name: 'shots', caption: '补拍清单', archive: 'sample', open: openShots },
  {
    name: 'shots-export',
    caption: '导出补拍清单',
    archive: 'sample',
    open: async (visit) => {
      await openShots(visit);
      await visit.page.keyboard.press('e');
      await visit.page.getByRole('form', { name: visit.t('shots.export-title') }).waitFor();
    },
  },
  {
    name: 'articles-empty',
    caption: '还没有稿件',
    archive: 'sample',
    open: async (visit) => {
      await openArticles(visit);
      await visit.page.getByText(visit.t('articles.empty'), { exact: true }).waitFor();
    },
  },
  { name: 'article', caption: '稿件：每条说明是一个图位', archive: 'sample', open: openArticle },
  {
    name: 'article-candidates',
    caption: '一个图位的候选照片',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openArticle(visit);
      await page
        .getByRole('button', { name: t('article.show-candidates') })
        .first()
        .press('Enter');
      await page.getByRole('list', { name: t('article.candidates') }).waitFor();
    },
  },
  {
    name: 'article-caption',
    caption: '改说明：各处登什么，与原文差在哪里',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openArticle(visit);
      await page
        .getByRole('button', { name: t('slot-caption.edit-what', { caption: EDITED_CAPTION }) })
        .press('Enter');
      await page.getByRole('button', { name: new RegExp(`^${t('outlet.wechat')}`) }).press('Enter');
      const name = t('slot-caption.field', { outlet: t('outlet.wechat') });
      const field = page.getByRole('textbox', { name });
      await field.fill(EDITED_CAPTION.replace('原貌', '旧貌'));
      const elements = t('element.title', { count: '\\d' });
      await page.getByRole('list', { name: new RegExp(`^${elements}`) }).waitFor();
    },
  },
  {
    name: 'articles',
    caption: '稿件',
    archive: 'sample',
    open: async (visit) => {
      await openArticles(visit);
      await visit.page.getByRole('main').getByRole('link').first().waitFor();
    },
  },
  {
    name: 'exports-empty',
    caption: '还没有导出过',
    archive: 'sample',
    open: async (visit) => {
      await openExports(visit);
      await visit.page.getByText(visit.t('exports.empty'), { exact: true }).waitFor();
    },
  },
  {
    name: 'export-folder',
    caption: '导出画册：选文件夹',
    archive: 'sample',
    open: async (visit) => {
      await openArticle(visit);
      await browseFolders(visit);
    },
  },
  {
    name: 'export-result',
    caption: '导出的画册已核对',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openArticle(visit);
      await browseFolders(visit);
      const folders = page.getByRole('group', { name: t('folder.label') });
      await folders.getByRole('button', { name: choose(visit) }).click();
      await page.getByLabel(t('export.name')).fill(GALLERY_NAMES[visit.language]);
      await page.getByRole('button', { name: new RegExp(exportOf(visit)) }).click();
      await page.getByText(t('export.verified')).waitFor();
    },
  },
  {
    name: 'export-settings',
    caption: '导出：勾选种类，各有设置，写入前先看',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openArticle(visit);
      const panel = page.getByRole('form', { name: t('export.title') });
      await panel.getByRole('checkbox', { name: t('export.kind.transfer') }).check();
      const settings = t('export.settings-of', { kind: t('export.kind.gallery') });
      await panel.getByRole('button', { name: settings }).click();
      await panel.getByRole('list', { name: t('export.order') }).waitFor();
    },
  },
  {
    name: 'export-village',
    caption: '不用稿件，把一个村的前后照片导出',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openVillage(visit);
      await page.getByRole('link', { name: t('export.village') }).click();
      await page.getByRole('list', { name: t('export.order') }).waitFor();
    },
  },
  {
    name: 'export-proof',
    caption: '核对一次导出：文件、说明、画面',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openExports(visit);
      const row = page.getByRole('article').first();
      await row.getByRole('button', { name: t('exports.verify'), exact: true }).click();
      await row.getByRole('button', { name: t('exports.copy-statement') }).waitFor();
    },
  },
  {
    name: 'exports',
    caption: '导出过什么，放在哪里',
    archive: 'sample',
    open: async (visit) => {
      const { page, t } = visit;
      await openExports(visit);
      await page
        .getByRole('list', { name: t('exports.title') })
        .getByRole('article')
        .first()
        .waitFor();
    },
  },
];

const choose = ({ t }: Visit) => new RegExp(t('folder.choose', { name: '.+' }));
const exportOf = ({ t }: Visit) => t('export.start', { count: '\\d+' });
