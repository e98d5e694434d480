// Reads who took or gave a picture, as printed, and marks those words: the photographer
// is never the person in the picture.
import { PROVINCES } from './administrative-names.ts';
import { MARK, type MarkedText, type Span, withMark } from './marked-text.ts';
import { isPersonalName } from './personal-names.ts';

export interface CreditReading {
  credit: string | null;
  text: MarkedText;
}

/** A way in which credits are printed, with a text that it reads and what it gives. */
export interface CreditRule {
  name: string;
  example: string;
  gives: string;
  /** Group `credit` is what is kept, as printed. */
  pattern: RegExp;
  /** True where only a person's name is believed: what stands around it is said of other things too. */
  isPerson?: boolean;
}

/** 陶某, 吴 某: printers space out names of two characters. */
const NAME =
  '(?:[\\u4E00-\\u9FFF]{1,7}·[\\u4E00-\\u9FFF]{1,7}|[\\u4E00-\\u9FFF]\\s?[\\u4E00-\\u9FFF]{1,4}?)';
const NAMES = `${NAME}(?:[、,/ ]+${NAME}){0,3}?`;
const AGENCY =
  '(?:[\\u4E00-\\u9FFF]{1,8}(?:社|网|报|台|日报|晚报|传媒|融媒体?(?:中心)?|电视台|图片网)?(?:记者|通讯员|特约记者|摄影师|摄影记者|发)|(?:记者|通讯员|特约记者|视觉记者)|新华网|中新网|人民网|[\\u4E00-\\u9FFF]{2,6}(?:网|日报|晚报|社|报|融媒))';
const START = '(?<=^|[\\s,;。)(/|》\\uE002])';

