// Photos are kept in groups (照片组, DA/T 50-2014): those of one village and project taken in one year. Each group has
// a text of its own (总说明), which says what all of its photos share.
import { type CaptureDate, dateSortKey } from '../capture-date.ts';
import { captureDateText, SUBJECT_WORDS } from '../caption-draft.ts';
import type { Facts } from '../fact.ts';
import type { Phase } from '../phase.ts';
import type { Category } from '../subject.ts';
import { NO_YEAR } from './archive-date.ts';
import type { TransferEntry } from './transfer-entry.ts';

/** What tells a group from others, and what it is called. */
export interface GroupTheme {
  /** Stable; photos with one theme belong together. */
  key: string;
  /** 2016年湟中区田家寨镇大卡阳村易地搬迁 */
  title: string;
}

/** A photo of a group, for its text. */
export interface GroupedPhoto extends Pick<TransferEntry, 'date' | 'photographer'> {
  phase: Phase;
  facts: Facts;
}

/** Projects as titles of groups say them. */
const PROJECT_WORDS: Record<Category, string> = {
  relocation: '易地搬迁',
  housing: '农房改造',
  infrastructure: '基础设施建设',
  environment: '环境整治',
  industry: '产业发展',
  training: '技能培训',
  education: '教育事业',
  health: '医疗卫生',
  reconstruction: '灾后重建',
  urban: '城镇建设',
  other: '照片',
};

const PHASE_WORDS = { before: '改变前', during: '过程中', after: '改变后', unknown: '未分前后' };

/** The group that a photo of a year belongs to; the halves of a pair mostly lie in two, as they were taken years apart. */
export function groupTheme({ county, town, village, category }: Facts, year: string): GroupTheme {
  const place = [county, town, village];
  const when = year === NO_YEAR ? '年度不详' : `${year}年`;
  const where = place.filter((name) => name !== null).join('');
  return {
    key: JSON.stringify([year, ...place, category]),
    title: `${when}${where}${PROJECT_WORDS[category]}`,
  };
}

/**
 * The text of a group: what it is of, when and by whom it was taken, how many photos there are of each phase.
 * @param source the article that the photos went with, where there is one
 */
export function groupText(
  title: string,
  photos: readonly GroupedPhoto[],
  source: string | null,
): string {
  const phases = (Object.keys(PHASE_WORDS) as Phase[])
    .map((phase) => [PHASE_WORDS[phase], photos.filter((photo) => photo.phase === phase).length])
    .filter(([, count]) => count !== 0)
    .map(([word, count]) => `${word}${count}张`);
  const subjects = unique(
    photos.map(({ facts }) => facts.facility ?? SUBJECT_WORDS[facts.subject]),
  ).slice(0, MAX_NAMED);
  const photographers = unique(photos.map(({ photographer }) => photographer));
  const sentences = [
    title,
    `${takenAt(photos.map(({ date }) => date))}，本次移交${photos.length}张（${phases.join('、')}）`,
    subjects.length > 0 && `内容：${subjects.join('、')}`,
    photographers.length > 0 && `摄影者：${photographers.join('、')}`,
    source !== null && `背景：见稿件《${source}》`,
  ];
  return sentences
    .filter((sentence) => sentence !== false)
    .map((one) => `${one}。`)
    .join('');
}

/** More things than these would make the text of a group a list. */
const MAX_NAMED = 8;

function takenAt(dates: readonly (CaptureDate | null)[]): string {
  const known = dates
    .filter((date) => date !== null)
    .filter(({ precision }) => precision !== 'month-day')
    .toSorted((a, b) => (dateSortKey(a) < dateSortKey(b) ? -1 : 1))
    .map(captureDateText);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return '拍摄时间不详';
  return `${first === last ? first : `${first}至${last}`}拍摄`;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
