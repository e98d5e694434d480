// Reads the household head or the acting person that a caption names. Credits are marked
// before this runs, so a photographer is never taken for one.
import { MARK, type MarkedText, type Span, withMark } from './marked-text.ts';
import { isChineseName, isPersonalName, isTransliteratedName } from './personal-names.ts';

export interface PersonReading {
  person: string | null;
  text: MarkedText;
  /** True if the person is named as the owner of the house and not as acting. */
  isHousehold: boolean;
}

interface Rule {
  name: string;
  /** Group `run` holds the name, perhaps with words behind it. */
  pattern: RegExp;
  isHousehold: boolean;
}

const RUN = '(?<run>[\\u4E00-\\u9FFF]{2,6})';
const KIN =
  '(?:一家|全家|夫妇|夫妻|母女|母子|父子|父女|兄弟|姐妹|婆媳|祖孙|老两口|老人|大爷|大娘|大妈|老汉)';

/** Words for people that stand right before a name. */
const ROLES =
  '(?:村民|居民|牧民|农民|移民|社员|群众|贫困户|脱贫户|搬迁户|建档立卡户|低保户|五保户|残疾户|监测户|农户|户主|房主|老人|老党员|党员|大爷|大娘|阿妈|阿爸|奶奶|爷爷|老汉|新郎|新娘|小伙子?|姑娘|妇女|女工|工人|青年|致富带头人|负责人|村支书|支书|书记|村主任|主任|护林员|管护员|学生|同学|教师|老师|村医|医生|店主|老板|匠人|传承人|叫|名叫|是)';

/** The ways in which captions name people; the surer ones first. */
const RULES: readonly Rule[] = [
  {
    name: '户主:马贵元',
    pattern: new RegExp(`(?:户主|姓名|农户)[:：]\\s*${RUN}`, 'u'),
    isHousehold: true,
  },
  {
    name: '搬迁前的官却见措家, 马老五家老房子',
    pattern: new RegExp(
      `(?<=^|[的\\s,(${MARK.place}${MARK.date}]|户)${RUN}(?=家(?:里|中)?(?:$|[的老旧新房院门危土客厨庭牛羊大小屋(),。\\s${MARK.noise}]|[^\\u4E00-\\u9FFF]))`,
      'u',
    ),
    isHousehold: true,
  },
  {
    name: '袁朝明(左)',
    pattern: /(?<run>[\u4E00-\u9FFF]{2,8})\((?:[前后]排?)?[左右中前后][一二三四五]?起?\)/u,
    isHousehold: false,
  },
  { name: '村民张美香母女', pattern: new RegExp(`${ROLES}[“"]?${RUN}`, 'gu'), isHousehold: false },
  {
    name: '张美香母女在',
    pattern: new RegExp(`(?<=^|[,、。;:\\s的${MARK.place}${MARK.date}])${RUN}?${KIN}`, 'gu'),
    isHousehold: false,
  },
  {
    name: '乔万芳,共和镇后街村',
    pattern: /^(?<run>[\u4E00-\u9FFF·]{2,6})(?=[,、:])/u,
    isHousehold: false,
  },
  {
    name: '黄草沟村马贵元易地搬迁(前)',
    pattern: new RegExp(
      `(?<=[${MARK.place}]\\s?|\\s)${RUN}(?=$|[\\s,(]|易地|异地|搬迁|危房|危旧|房屋|旧|新|老房|改造|户|[一二三四]口)`,
      'u',
    ),
    isHousehold: true,
  },
  {
    name: '搬到玛查理移民村的扎某抱着女儿',
    pattern: new RegExp(
      `(?<=的|[${MARK.place}${MARK.date}],?)${RUN}(?=[在正抱坐站背搬展向带把给])`,
      'gu',
    ),
    isHousehold: false,
  },
];

/** Reads the person of a text and marks the name. */
export function readPerson(text: MarkedText): PersonReading {
  for (const { pattern, isHousehold } of RULES) {
    const matches = pattern.global ? text.marked.matchAll(pattern) : [pattern.exec(text.marked)];
    for (const match of matches) {
      const run = match?.groups?.['run'];
      if (!match || run === undefined) continue;
      const offset = match.index + match[0].indexOf(run);
      const span = nameIn(run, pattern.source.includes('排?'));
      if (!span) continue;
      const name = { start: offset + span.start, end: offset + span.end };
      return {
        person: text.original.slice(name.start, name.end),
        text: withMark(text, name, MARK.person),
        isHousehold,
      };
    }
  }
  const anonymous = anonymousName(text);
  if (anonymous) {
    const { start, end } = anonymous;
    return {
      person: text.original.slice(start, end),
      text: withMark(text, anonymous, MARK.person),
      isHousehold: false,
    };
  }
  return { person: null, text, isHousehold: false };
}

/** The longest name at the start of a run, or at its end where a bracket follows it. */
function nameIn(run: string, atEnd: boolean): Span | null {
  const anonymous = run.indexOf('某');
  if (anonymous !== -1) {
    if (!atEnd && anonymous > 2) return null;
    const start = atEnd ? Math.max(0, anonymous - 1) : 0;
    return { start, end: anonymous + 1 };
  }
  const from = run.length;
  if (atEnd) {
    for (const length of [4, 3, 2]) {
      if (length <= run.length && isPersonalName(run.slice(-length))) {
        if (length === 4 && isChineseName(run.slice(-3)) && !isTransliteratedName(run)) continue;
        return { start: from - length, end: from };
      }
    }
    return null;
  }
  if (isTransliteratedName(run)) return { start: 0, end: run.length };
  for (const length of [5, 4, 3]) {
    if (
      length < run.length &&
      isTransliteratedName(run.slice(0, length)) &&
      !isChineseName(run.slice(0, 3))
    ) {
      return { start: 0, end: length };
    }
  }
  for (const length of [4, 3, 2]) {
    if (length > run.length) continue;
    const name = run.slice(0, length);
    if (isChineseName(name) && !runsIntoVerb(run, length)) return { start: 0, end: length };
  }
  return null;
}

/** 张从和与新娘 is 张从和; 王芳和丈夫 is 王芳; 马英正在 is 马英. */
function runsIntoVerb(run: string, length: number): boolean {
  if (length < 3) return false;
  const last = run.charAt(length - 1);
  const next = run.charAt(length);
  if (/[和同跟与]/u.test(last)) return !/[和与、,]/u.test(next);
  return /[正坐站抱背搬展带给住说用拿骑做种养收看打忙喜笑介讲擦晒喂赶唱跳挑领在把向从全望刺绣织]/u.test(
    last,
  );
}

/** 尔某, 尼玛某: a name that the printer made anonymous, wherever it stands. */
function anonymousName({ marked }: MarkedText): Span | null {
  const match = /(?<before>[\u4E00-\u9FFF]{1,2})某某?(?![县村乡镇地个些种])/u.exec(marked);
  if (!match) return null;
  const before = match.groups?.['before'] ?? '';
  const start = match.index;
  const isFree = start === 0 || /[^\u4E00-\u9FFF]|的/u.test(marked.charAt(start - 1));
  const end = start + match[0].length;
  return isFree && !/[的在和]/u.test(before)
    ? { start, end }
    : { start: start + before.length - 1, end };
}
