import { SUBJECT_WORDS } from '../captions/fact-words.ts';
import { SUBJECTS } from '../subject.ts';
import type { SlotReason } from './slot-offer.ts';

type Lang = 'zh-CN' | 'en';

const TEXTS: Record<SlotReason['kind'], Record<Lang, string>> = {
  shown: { 'zh-CN': '稿件里就是这张', en: 'The article itself shows it' },
  alike: {
    'zh-CN': '与稿件里的图片相像，请确认',
    en: 'Looks like the article’s picture; please check',
  },
  'same-caption': { 'zh-CN': '照片自带的说明与这条相同', en: 'Its own caption is this one' },
  'same-name': { 'zh-CN': '文件名与说明相同：{detail}', en: 'Named as the caption: {detail}' },
  'same-household': { 'zh-CN': '同户：{detail}', en: 'Same household: {detail}' },
  'same-village': { 'zh-CN': '同村：{detail}', en: 'Same village: {detail}' },
  'same-subject': { 'zh-CN': '同一内容：{detail}', en: 'Same subject: {detail}' },
  'same-phase': { 'zh-CN': '同为“{detail}”', en: 'Both {detail}' },
  'same-date': { 'zh-CN': '日期相符：{detail}', en: 'Dates agree: {detail}' },
  'confirmed-pair': {
    'zh-CN': '与第 {detail} 行的照片是已确认的一对',
    en: 'A confirmed pair with a photo of line {detail}',
  },
  'likely-pair': {
    'zh-CN': '与第 {detail} 行的照片可配成一对',
    en: 'Pairs with a photo of line {detail}',
  },
  'one-half': {
    'zh-CN': '这条说明有前有后，这张只是一半',
    en: 'The caption shows before and after; this is one half',
  },
  'many-alike': {
    'zh-CN': '{detail} 张同样合适，请挑选',
    en: '{detail} photos fit alike; please choose',
  },
  'other-line': {
    'zh-CN': '第 {detail} 行也合适，请确认',
    en: 'Fits line {detail} as well; please check',
  },
};

/** Where both halves are one line. */
const OWN_PAIR: Partial<Record<SlotReason['kind'], Record<Lang, string>>> = {
  'confirmed-pair': { 'zh-CN': '在已确认的一对里', en: 'In a confirmed pair' },
  'likely-pair': { 'zh-CN': '可配成一对', en: 'In a likely pair' },
};

const PHASE_WORDS: Record<string, string> = { before: '前', during: '建设中', after: '后' };

/** One short line that says why a photo is offered for a caption, or what a person should look at. */
export function slotReasonText({ kind, detail }: SlotReason, lang: Lang): string {
  const text = (detail === '' ? OWN_PAIR[kind] : undefined) ?? TEXTS[kind];
  return text[lang].replace('{detail}', () => detailText(kind, detail, lang));
}

/** Rules carry subjects and phases in their own spelling: road, after. */
function detailText(kind: SlotReason['kind'], detail: string, lang: Lang): string {
  if (lang === 'en') return detail.replaceAll('、', ', ');
  if (kind === 'same-phase') return PHASE_WORDS[detail] ?? detail;
  const subject = kind === 'same-subject' && SUBJECTS.find((known) => known === detail);
  return subject ? SUBJECT_WORDS[subject] : detail;
}
