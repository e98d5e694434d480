// Facts as a person types them: `phase=改造后`, `subject=道路`, `date=2018-06`.
import { isFactName, parseFactDecision, type FactDecision } from '../app/fact-values.ts';
import { ArchiveError } from '../../shared/errors.ts';
import { FACT_NAMES, type FactName } from '../../shared/fact.ts';
import type { Phase } from '../../shared/phase.ts';
import { CATEGORIES, type Category, type Subject } from '../../shared/subject.ts';
import type { Terminal } from './terminal.ts';

const FACT_WORDS: Record<string, FactName> = {
  县: 'county',
  区县: 'county',
  乡镇: 'town',
  镇: 'town',
  村: 'village',
  自然村: 'sub',
  设施: 'facility',
  人物: 'person',
  户主: 'person',
  时间: 'date',
  日期: 'date',
  阶段: 'phase',
  内容: 'subject',
  类别: 'category',
  说明: 'caption',
  署名: 'credit',
  可发布: 'publishable',
};

const PHASE_WORDS: Record<string, Phase> = {
  未知: 'unknown',
  不明: 'unknown',
  前: 'before',
  后: 'after',
  中: 'during',
};

const SUBJECT_WORDS: Record<string, Subject> = {
  道路: 'road',
  住房: 'house',
  房屋: 'house',
  室内: 'interior',
  院落: 'courtyard',
  广场: 'square',
  全貌: 'panorama',
  办公场所: 'office',
  绿化: 'greening',
  学校: 'school',
  卫生室: 'clinic',
  供水: 'water',
  供水设施: 'water',
  桥梁: 'bridge',
  农田: 'field',
  河道: 'river',
  厕所: 'toilet',
  车间: 'workshop',
  光伏: 'solar',
  光伏设施: 'solar',
  群众: 'people',
  活动: 'event',
  其他: 'other',
};

const CATEGORY_WORDS: Record<string, Category> = {
  搬迁: 'relocation',
  易地搬迁: 'relocation',
  住房: 'housing',
  危房改造: 'housing',
  农屋改造: 'housing',
  基础设施: 'infrastructure',
  人居环境: 'environment',
  环境: 'environment',
  生态环境: 'environment',
  产业: 'industry',
  产业发展: 'industry',
  培训: 'training',
  技能培训: 'training',
  教育: 'education',
  卫生: 'health',
  医疗: 'health',
  医疗卫生: 'health',
  重建: 'reconstruction',
  灾后重建: 'reconstruction',
  城镇: 'urban',
  城镇建设: 'urban',
  其他: 'other',
};

const YES = new Set(['true', 'yes', '是', '可', '可以', '1']);
const NO = new Set(['false', 'no', '否', '不', '不可', '0']);

/**
 * Reads `fact=value`; an empty value takes a decision back.
 * @throws ArchiveError usage, invalid-value
 */
export function readAssignment(text: string, terminal: Terminal): FactDecision {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(at, 0)).trim();
  const fact = isFactName(name) ? name : FACT_WORDS[name];
  if (at < 1 || fact === undefined) {
    const facts = FACT_NAMES.join(', ');
    throw new ArchiveError('usage', {
      detail: terminal.text('needs-assignment', { name: text, facts }),
    });
  }
  const value = text.slice(at + 1).trim();
  return parseFactDecision(fact, value === '' ? null : readValue(fact, value));
}

/** The project of `housing` or 危房改造; null if the word says none. */
export function readCategory(word: string): Category | null {
  const category = CATEGORIES.find((known) => known === word);
  return category ?? (Object.hasOwn(CATEGORY_WORDS, word) ? (CATEGORY_WORDS[word] ?? null) : null);
}

/** The phase of `before`, 改造前, 搬迁后, 建设中; null if the word says none. */
export function readPhase(word: string): Phase | null {
  if (word === 'before' || word === 'during' || word === 'after' || word === 'unknown') return word;
  return (
    PHASE_WORDS[word] ??
    (/^[\p{Script=Han}]{1,4}[前后中]$/u.test(word) ? (PHASE_WORDS[word.slice(-1)] ?? null) : null)
  );
}

function readValue(fact: FactName, text: string): unknown {
  switch (fact) {
    case 'phase': {
      return readPhase(text) ?? text;
    }
    case 'subject': {
      return SUBJECT_WORDS[text] ?? text;
    }
    case 'category': {
      return readCategory(text) ?? text;
    }
    case 'publishable': {
      if (YES.has(text.toLowerCase())) return true;
      return NO.has(text.toLowerCase()) ? false : text;
    }
    case 'county':
    case 'town':
    case 'village':
    case 'sub':
    case 'facility':
    case 'person':
    case 'date':
    case 'caption':
    case 'credit': {
      return text;
    }
  }
}
