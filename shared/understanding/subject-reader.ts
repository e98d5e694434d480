// Reads what a picture shows: the last thing that its words name, as Chinese puts the head
// of a phrase at its end; people where they are said to act.
import type { Subject } from '../subject.ts';
import { MARK, type MarkedText } from './marked-text.ts';
import { buildDispatch, isIn } from './pattern-dispatch.ts';
import { ACTS, EVENTS, PEOPLE, THINGS, VIEWS, WHOLE_PLACE } from './subject-words.ts';

export interface SubjectReading {
  subject: Subject;
  evidence: string;
  /** The thing named, also where people are the subject: 孩子走柏油路. */
  thing: Subject | null;
}

const THING_DISPATCH = buildDispatch(THINGS.map(({ pattern }) => pattern));

const WORD_DISPATCH = buildDispatch([EVENTS, PEOPLE, VIEWS]);

/** Reads the subject of one panel; place names, dates, persons and credits are marked before. */
export function readSubject(
  text: MarkedText,
  { isHousehold, hasPlace }: { isHousehold: boolean; hasPlace: boolean },
): SubjectReading {
  const words = text.marked;
  const others = WORD_DISPATCH(words);
  const isOfPerson = words.includes(MARK.person) && !isHousehold;
  const thing = lastThing(words);
  const event = isIn(others, 0) ? eventOf(words) : null;
  const people = isIn(others, 1) ? lastMatch(words, PEOPLE) : null;
  const view = isIn(others, 2) ? lastMatch(words, VIEWS) : null;
  const isHeadView = (view !== null && isHead(words, view)) || endsWithPlace(firstClause(words));
  const asThing = (hit: Hit, subject: Subject): SubjectReading => ({
    subject,
    evidence: hit.word,
    thing: thing?.subject ?? null,
  });
  if (thing?.subject === 'solar') return asThing(thing, 'solar');
  const act = isOfPerson || people !== null ? ACTS.exec(words) : null;
  const isActing = act !== null;
  // 村民在院里晒青稞: what is done ends the sentence and is no head; 修建的道路 is one.
  const isObject =
    act !== null && thing !== null && !words.slice(act.index, thing.start).includes('的');
  const isHeadThing = thing !== null && isHead(words, thing) && !isObject;
  const hasMoved = people !== null && /搬进|住进|住上|搬入|喜迁|走上/u.test(words);
  if (hasMoved && !/[进上入迁][^,。]{0,8}的/u.test(words)) return asThing(people, 'people');
  const isAboutPeople = isActing || isOfPerson || (people !== null && !thing && !isHeadView);
  if (isAboutPeople && !isHeadThing && !(isHeadView && !isActing && !isOfPerson)) {
    if (event && !isOfPerson) return asThing(event, 'event');
    return asThing(people ?? NOWHERE_IN_TEXT, 'people');
  }
  const isHouseCheck = thing?.subject === 'house' && words.includes('验收');
  if (event && (!thing || event.end > thing.end) && !isHeadThing && !isHouseCheck) {
    return asThing(event, 'event');
  }
  if (people && isHead(words, people) && !(thing && isHeadThing)) return asThing(people, 'people');
  const isHouses = thing?.subject === 'house' || thing?.subject === 'interior';
  // 黄河岸边的安置区: a whole place at the end is the subject, and what lies before it is where.
  if (thing && view && !isHeadThing && isHead(words, view) && WHOLE_PLACE.test(view.word)) {
    return asThing(view, 'panorama');
  }
  if (thing && !(view && isHouses && isWideView(words))) return asThing(thing, thing.subject);
  if (view) return asThing(view, 'panorama');
  if (isHousehold) return asThing(NOWHERE_IN_TEXT, 'house');
  if (people) return asThing(people, 'people');
  if (hasPlace && endsWithPlace(words)) return asThing(NOWHERE_IN_TEXT, 'panorama');
  return asThing(NOWHERE_IN_TEXT, 'other');
}

/** 开会时俯瞰的村子: a doing that only tells the time is not what is shown. */
function eventOf(words: string): Hit | null {
  const event = lastMatch(words, EVENTS);
  return event && /^[^,。]{0,1}(?:时|期间|当[天日]|那天|结束)/u.test(words.slice(event.end))
    ? null
    : event;
}

function firstClause(words: string): string {
  return words.split(/[,;。]/u).find((clause) => clause.trim() !== '') ?? '';
}

interface Hit {
  word: string;
  start: number;
  end: number;
}

const NOWHERE_IN_TEXT: Hit = { word: '', start: -1, end: -1 };

