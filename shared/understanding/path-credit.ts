// Reads who took the pictures out of a name on disk: 摄影 李国栋, 马世林摄, 李明摄影作品. What a caption
// prints as a credit is read by `credit-reader`.
import { MARK, type MarkedText, withMark } from './marked-text.ts';
import { isPersonalName } from './personal-names.ts';

interface Rule {
  name: string;
  example: string;
  /** Group `credit` is the name. */
  pattern: RegExp;
}

/** A unit that hands pictures in; its people are no households. */
const UNIT =
  '(?:[\\u4E00-\\u9FFF]{1,12}(?:局|委|办|部|室|中心|台|社|报|站|馆|公司|集团|协会|银行|医院|学院|大学|学校|政府|电视台|融媒)|[\\u4E00-\\u9FFF]{0,8}(?:记者|通讯员|干事|摄影师|摄影))';

/** The ways in which folders and files name a photographer. */
export const PATH_CREDITS: readonly Rule[] = [
  {
    name: 'a word for the photographer before the name',
    example: '摄影 李国栋',
    pattern:
      /(?:^|[\s(,-])(?:摄影(?:师|者|人)?|拍摄(?:者|人)?|作者|摄|供图|图|photo by|photographer)[\s:-]*(?<credit>[\u4E00-\u9FFF·]{2,5})(?=$|[\s(),\d-])/iu,
  },
  {
    name: 'a reporter',
    example: '记者赵明',
    pattern: /(?:记者|通讯员|摄影师)[\s:-]*(?<credit>[\u4E00-\u9FFF·]{2,4})(?=$|[\s(),\d-])/u,
  },
  {
    name: 'the name before a word for taking pictures',
    example: '马世林摄',
    pattern:
      /(?:^|[\s(,-])(?<credit>[\u4E00-\u9FFF·]{2,4}?)(?:\s*[(]?(?:摄影作品|摄影|拍摄的?|拍的?|摄|供图|航拍|相机|手机|(?:的|拍的)?照片|作品)[)]?)(?=$|[\s(),\d-])/u,
  },
  {
    name: 'a name with its unit in brackets',
    example: '赵明(区文旅局)',
    pattern: new RegExp(`^(?<credit>[\\u4E00-\\u9FFF·]{2,4})\\s?\\(${UNIT}\\)$`, 'u'),
  },
  {
    name: 'a unit before the name',
    example: '区文旅局-赵明',
    pattern: new RegExp(`^${UNIT}[\\s-]+(?<credit>[\\u4E00-\\u9FFF·]{2,4})$`, 'u'),
  },
  {
    name: 'who gave or keeps a print',
    example: '孔祥福捐赠',
    pattern:
      /(?:^|[\s(,-])(?<credit>[\u4E00-\u9FFF·]{2,4}?)(?:先生|女士|老人|同志|老师)?(?:捐赠|捐献|捐|赠送?|收藏|珍藏)(?=$|[\s(),\d-])/u,
  },
  {
    name: 'who sent or gave the picture',
    example: '道路(赵明发来)',
    pattern:
      /\((?:由|是)?(?<credit>[\u4E00-\u9FFF·]{2,4}?)(?:发来|转来|传来|转发|提供|发的|传的|给的)\)/u,
  },
];

/** The photographer that a name of a path gives, and the text with those words marked. */
export function readPathCredit(text: MarkedText): { credit: string | null; text: MarkedText } {
  for (const { pattern } of PATH_CREDITS) {
    const match = pattern.exec(text.marked);
    const credit = match?.groups?.['credit'];
    if (!match || credit === undefined || !isPersonalName(credit)) continue;
    const start = match.index;
    const written = text.original
      .slice(start)
      .slice(match[0].indexOf(credit))
      .slice(0, credit.length);
    return {
      credit: written,
      text: withMark(text, { start, end: start + match[0].length }, MARK.credit),
    };
  }
  return { credit: null, text };
}
