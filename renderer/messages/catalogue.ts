// The catalogue by language. Chinese has no plural; other languages may add `_one` for a single thing.
import type { Language } from '../../shared/errors.ts';
import { en } from './en.ts';
import { zhCN, type MessageKey } from './zh-CN.ts';

export type { MessageKey } from './zh-CN.ts';

/** All words of the window in one language. */
export type Messages = Record<MessageKey, string> & Partial<Record<`${MessageKey}_one`, string>>;

const CATALOGUE: Record<Language, Messages> = { 'zh-CN': zhCN, en };

export const LANGUAGES: { language: Language; name: string }[] = [
  { language: 'zh-CN', name: '简体中文' },
  { language: 'en', name: 'English' },
];

export function messagesOf(language: Language): Messages {
  return CATALOGUE[language];
}
