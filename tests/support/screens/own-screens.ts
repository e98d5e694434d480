// A first run, and an archive of few photos that are hard to read. See [Note: Screens].
import { follow, isAt } from './browse-screens.ts';
import type { Screen, Visit } from './screen.ts';
import { openReview } from './work-screens.ts';

/** Folder in the person's home with photos that ask something, or cannot be read. */
export const HARD_FOLDER = '老硬盘照片';

async function isFirstRun(visit: Visit): Promise<void> {
  await isAt(visit, visit.t('first.title'));
}

async function browseFolders(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('button', { name: new RegExp(`^${t('first.choose')}`) }).click();
  const folders = page.getByRole('group', { name: t('folder.label') });
  await folders
    .getByRole('list', { name: t('folder.list', { name: t('folder.places') }) })
    .getByRole('button')
    .first()
    .click();
  await folders.getByRole('button', { name: HARD_FOLDER }).waitFor();
}

/** Adds the folder the first time. */
async function hasFolder(visit: Visit): Promise<void> {
  const { page, t } = visit;
  const failures = page.getByRole('navigation').getByRole('link', {
    name: new RegExp(`^${t('nav.failures')}`),
  });
  const first = page.getByRole('heading', { level: 1, name: t('first.title') });
  await failures.or(first).waitFor();
  if (await first.isVisible()) {
    await browseFolders(visit);
    const folders = page.getByRole('group', { name: t('folder.label') });
    await folders.getByRole('button', { name: HARD_FOLDER }).click();
    await folders.getByRole('button', { name: t('folder.choose', { name: HARD_FOLDER }) }).click();
    await failures.waitFor();
  }
}

export const OWN_SCREENS: readonly Screen[] = [
  {
    name: 'first-run',
    caption: '第一次打开',
    archive: 'own',
    open: isFirstRun,
  },
  {
    name: 'first-run-folder',
    caption: '选照片文件夹',
    archive: 'own',
    open: async (visit) => {
      await isFirstRun(visit);
      await browseFolders(visit);
    },
  },
  {
    name: 'review-place',
    caption: '待确认：是哪个村',
    archive: 'own',
    open: async (visit) => {
      await hasFolder(visit);
      await openReview(visit, 'place');
    },
  },
  {
    name: 'review-date',
    caption: '待确认：时间以哪个为准',
    archive: 'own',
    open: async (visit) => {
      await hasFolder(visit);
      await openReview(visit, 'date');
    },
  },
  {
    name: 'pairs-empty',
    caption: '还没有对比组',
    archive: 'own',
    open: async (visit) => {
      await hasFolder(visit);
      await follow(visit, new RegExp(`^${visit.t('nav.pairs')}`));
      await visit.page.getByText(visit.t('pairs.empty'), { exact: true }).waitFor();
    },
  },
  {
    name: 'shots-empty',
    caption: '没有要补拍的',
    archive: 'own',
    open: async (visit) => {
      await hasFolder(visit);
      await follow(visit, new RegExp(`^${visit.t('nav.shots')}`));
      await visit.page.getByText(visit.t('shots.empty'), { exact: true }).waitFor();
    },
  },
  {
    name: 'fixity',
    caption: '原件核对：是否都还完好',
    archive: 'own',
    open: async (visit) => {
      await hasFolder(visit);
      await follow(visit, new RegExp(`^${visit.t('nav.fixity')}`));
      await isAt(visit, visit.t('fixity.title'));
      await visit.page.getByRole('region', { name: visit.t('fixity.state') }).waitFor();
    },
  },
  {
    name: 'failures',
    caption: '读不了的文件和原因',
    archive: 'own',
    open: async (visit) => {
      await hasFolder(visit);
      await follow(visit, new RegExp(`^${visit.t('nav.failures')}`));
      await isAt(visit, visit.t('failures.title'));
      await visit.page.getByRole('row').nth(1).waitFor();
    },
  },
];
