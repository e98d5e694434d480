// Reads the household head or the acting person that a caption names. Credits are marked
// before this runs, so a photographer is never taken for one.
import { MARK, type MarkedText, type Span, withMark } from './marked-text.ts';
import { PERSON_RULES, type PersonRule } from './person-rules.ts';
import {
  isChineseName,
  isNameLike,
  isPersonalName,
  isTransliteratedName,
} from './personal-names.ts';

export interface PersonReading {
  person: string | null;
  text: MarkedText;
  /** True if the person is named as the owner of the house and not as acting. */
  isHousehold: boolean;
}

/** Reads the person of a text and marks the name; `known` are persons of the same article. */
export function readPerson(text: MarkedText, known: readonly string[] = []): PersonReading {
  for (const rule of PERSON_RULES) {
    const span = findByRule(text.marked, rule);
    if (span) return reading(text, span, rule.isHousehold);
  }
  for (const name of known) {
    const start = text.marked.indexOf(name);
    if (start !== -1) return reading(text, { start, end: start + name.length }, false);
  }
  const anonymous = anonymousName(text);
  return anonymous ? reading(text, anonymous, false) : { person: null, text, isHousehold: false };
}

function reading(text: MarkedText, span: Span, isHousehold: boolean): PersonReading {
  return {
    person: text.original.slice(span.start, span.end),
    text: withMark(text, span, MARK.person),
    isHousehold,
  };
}

/** The first name of the text that stands as a rule wants it. */
function findByRule(
  words: string,
  { before, after, needs, isProof = false, least = 2 }: PersonRule,
): Span | null {
  if (needs && !needs.test(words)) return null;
  for (let start = 0; start < words.length; start++) {
    if (!/[\u4E00-\u9FFF]/u.test(words.charAt(start)) || !before.test(words.slice(0, start)))
      continue;
    const isFree = start === 0 || /[^\u4E00-\u9FFF]|的/u.test(words.charAt(start - 1));
    const rest = words.slice(start);
    const length = isProof ? provenLength(rest, after, least) : nameLength(rest, after, isFree);
    if (length >= least) return { start, end: start + length };
  }
  return null;
}

/** The shortest run before what proves it a name; 0 if it holds words that no name has. */
function provenLength(words: string, after: RegExp, least: number): number {
  for (let length = least; length <= 6; length++) {
    const name = words.slice(0, length);
    if (!/^[\u4E00-\u9FFF·]+$/u.test(name)) return 0;
    if (after.test(words.slice(length))) return isNameLike(name) ? length : 0;
  }
  return 0;
}

/** 牧民吐尔地·买买提 is 吐尔地·买买提. */
const STARTS_WITH_ROLE =
  /^(?:[村居牧农渔]民|职工|群众|社员|老人|妇女|青年|工人|学生|教师|支书|书记|主任|党员|干部|户主|护[边林]员|[困搬移脱监低五][\u4E00-\u9FFF]{0,2}户)(?=.)/u;

/** Lengths in which names are tried; three characters are the commonest. */
const LENGTHS = [3, 4, 2, 5, 6];

/** How many characters at the start of the words are a name with what must follow; 0 if none. */
function nameLength(words: string, after: RegExp, isFree: boolean): number {
  const anonymous = (isFree ? /^[^的在和民户]{1,2}某某?/u : /^[^的在和民户]某某?/u).exec(
    words,
  )?.[0];
  if (anonymous !== undefined && after.test(words.slice(anonymous.length))) return anonymous.length;
  const run = /^[\u4E00-\u9FFF·]+/u.exec(words)?.[0] ?? '';
  if (STARTS_WITH_ROLE.test(run)) return 0;
  const dotted = dottedLength(run, words, after);
  if (dotted > 0) return dotted;
  const fits = LENGTHS.filter((length) => {
    const name = run.slice(0, length);
    return name.length === length && isPersonalName(name) && after.test(words.slice(length));
  });
  const foreign = fits.filter((length) => isTransliteratedName(run.slice(0, length)));
  const longest = Math.max(0, ...foreign);
  if (longest > 3 || (longest > 0 && !fits.some((length) => isChineseName(run.slice(0, length)))))
    return longest;
  return fits.find((length) => !runsIntoVerb(run, length)) ?? 0;
}

/** 艾合买提·吐尔逊搬进: a name of two parts, whose second ends where the sentence goes on. */
function dottedLength(run: string, words: string, after: RegExp): number {
  const dot = /^[\u4E00-\u9FFF]{1,7}·/u.exec(run)?.[0].length ?? 0;
  if (dot === 0) return 0;
  for (let length = dot + 2; length <= Math.min(run.length, dot + 6); length++) {
    if (after.test(words.slice(length))) return length;
  }
  return 0;
}

/** 张从和与新娘 is 张从和; 王芳和丈夫 is 王芳; 马英正在 is 马英. */
function runsIntoVerb(run: string, length: number): boolean {
  if (length < 3 || length === run.length) return false;
  const last = run.charAt(length - 1);
  if (/[和同跟与]/u.test(last)) return !/[和与、,]/u.test(run.charAt(length));
  return /[正坐站抱背搬展带给住说用拿骑做种养收看打忙笑介讲擦晒喂赶唱跳挑领在把从望刺绣织]/u.test(
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
