// Facts as captions say them.
import type { CaptureDate } from '../capture-date.ts';
import type { Phase } from '../phase.ts';
import type { Category, Subject } from '../subject.ts';

/** What a photo shows; empty for what no word is known of. */
export const SUBJECT_WORDS: Record<Subject, string> = {
  road: '道路',
  house: '住房',
  interior: '室内',
  courtyard: '院落',
  square: '广场',
  panorama: '全貌',
  office: '办公场所',
  greening: '绿化',
  school: '学校',
  clinic: '卫生室',
  water: '供水设施',
  bridge: '桥梁',
  field: '农田',
  river: '河道',
  toilet: '厕所',
  workshop: '车间',
  solar: '光伏设施',
  people: '群众',
  event: '活动',
  other: '',
};

/** The programme; empty for what no word is known of. */
export const PROJECT_WORDS: Record<Category, string> = {
  relocation: '易地搬迁',
  housing: '农屋改造',
  infrastructure: '基础设施建设',
  environment: '环境整治',
  industry: '产业发展',
  training: '技能培训',
  education: '教育',
  health: '医疗卫生',
  reconstruction: '灾后重建',
  urban: '城镇建设',
  other: '',
};

/** The verb by which people date a project: 搬迁前, 改造后, 建成后. */
const PHASE_OF_PROJECT: Partial<Record<Category, Record<'before' | 'after', string>>> = {
  relocation: { before: '搬迁前', after: '搬迁后' },
  housing: { before: '改造前', after: '改造后' },
  infrastructure: { before: '建设前', after: '建成后' },
};

/** What people of that project call before and after; null where they have no words of their own. */
export function projectPhases(category: Category): Record<'before' | 'after', string> | null {
  return PHASE_OF_PROJECT[category] ?? null;
}

/** A phase as people of that project say it; empty where it is unknown. */
export function phaseWord(phase: Phase, category: Category): string {
  if (phase === 'unknown') return '';
  if (phase === 'during') return '建设中';
  return projectPhases(category)?.[phase] ?? { before: '从前', after: '如今' }[phase];
}

/** A phase in one character; empty where it is unknown. */
export const PHASE_SIGNS: Record<Phase, string> = {
  before: '前',
  during: '中',
  after: '后',
  unknown: '',
};

/** A date as far as it is known, 2016年3月; empty for none and for a day without a year. */
export function dateWord(date: CaptureDate | null): string {
  if (date === null) return '';
  switch (date.precision) {
    case 'day':
    case 'month':
    case 'year': {
      const { year, month, day } = dateParts(date);
      return [year && `${year}年`, month && `${month}月`, day && `${day}日`]
        .filter(Boolean)
        .join('');
    }
    case 'decade': {
      return `${date.iso.slice(2, 4)}年代`;
    }
    case 'period': {
      return `${date.iso.replace('/', '—')}年`;
    }
    case 'month-day': {
      return '';
    }
  }
}

/** Year, month and day in figures without zeros before them; empty where not known. */
export function dateParts(date: CaptureDate | null): { year: string; month: string; day: string } {
  const isKnown =
    date !== null && ['day', 'month', 'year'].includes(date.precision) ? date.iso : '';
  const [year = '', month = '', day = ''] = isKnown
    .split('-')
    .map((part) => (part === '' ? '' : String(Number(part))));
  return { year, month, day };
}
