import { SUBJECT_WORDS } from '../captions/fact-words.ts';
import type { PairReason } from '../pair.ts';
import { SUBJECTS } from '../subject.ts';

type Lang = 'zh-CN' | 'en';

const TEXTS: Record<PairReason['kind'], Record<Lang, string>> = {
  'same-village': { 'zh-CN': '同村：{detail}', en: 'Same village: {detail}' },
  'same-household': { 'zh-CN': '同户：{detail}', en: 'Same household: {detail}' },
  'same-subject': { 'zh-CN': '同一内容：{detail}', en: 'Same subject: {detail}' },
  'same-facility': { 'zh-CN': '同一设施：{detail}', en: 'Same facility: {detail}' },
  'same-name': { 'zh-CN': '文件同名：{detail}', en: 'Same file name: {detail}' },
  'same-number': { 'zh-CN': '编号相同：{detail}', en: 'Same number: {detail}' },
  'same-folder': {
    'zh-CN': '同一处文件夹：{detail}',
    en: 'Folders that belong together: {detail}',
  },
  'caption-words': { 'zh-CN': '说明里都有：{detail}', en: 'In both captions: {detail}' },
  phases: { 'zh-CN': '前后分明：{detail}', en: 'Before and after by their words: {detail}' },
  'date-order': { 'zh-CN': '时间先后相符：{detail}', en: 'Dates in order: {detail}' },
  near: { 'zh-CN': '拍摄位置相距 {detail} 米', en: 'Taken {detail} m apart' },
  alike: { 'zh-CN': '画面相似', en: 'The pictures look alike' },
  'same-view': {
    'zh-CN': '画面比对像是同一处（{detail}）',
    en: 'The pictures show one place ({detail})',
  },
  'linked-villages': {
    'zh-CN': '迁出村和安置点：{detail}',
    en: 'People moved from one to the other: {detail}',
  },
  'same-heading': { 'zh-CN': '同一标题之下：{detail}', en: 'Under one heading: {detail}' },
  'household-unknown': {
    'zh-CN': '不知是不是同一户，请确认',
    en: 'The household is not known on both sides; please check',
  },
  'subject-unknown': {
    'zh-CN': '不知拍的是不是同一处，请确认',
    en: 'What they show is not known on both sides; please check',
  },
  'phase-unknown': {
    'zh-CN': '有一张不知是前是后，请确认',
    en: 'The phase of one is not known; please check',
  },
  'date-contradiction': {
    'zh-CN': '“前”照的时间不早于“后”照（{detail}），请核对',
    en: 'The before is not dated earlier than the after ({detail}); please check',
  },
  far: {
    'zh-CN': '拍摄位置相距 {detail} 米，请确认',
    en: 'Taken {detail} m apart; please check',
  },
  'other-place': {
    'zh-CN': '有一张的文件夹写的是另一个村（{detail}），请核对',
    en: 'The folder of one names another village ({detail}); please check',
  },
  'many-candidates': {
    'zh-CN': '同类照片较多（{detail}），请挑选',
    en: 'Many photos alike ({detail}); please choose',
  },
};

const PHASE_WORDS: Record<string, string> = {
  before: '前',
  during: '建设中',
  after: '后',
  unknown: '未定',
};

/** One line that says why two photos are proposed as a pair, or what a person should look at. */
export function pairReasonText(reason: PairReason, lang: Lang): string {
  return TEXTS[reason.kind][lang].replace('{detail}', () => detailText(reason, lang));
}

/** Rules carry subjects and phases in their own spelling: road, before→after. */
function detailText({ kind, detail }: PairReason, lang: Lang): string {
  if (lang === 'en') return detail;
  if (kind === 'phases') return detail.replaceAll(/[a-z]+/gu, (word) => PHASE_WORDS[word] ?? word);
  const subject = kind === 'same-subject' && SUBJECTS.find((known) => known === detail);
  return subject ? SUBJECT_WORDS[subject] : detail;
}
