// Pairs, comparing them and what a person does with one. See [Note: Screens].
import { COMPARE_MODES, type CompareMode } from '../../../renderer/compare/compare-look.ts';
import { follow, isAt, openVillage } from './browse-screens.ts';
import type { Screen, Visit } from './screen.ts';

const MODE_CAPTIONS: Record<CompareMode, string> = {
  slide: '对比：一条分界线，两张已对齐',
  side: '对比：左右并排',
  fade: '对比：叠化',
  blink: '对比：闪烁',
  difference: '对比：差异',
};

/** Opens the first pair of the village; the program has aligned it. */
async function openPair(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await openVillage(visit);
  await page.getByRole('link', { name: new RegExp(t('village.compare')) }).click();
  await page.getByRole('slider', { name: t('compare.slider') }).waitFor();
  await page.getByText(t('compare.alignment.program')).waitFor();
}

/** Makes a series the first time, which opens it; later it stands on the page of its village. */
async function openSeries(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await openVillage(visit);
  const series = page.getByRole('link', {
    name: new RegExp(`^${t('series.open', { title: '' })}`),
  });
  if ((await series.count()) === 0) {
    await page.getByRole('link', { name: new RegExp(t('village.compare')) }).click();
    await page.getByRole('slider', { name: t('compare.slider') }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: t('pair.make-series') }).click();
    const picker = page.getByRole('dialog', { name: t('pair.choose-series') });
    await picker.getByRole('button', { name: /IMG_20170521_093320\.jpg/ }).click();
    await picker.getByRole('button', { name: t('picker.take') }).click();
    await page.getByRole('button', { name: t('app.close') }).click();
  } else await series.first().click();
  await page.waitForURL(/\/series\//);
  await page.getByRole('list', { name: t('compare.series') }).waitFor();
}

export const COMPARE_SCREENS: readonly Screen[] = [
  {
    name: 'pairs',
    caption: '对比组',
    archive: 'sample',
    open: async (visit) => {
      await follow(visit, new RegExp(`^${visit.t('nav.pairs')}`));
      await isAt(visit, visit.t('pairs.title'));
    },
  },
  ...COMPARE_MODES.map((mode, index) => ({
    name: `compare-${mode}`,
    caption: MODE_CAPTIONS[mode],
    archive: 'sample' as const,
    isDark: true,
    open: async (visit: Visit) => {
      await openPair(visit);
      await visit.page.keyboard.press(String(index + 1));
      await visit.page
        .getByRole('button', { name: visit.t(`compare.${mode}`), pressed: true })
        .waitFor();
    },
  })),
  {
    name: 'compare-keys',
    caption: '对比时的按键',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      await openPair(visit);
      await visit.page.keyboard.press('?');
      await visit.page.getByRole('dialog', { name: visit.t('keys.title') }).waitFor();
    },
  },
  {
    name: 'points',
    caption: '手工对齐：在两张照片上标同一处',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      await openPair(visit);
      await visit.page.keyboard.press('p');
      await visit.page.getByRole('button', { name: visit.t('points.save') }).waitFor();
    },
  },
  {
    name: 'pair-panel',
    caption: '处理一组：审签、对调、更换、系列',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      await openPair(visit);
      await visit.page.keyboard.press('e');
      await visit.page.getByRole('complementary', { name: visit.t('pair.panel') }).waitFor();
    },
  },
  {
    name: 'photo-picker',
    caption: '选照片',
    archive: 'sample',
    isDark: true,
    open: async (visit) => {
      const { page, t } = visit;
      await openPair(visit);
      await page.keyboard.press('e');
      await page.getByRole('button', { name: t('pair.replace-right') }).click();
      const picker = page.getByRole('dialog', { name: t('pair.choose-after') });
      await picker.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'series',
    caption: '系列：同一处三个以上的时间',
    archive: 'sample',
    isDark: true,
    open: openSeries,
  },
];