/** The ways in which credits are printed; each is marked wherever it stands. */
export const CREDIT_RULES: readonly CreditRule[] = [
  {
    name: 'names in a bracket',
    example: '新华社发(卢建平 摄)',
    gives: '卢建平',
    pattern: new RegExp(
      `(?:[\\u4E00-\\u9FFF]{2,8}[发讯]\\s*)?\\((?:记者|通讯员)?\\s*(?<credit>${NAMES})\\s*(?:摄|供图)\\)`,
      'gu',
    ),
  },
  {
    name: 'a copyright mark or English',
    example: 'Photo by Chen Lu',
    gives: 'Chen Lu',
    pattern:
      /(?:©|(?:photo|photograph|image)s?\s*(?:by|:))\s*(?<credit>[\u4E00-\u9FFF·]{2,8}|[A-Z][A-Za-z.'-]*(?:\s[A-Z][A-Za-z.'-]*){0,3})/giu,
  },
  {
    name: 'a word for the maker in a bracket',
    example: '(作者:陆建平)',
    gives: '陆建平',
    pattern: new RegExp(
      `\\((?:作者|摄影|摄|供图|图|图片|拍摄|拍摄者)[:/\\s]\\s*(?<credit>[^()]{2,20})\\)`,
      'gu',
    ),
  },
  {
    name: 'a word for the maker',
    example: '黑沟村全景 摄影:张建平',
    gives: '张建平',
    pattern: new RegExp(
      `(?<![上下左右中本此])(?:摄影(?:报道|师|者|作者)?(?:[/、](?:撰文|文字))?|摄像|航拍|作者|拍摄[者人]?|翻拍|供图(?:单位|者)?|[图照]片(?:提供|来源|来自)|图源|(?:收藏|藏品提供|提供)[者人]?|图片|图/文|图|摄)\\s*[:/|]\\s*@?(?<credit>[\\u4E00-\\u9FFF·][\\u4E00-\\u9FFF·\\s、]{1,18}?)(?=$|[)。,;]|\\s+(?:[\\u4E00-\\u9FFF]{2,4}:|[\\d\\uE002]))`,
      'gu',
    ),
  },
  {
    name: 'where the picture is from',
    example: '黑沟村花海(来源:“区委宣传部”公众号)',
    gives: '区委宣传部',
    pattern:
      /(?<=^|[\s(,。;])(?:(?:图片?|照片|本图)?(?:来源|源)[:/|]\s*|(?:图片?|照片)(?:来自|源自|选自)[:]?\s*)[“"@]?(?<credit>[\u4E00-\u9FFF·A-Za-z]{2,16})[”"]?(?:微信)?(?:公众号|微博|客户端|视频号|抖音号)?(?=$|[\s)。,;])/gu,
  },
  {
    name: 'a word for the maker without a mark',
    example: '《云上》 黑沟村 摄影 谭建平',
    gives: '谭建平',
    pattern: new RegExp(
      `(?<=^|[\\s(。,;/|])(?:摄影|摄影者|摄影作者|作者|拍摄者|摄)\\s+(?<credit>${NAME})(?=$|[\\s)。,;/|])`,
      'gu',
    ),
    isPerson: true,
  },
  {
    name: 'kept by an office',
    example: '1958年的黑沟村 区档案馆藏',
    gives: '区档案馆',
    pattern:
      /(?<=^|[\s,;。(])(?<credit>[\u4E00-\u9FFF]{1,10}(?:馆|局|办|中心|社|站|志办))(?:收?藏|供稿|存档)(?=$|[)。\s])/gu,
  },
  {
    name: 'given by an office',
    example: '图片由尖扎县扶贫开发局提供',
    gives: '尖扎县扶贫开发局',
    pattern: /(?:图片|照片|资料|本图|图)?由(?<credit>[^,。;()]{2,24}?)(?:提供|供图)/gu,
  },
  {
    name: 'an office that gave',
    example: '尖扎县融媒体中心供图',
    gives: '尖扎县融媒体中心',
    pattern: /(?<=^|[\s,;。(》])(?<credit>[\u4E00-\u9FFF·]{2,16})(?:供[图稿]|提供)(?=$|[)。\s])/gu,
  },
  {
    name: 'an agency and its reporter',
    example: '新华社记者 陶建平 摄',
    gives: '新华社记者 陶建平',
    pattern: new RegExp(
      `${START}(?<credit>${AGENCY}\\s*${NAMES})\\s*[/]?摄(?!影|制|于|像|氏|的)`,
      'gu',
    ),
  },
  {
    name: 'a name, a year and 摄',
    example: '张建平1958年摄',
    gives: '张建平',
    pattern: new RegExp(
      `${START}(?<credit>${NAMES})\\s*(?:\\uE002+|\\d{4}年)\\s*摄(?!影|制|于|像|的)`,
      'gu',
    ),
  },
  {
    name: 'a name and 摄',
    example: '黑沟村全景 李建平摄',
    gives: '李建平',
    pattern: new RegExp(`${START}(?<credit>${NAMES})\\s*[/]?摄(?!影|制|于|像|氏|的)`, 'gu'),
  },
  {
    name: 'a name and 摄影',
    example: '引水工程开工 李建平 摄影',
    gives: '李建平',
    pattern: new RegExp(
      `${START}(?<credit>${NAMES})\\s*[/|]?\\s*(?:摄影(?:报道)?|拍摄|摄制|航拍)(?=$|[)。;])`,
      'gu',
    ),
    isPerson: true,
  },
  {
    name: 'a name and where or when it was taken',
    example: '《石板房》 王建平 摄于黑沟村',
    gives: '王建平',
    pattern: new RegExp(`${START}(?<credit>${NAME})\\s*[拍摄]于`, 'gu'),
    isPerson: true,
  },
  {
    name: 'a name behind a bar at the end',
    example: '黑沟村搬家的车队 2017年3月 / 钟建平',
    gives: '钟建平',
    pattern: new RegExp(`(?<=[\\s\\d月日年)])\\s*[/|]\\s*(?<credit>${NAME})$`, 'gu'),
    isPerson: true,
  },
  {
    name: 'words and pictures',
    example: '文/图 张建平',
    gives: '张建平',
    pattern: new RegExp(
      `(?:文/图|图文|图/文|文并摄|摄/)\\s*[:]?\\s*(?<credit>${NAMES})(?=$|[)。,;])`,
      'gu',
    ),
  },
  {
    name: 'a name and what was done',
    example: '王建平 翻拍',
    gives: '王建平',
    pattern: new RegExp(`${START}(?<credit>${NAMES})\\s+(?:翻拍|航拍|供图|制图)(?=$|[)。])`, 'gu'),
  },
  {
    name: 'a reporter at the end',
    example: '黑沟村全景 本报记者 张建平',
    gives: '本报记者 张建平',
    pattern: new RegExp(`${START}(?<credit>[\\u4E00-\\u9FFF]{0,6}记者\\s*${NAME})(?=[)]?$)`, 'gu'),
  },
];

