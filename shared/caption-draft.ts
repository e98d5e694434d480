import type { CaptureDate } from './capture-date.ts';
import type { Facts } from './fact.ts';
import type { Phase } from './phase.ts';
import type { Category, Subject } from './subject.ts';

/** What a photo shows, as captions say it. */
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

/** The verb by which people date a project: 搬迁前, 改造后, 建成后. */
const PROJECT_WORDS: Partial<Record<Category, Record<'before' | 'after', string>>> = {
  relocation: { before: '搬迁前', after: '搬迁后' },
  housing: { before: '改造前', after: '改造后' },
  infrastructure: { before: '建设前', after: '建成后' },
};

/** What people of that project call before and after; null where they have no words of their own. */
export function projectWords(category: Category): Record<'before' | 'after', string> | null {
  return PROJECT_WORDS[category] ?? null;
}

/** A phase as people of that project say it; empty where it is unknown. */
function phaseWord(phase: Phase, category: Category): string {
  if (phase === 'unknown') return '';
  if (phase === 'during') return '建设中';
  return PROJECT_WORDS[category]?.[phase] ?? { before: '从前', after: '如今' }[phase];
}

/**
 * A caption for a photo that has none: when, where, whose, what and the phase, as far as the facts
 * say. Empty if they say nothing.
 */
export function draftCaption(facts: Facts): string {
  const place = [facts.town, facts.village, facts.sub].filter((name) => name !== null).join('');
  const whose = facts.person === null ? '' : `${facts.person}家`;
  const what = facts.facility ?? SUBJECT_WORDS[facts.subject];
  const phase = phaseWord(facts.phase, facts.category);
  const text = `${captureDateText(facts.date)}${place}${whose}${what}`;
  return phase === '' ? text : `${text}（${phase}）`;
}

/** A date as captions say it, 2016年3月14日; empty for a day without its year. */
export function captureDateText(date: CaptureDate | null): string {
  if (date === null) return '';
  switch (date.precision) {
    case 'day':
    case 'month':
    case 'year': {
      const [year, month, day] = date.iso.split('-').map(Number);
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
