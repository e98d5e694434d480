// The words of the tables of decisions, in the language of who reads them.
import {
  PHASE_SIGNS,
  PROJECT_WORDS,
  SUBJECT_WORDS,
} from '../../../../shared/captions/fact-words.ts';
import type { Language } from '../../../../shared/errors.ts';
import type { FactName, FactSource } from '../../../../shared/fact.ts';
import type { PairDecision } from '../../../../shared/pair.ts';
import type { Phase } from '../../../../shared/phase.ts';
import type { SignOffStage } from '../../../../shared/sign-off.ts';
import type { Category, Subject } from '../../../../shared/subject.ts';

export interface DecisionWords {
  photoFile: string;
  pairFile: string;
  photoColumns: readonly string[];
  facts: Record<FactName, string>;
  /** Of a fact: where it is from, who decided it and when. */
  origin: readonly [string, string, string];
  sources: Record<FactSource, string>;
  pairColumns: readonly string[];
  verdicts: Record<PairDecision, string>;
  stages: Record<SignOffStage, string>;
  signedAt: string;
  yes: string;
  no: string;
  phase: (phase: Phase) => string;
  subject: (subject: Subject) => string;
  category: (category: Category) => string;
}

/** The words in one language; in English the codes of phase, subject and project are words. */
export function decisionWords(language: Language): DecisionWords {
  return language === 'zh-CN' ? CHINESE : ENGLISH;
}

const CHINESE: DecisionWords = {
  photoFile: '照片.csv',
  pairFile: '前后对比.csv',
  photoColumns: ['路径', '照片文件夹', '原件在不在', '其他位置', 'SHA-256'],
  facts: {
    county: '县区',
    town: '乡镇',
    village: '村',
    sub: '自然村',
    facility: '设施',
    person: '户主或人物',
    date: '拍摄时间',
    phase: '阶段',
    subject: '内容',
    category: '项目',
    caption: '说明',
    credit: '署名',
    publishable: '可发布',
  },
  origin: ['来源', '决定人', '决定时间'],
  sources: {
    decision: '人工',
    caption: '推断：照片说明',
    sidecar: '推断：旁边的说明',
    'file-name': '推断：文件名',
    folder: '推断：文件夹名',
    exif: '推断：拍摄信息',
    gazetteer: '推断：地名表',
    heading: '推断：标题',
    context: '推断：上下文',
    neighbour: '推断：相邻照片',
  },
  pairColumns: ['前', '后', '乡镇', '村', '判断', '把握', '决定人', '决定时间'],
  verdicts: { auto: '自动配对', ask: '待确认', confirmed: '人工确认', rejected: '人工否定' },
  stages: { first: '初审', second: '复审', final: '终审' },
  signedAt: '时间',
  yes: '是',
  no: '否',
  phase: (phase) => PHASE_SIGNS[phase],
  subject: (subject) => SUBJECT_WORDS[subject],
  category: (category) => PROJECT_WORDS[category],
};

const ENGLISH: DecisionWords = {
  photoFile: 'photos.csv',
  pairFile: 'pairs.csv',
  photoColumns: ['Path', 'Photo folder', 'Original is there', 'Other places', 'SHA-256'],
  facts: {
    county: 'County',
    town: 'Town',
    village: 'Village',
    sub: 'Natural village',
    facility: 'Facility',
    person: 'Household or person',
    date: 'Taken',
    phase: 'Phase',
    subject: 'Subject',
    category: 'Project',
    caption: 'Caption',
    credit: 'Credit',
    publishable: 'May be published',
  },
  origin: ['source', 'decided by', 'decided at'],
  sources: {
    decision: 'a person',
    caption: 'inferred: caption',
    sidecar: 'inferred: sidecar',
    'file-name': 'inferred: file name',
    folder: 'inferred: folder',
    exif: 'inferred: camera',
    gazetteer: 'inferred: gazetteer',
    heading: 'inferred: heading',
    context: 'inferred: context',
    neighbour: 'inferred: neighbours',
  },
  pairColumns: [
    'Before',
    'After',
    'Town',
    'Village',
    'Verdict',
    'Score',
    'Decided by',
    'Decided at',
  ],
  verdicts: {
    auto: 'automatic',
    ask: 'to be confirmed',
    confirmed: 'confirmed',
    rejected: 'rejected',
  },
  stages: { first: 'First look', second: 'Second look', final: 'Final look' },
  signedAt: 'at',
  yes: 'yes',
  no: 'no',
  phase: (phase) => (phase === 'unknown' ? '' : phase),
  subject: (subject) => (subject === 'other' ? '' : subject),
  category: (category) => (category === 'other' ? '' : category),
};
