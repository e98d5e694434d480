// The variables of templates, each with the fact that it is filled from. They are written in either language.
import type { Facts } from '../fact.ts';
import { creditParts } from './credit-parts.ts';
import {
  dateParts,
  dateWord,
  PHASE_SIGNS,
  phaseWord,
  PROJECT_WORDS,
  SUBJECT_WORDS,
} from './fact-words.ts';

export interface TemplateVariable {
  /** As it is written in English. */
  name: string;
  /** As it is written in Chinese. */
  chinese: string;
  /** What stands for it; empty where that is not known. */
  valueOf: (facts: Facts) => string;
}

/** In the order in which they are offered. */
export const TEMPLATE_VARIABLES = [
  /** The date as far as it is known: 2016年3月. */
  { name: 'date', chinese: '日期', valueOf: ({ date }) => dateWord(date) },
  /** Figures of the date; the year of a decade or of several years is not known. */
  { name: 'year', chinese: '年', valueOf: ({ date }) => dateParts(date).year },
  { name: 'month', chinese: '月', valueOf: ({ date }) => dateParts(date).month },
  { name: 'day', chinese: '日', valueOf: ({ date }) => dateParts(date).day },
  { name: 'county', chinese: '县', valueOf: ({ county }) => county ?? '' },
  { name: 'town', chinese: '镇', valueOf: ({ town }) => town ?? '' },
  { name: 'village', chinese: '村', valueOf: ({ village }) => village ?? '' },
  /** The fact `sub`: a group, a natural village, a settlement. */
  { name: 'group', chinese: '社', valueOf: ({ sub }) => sub ?? '' },
  { name: 'person', chinese: '人', valueOf: ({ person }) => person ?? '' },
  /** The fact `category`: 易地搬迁. */
  { name: 'project', chinese: '项目', valueOf: ({ category }) => PROJECT_WORDS[category] },
  /** The facility by its name, else the fact `subject`: 道路. */
  {
    name: 'subject',
    chinese: '内容',
    valueOf: ({ facility, subject }) => facility ?? SUBJECT_WORDS[subject],
  },
  { name: 'facility', chinese: '设施', valueOf: ({ facility }) => facility ?? '' },
  /** The phase as people of that project say it: 搬迁前. */
  {
    name: 'phase',
    chinese: '阶段',
    valueOf: ({ phase, category }) => phaseWord(phase, category),
  },
  /** The phase in one character: 前, 中, 后. */
  { name: 'side', chinese: '前后', valueOf: ({ phase }) => PHASE_SIGNS[phase] },
  /** Who took the picture, from the fact `credit`. */
  {
    name: 'photographer',
    chinese: '摄影',
    valueOf: ({ credit }) => creditParts(credit).photographer,
  },
  /** For whom it was taken, from the fact `credit`. */
  { name: 'agency', chinese: '单位', valueOf: ({ credit }) => creditParts(credit).agency },
  /** The fact `credit` as printed. */
  { name: 'credit', chinese: '署名', valueOf: ({ credit }) => credit ?? '' },
  /** The photo's own caption, to be written on. */
  { name: 'caption', chinese: '原说明', valueOf: ({ caption }) => caption ?? '' },
] as const satisfies readonly TemplateVariable[];

export type VariableName = (typeof TEMPLATE_VARIABLES)[number]['name'];

/** The variable of that name in either language; undefined if there is none. */
export function variableNamed(name: string): (typeof TEMPLATE_VARIABLES)[number] | undefined {
  const wanted = name.trim().toLowerCase();
  return TEMPLATE_VARIABLES.find(
    ({ name: english, chinese }) => english === wanted || chinese === wanted,
  );
}