function lastMatch(words: string, pattern: RegExp): Hit | null {
  const match = [...words.matchAll(pattern)].at(-1);
  return match ? { word: match[0], start: match.index, end: match.index + match[0].length } : null;
}

/** A clause that tells what a place has become. */
const BECAME =
  /^\s*(?:现在|如今|今天|今日)?(?:已经?|都|又)?(?:[种栽]上了?|变成|变为|变身|成了?|改成|改建成|换成|建成|[盖建立修]起)/u;

type ThingHit = Hit & { subject: Subject };

/**
 * The last thing of the first clause that names one: 柏油路通到家门口,新民居整齐排列 shows the road.
 * Of things side by side (公路与稻田) the first.
 */
function lastThing(words: string): ThingHit | null {
  let clauseStart = 0;
  const clauses = words.split(/(?<=[,;。])/u);
  // 填平的池塘,种上了辣椒: what a thing has become is shown, and not the thing.
  const became = clauses.findIndex((clause, index) => index > 0 && BECAME.test(clause));
  const isShown = became > 0 && thingsIn(clauses[became] ?? '').length > 0;
  for (const [index, clause] of clauses.entries()) {
    if (isShown && index < became) {
      clauseStart += clause.length;
      continue;
    }
    const hits = thingsIn(clause);
    const last = hits.at(-1);
    if (last) {
      const beside = hits.find((hit) =>
        /^(?:[与和及、].{0,3}|(?:横跨|跨[越过]|飞架|横[卧架]|连[接通]|环绕|通[往向到]|直通|紧邻|依傍).*)$/u.test(
          clause.slice(hit.end, last.start),
        ),
      );
      const { subject, word, start, end } = beside ?? last;
      return { subject, word, start: start + clauseStart, end: end + clauseStart };
    }
    clauseStart += clause.length;
  }
  return null;
}

/** Things in the order of their ends; of two that end together the longer, 办公用房 and not 房. */
function thingsIn(clause: string): ThingHit[] {
  const mask = THING_DISPATCH(clause);
  if (mask === 0) return [];
  const hits: ThingHit[] = [];
  for (const [index, { subject, pattern }] of THINGS.entries()) {
    if (!isIn(mask, index)) continue;
    for (const match of clause.matchAll(pattern)) {
      const [word] = match;
      hits.push({ subject, word, start: match.index, end: match.index + word.length });
    }
  }
  if (hits.length < 2) return hits;
  return hits
    .filter((hit) => !hits.some((other) => other !== hit && covers(other, hit)))
    .sort((a, b) => a.end - b.end);
}

function covers(outer: Hit, inner: Hit): boolean {
  const isLonger = outer.end - outer.start > inner.end - inner.start;
  return isLonger && outer.start <= inner.start && outer.end >= inner.end;
}

/** What may stand behind the thing that a caption is of. */
const BEHIND_THING = new RegExp(
  `^(?:\\([^)]*\\)?|[${MARK.date}${MARK.credit}${MARK.noise}\\s。.,;\\d前后旧新摄]|对比|一角|(?:改造|整治|修缮|翻修|重建|硬化|建设|竣工|交付|入住|投用|新建|新修|搬迁)(?:之?[前后]|中)?)*$`,
  'u',
);

/** True if the words end in the thing, but for brackets, dates and credits: 搬迁前居住的土坯房(资料). */
function isHead(words: string, { end }: Hit): boolean {
  return BEHIND_THING.test(words.slice(end));
}

/** True for a view of many houses from afar. */
function isWideView(words: string): boolean {
  return /全景|全貌|航拍|俯瞰|鸟瞰|高空|空中|无人机|楼群|房群|居群|一角|卫星|村庄|村容|村貌|面貌/u.test(
    words,
  );
}

/** A place with nothing behind it but its time. */
const PLACE_AT_END = new RegExp(
  `${MARK.place}(?:\\([^)]*\\)|[${MARK.date}${MARK.credit}${MARK.noise}\\s。.,;:/|\\d]|(?:异地|易地|扶贫|高原|美丽乡村|人居环境|村庄|环境|生态)*(?:搬迁|改造|整治|建设|治理|治沙|绿化|亮化|美化|脱贫|摘帽|拆迁|重建|修缮|提升|通[电水路车])(?:之?[前后]|中)|[前后新旧]$|,[^,]*)*$`,
  'u',
);

/** 去年冬天的王家山村, 黄草沟村搬迁前: a village and nothing but its time is a view of it. */
function endsWithPlace(words: string): boolean {
  if (/[拍摄]于/u.test(words)) return false;
  return PLACE_AT_END.test(words);
}