/** Words of a credit's surroundings that name nobody. */
const EMPTY_WORDS =
  /\((?:资料(?:图片|照片|图)|无人机照片|人民视觉|视觉中国|网络图片|资料)\)|资料(?:图片|照片|图)(?=$|[)。\s])|新华社发|\(无人机拍摄\)|无人机(?:拍摄|照片|航拍)|无人机(?=$|[)。\s])/gu;

/** What looks like a photographer's name and is none: 3月12日摄, 无人机航摄. */
const NO_NAME =
  /^(?:无人机|航拍|资料|图片|照片|日|月|年|于(?:当日|[\u4E00-\u9FFF]{3})|实地|近日|当日|拍|手机|俯|去年|今年|前年|当[年时]|网络)|拍$|^\S*[房屋路桥楼景貌]$/u;

/** Reads the first credit of a text and marks all of them. */
export function readCredit(text: MarkedText): CreditReading {
  let marked = text;
  const found: (Span & { credit: string })[] = [];
  for (const { pattern, isPerson = false } of CREDIT_RULES) {
    for (const match of marked.marked.matchAll(pattern)) {
      const printed = match.groups?.['credit'] ?? '';
      const credit = namesOnly(printed);
      if (NO_NAME.test(credit) || credit.trim() === '') continue;
      if (isPerson && !credit.split(/[、,/]/u).every(isPrintedName)) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const creditStart = match.index + match[0].indexOf(credit);
      const written = text.original.slice(creditStart, creditStart + credit.length).trim();
      found.push({ ...span, credit: written });
      // 张某1958年摄: the year inside is the picture's and stays to be read.
      const hasDate = /\d{4}年/u.test(match[0].slice(match[0].indexOf(credit) + credit.length));
      const end = hasDate ? creditStart + credit.length : span.end;
      const start = credit === printed ? span.start : creditStart;
      marked = withMark(marked, { start, end }, MARK.credit);
    }
  }
  for (const match of marked.marked.matchAll(EMPTY_WORDS)) {
    marked = withMark(
      marked,
      { start: match.index, end: match.index + match[0].length },
      MARK.credit,
    );
  }
  found.sort((a, b) => a.start - b.start);
  return { credit: found[0]?.credit ?? null, text: marked };
}

/** 吴 某, 阿不都·热合曼, 谭建平: a name as printers set it. */
function isPrintedName(printed: string): boolean {
  const name = printed.replaceAll(/\s/gu, '');
  return name.includes('·') || /^[\u4E00-\u9FFF]{1,2}某某?$/u.test(name) || isPersonalName(name);
}

/** 黑沟村全景 赵军 is 赵军: words before the names that are no name stay in the caption. */
function namesOnly(credit: string): string {
  if (/[A-Za-z]/u.test(credit)) return credit;
  const [first = '', ...rest] = credit.split(/\s+/u);
  const isCaption =
    PROVINCES.has(first) ||
    (first.length >= 4 && !/记者|通讯员|[社网报台]$/u.test(first) && !isPersonalName(first));
  return isCaption && rest.length > 0 ? credit.slice(first.length).trimStart() : credit;
}
