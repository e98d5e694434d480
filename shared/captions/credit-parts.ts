// A credit as printed, told apart: who took the picture, and for whom.
import { isPersonalName } from '../understanding/personal-names.ts';

export interface CreditParts {
  /** Names as printed, 张三、李四; empty if none is known. */
  photographer: string;
  /** 湟中融媒; empty if none is known. */
  agency: string;
}

const ROLE = /^(.*?)\s*(?:特约|视觉|摄影|见习|实习)?(?:记者|通讯员|摄影师)\s*[:：]?\s*(.*)$/u;
const MARK_BEFORE = /^(?:摄影|拍摄|供图|图片来源|图)\s*[:：/／]\s*/u;
const MARK_BEHIND = /\s*(?:摄影报道|摄影|摄|供图|提供|发)$/u;

/** 湟中融媒 记者 张三 摄 is of 湟中融媒 and by 张三. */
export function creditParts(credit: string | null): CreditParts {
  const plain = (credit ?? '').trim().replace(MARK_BEFORE, '').replace(MARK_BEHIND, '').trim();
  const [, before, behind] = ROLE.exec(plain) ?? [];
  if (before !== undefined && behind !== undefined) {
    return { agency: before, photographer: behind.trim() };
  }
  if (areNames(plain)) return { agency: '', photographer: plain };
  const [, agency = '', names = ''] = /^(.*\S)\s+(\S+)$/u.exec(plain) ?? [];
  return areNames(names) ? { agency, photographer: names } : { agency: plain, photographer: '' };
}

/** The single names of a photographer’s part. */
export function namesOf(photographer: string): string[] {
  return photographer.split(/[、,，/／\s]+/u).filter(Boolean);
}

function areNames(text: string): boolean {
  const names = namesOf(text);
  return names.length > 0 && names.every(isPersonalName);
}
