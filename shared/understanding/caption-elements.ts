// Counts the six elements of an archive's caption: understood by the caption grammar where it reads them, by words
// that tell them where it has no place for them. It only counts; whether a caption is good is for its writer.
import type { Panel } from '../caption.ts';
import type { CaptureDate } from '../capture-date.ts';
import type { CaptionElement, CaptionElementName } from '../caption-elements.ts';
import type { Facts } from '../fact.ts';
import { readCaption } from './caption-reader.ts';
import type { Gazetteer } from './gazetteer.ts';
import { ACTS, EVENTS, PEOPLE } from './subject-words.ts';

/** What comes about in a place: works, moves, harm. What people do is told by `EVENTS` and `ACTS`. */
const HAPPENINGS =
  /开展|开工|竣工|奠基|落成|捐[赠助]|搬[迁进入离出到]|迁[入出往至]|入住|乔迁|建成|修[建缮通]|新建|改[造建善]|扩建|重建|拆[除迁]|施工|安装|铺设|硬化|架设|通(?:车|电|水|气)(?=[。,，;；）)]|$|后|仪式|了)|投入使用|投[产用]|启用|开[业园学通]|种植|养殖|放牧|播[种撒]|收[割获]|晾晒|缝制|刺绣|编织|加工|生产|制作|清[理扫淤]|绿化|治理|整治|救[援灾]|抢修|转移|受灾|被[淹毁埋困]|倒塌|坍塌|泥泞|破[旧败损]/u;

/** IMG_2041 is no year. */
const FILE_NAME = /(?<![A-Za-z])[A-Z]{2,5}[_-]?\d{3,}(?!\d)/gu;

/** Why, by what, since when, how much: what a picture cannot show. */
const BACKGROUND =
  /为了|为解决|因(?:为|地)?|由于|依托|借助|通过|在[^,，。;；]{2,16}(?:支持|帮助|帮扶|带动|推动|支援)下|得益于|实施|按照|根据|自[^,，。]{2,12}以来|[近多]年来|此前|以前|过去|从前|曾经?|原来|原先|原为|昔日|当年|如今|现在|目前|至今|已[经有]?(?:\d|建|完|投|成|带|为|累)|扶贫|脱贫|搬迁(?:工程|项目|点|户)|易地|危[旧]?房|乡村振兴|对口|协作|工程|项目|计划|规划|政策|资金|投资|[一二三四五六七八九]期|建档立卡|示范|灾[后害]|地震|洪[水涝]|泥石流|滑坡|\d+(?:\.\d+)?\s*(?:多|余)?\s*(?:[万亿千百]?元|[万千百]?[户人亩]|公里|千米|平方米|公顷|[口株盏座栋]|%)/u;

/** What the standard asks of the text of a photo, each told or not told by a caption. */
export function countCaptionElements(
  caption: string,
  facts: Facts,
  gazetteer: Gazetteer,
): CaptionElement[] {
  const { panels, credit } = readCaption(caption.replaceAll(FILE_NAME, ''), {
    gazetteer,
    county: gazetteer.county.name,
    articleDate: null,
  });
  // A credit names somebody who is not in the picture.
  const told = credit === null ? caption : caption.replace(credit, '');
  const known = (name: string | null) => (name !== null && told.includes(name) ? name : null);
  const places = [facts.town, facts.village, facts.sub];
  return [
    judge('event', happeningOf(told) ?? programmeOf(panels, told), null),
    judgeTime(panels.find(({ date }) => date !== null)?.date ?? null, facts.date),
    judge(
      'place',
      placeOf(panels) ?? known(facts.sub) ?? known(facts.village) ?? known(facts.facility),
      places.join(''),
    ),
    judge('people', known(facts.person) ?? personOf(panels) ?? firstOf(PEOPLE, told), facts.person),
    judge('background', firstOf(BACKGROUND, told), null),
    judgePhotographer(credit, facts.credit),
  ];
}

function judge(
  name: CaptionElementName,
  inText: string | null,
  inFacts: string | null,
): CaptionElement {
  const words = inText ?? inFacts ?? '';
  const found = inText !== null ? 'text' : words === '' ? 'nowhere' : 'facts';
  return { name, isThere: found === 'text', found, words, date: null };
}

/** A day without its year dates nothing in an archive. */
function judgeTime(inText: CaptureDate | null, inFacts: CaptureDate | null): CaptionElement {
  const found = inText ? 'text' : inFacts ? 'facts' : 'nowhere';
  const isThere = inText !== null && inText.precision !== 'month-day';
  return { name: 'time', isThere, found, words: '', date: inText ?? inFacts };
}

/** Kept in a field of its own, it is told even where the text is silent. */
function judgePhotographer(inText: string | null, inFacts: string | null): CaptionElement {
  const element = judge('photographer', inText, inFacts);
  return { ...element, isThere: element.found !== 'nowhere' };
}

/** Some of the patterns are global, so that they must not be asked by `exec`. */
function firstOf(pattern: RegExp, text: string): string | null {
  return text.match(pattern)?.[0] ?? null;
}

function happeningOf(text: string): string | null {
  return firstOf(EVENTS, text) ?? firstOf(HAPPENINGS, text) ?? firstOf(ACTS, text);
}

/** A programme that a caption names is what its picture is about: 危房改造前, 易地搬迁安置点. */
function programmeOf(panels: readonly Panel[], caption: string): string | null {
  const named = /搬迁|安置|改造|整治|重建|建设|旧貌|新[貌颜]|原貌|全[貌景]|仪式|活动|会议/u.exec(
    caption,
  );
  return panels.some(({ category, phase }) => category !== 'other' || phase !== 'unknown')
    ? (named?.[0] ?? null)
    : null;
}

function placeOf(panels: readonly Panel[]): string | null {
  for (const { place } of panels) {
    const { county, town, village, sub, facility } = place;
    const names = [county, town, village, sub].filter((name) => name !== null);
    if (names.length > 0) return names.join('');
    if (facility !== null) return facility;
  }
  return null;
}

function personOf(panels: readonly Panel[]): string | null {
  return panels.find(({ person }) => person !== null)?.person ?? null;
}
