// Reads what a caption says of its picture or pictures. The order of the readers matters:
// each marks what it has understood. [Note: Masking]
import type { CaptureDate } from '../capture-date.ts';
import type { CaptionReading, Panel } from '../caption.ts';
import type { Phase } from '../phase.ts';
import type { Place } from '../place.ts';
import { readCategory } from './category-reader.ts';
import { readCredit } from './credit-reader.ts';
import { readDate } from './date-reader.ts';
import { readFacility } from './facility-reader.ts';
import type { Gazetteer } from './gazetteer.ts';
import { MARK, type MarkedText, unmarkedText, withMark, withMarks } from './marked-text.ts';
import { splitPanels } from './panel-splitter.ts';
import { readPerson } from './person-reader.ts';
import { readPhase } from './phase-reader.ts';
import { type OpenPlace, type PlaceReading, readPlace } from './place-reader.ts';
import { readSubject } from './subject-reader.ts';

/** What is known around a caption. */
export interface CaptionContext {
  /** The county's places; null for captions from anywhere. */
  gazetteer: Gazetteer | null;
  /** County of the article, 湟中区. */
  county: string | null;
  /** Publication day, `YYYY-MM-DD`; gives the year to 3月12日摄. */
  articleDate: string | null;
  heading?: string | null;
  articleTitle?: string | null;
  /** Persons that other captions of the article name. */
  persons?: readonly string[];
  /** Villages and towns that other captions of the article name. */
  places?: readonly KnownPlace[];
}

/** A village or town as a caption of the same article names it. */
export interface KnownPlace {
  town: string | null;
  /** Null for a town. */
  village: string | null;
}

/** A caption with what its words leave open. */
export interface CaptionDetails extends CaptionReading {
  /** Names that may mean several places, per panel. */
  open: (OpenPlace | null)[];
  /** Words that settled the phase, per panel. */
  phaseEvidence: string[];
}

/** Words at the start of a caption that only point at the picture. */
const POINTERS =
  /^[\s↑↓▲▼△●■◆★→←]*(?:拼版照片:?|组图:|图片说明:|说明:|\(\d{1,2}\)\s*|图[一二三四五六七八九十①②③④⑤⑥⑦⑧⑨\d]{1,2}\s*[:.、]?\s*|图片\s+|(?:这是|上图|下图|左图|右图|本图|图中|图|照片|图片)(?:为|是|中)?(?:(?<=[为是中])|[:])\s*|这是|\d{1,2}[.、]\s*)/u;

/** Reads a caption: its panels with place, person, date, phase, subject and category; and its credit. */
export function readCaption(text: string, context: CaptionContext): CaptionReading {
  const { panels, credit } = readCaptionDetails(text, context);
  return { panels, credit };
}

/** Reads a caption and keeps what it leaves open. */
export function readCaptionDetails(text: string, context: CaptionContext): CaptionDetails {
  const whole = unmarkedText(text);
  const { credit, text: credited } = readCredit(whole);
  const split = splitPanels(credited);
  const shared = split.shared ? readPanel(split.shared, context, NOTHING_GIVEN).panel : null;
  const readings = split.panels.map(({ words, phase, date }) =>
    readPanel(words, context, { phase, date, shared }),
  );
  settleTogether(readings);
  return {
    panels: readings.map(({ panel }) => panel),
    credit,
    open: readings.map(({ open }) => open),
    phaseEvidence: readings.map(({ phaseEvidence }) => phaseEvidence),
  };
}

interface Given {
  phase: Phase | null;
  date: CaptureDate | null;
  /** What the words before the first panel say of all. */
  shared: Panel | null;
}

const NOTHING_GIVEN: Given = { phase: null, date: null, shared: null };

interface PanelReading {
  panel: Panel;
  open: OpenPlace | null;
  phaseEvidence: string;
}

function readPanel(words: MarkedText, context: CaptionContext, given: Given): PanelReading {
  const pointed = withMarks(words, POINTERS, MARK.noise);
  const place = withKnownPlace(readPlace(pointed, context), context.places ?? []);
  const date = readDate(place.text, context);
  const person = readPerson(date.text, context.persons);
  const phase = given.phase
    ? { phase: given.phase, evidence: '' }
    : readPhase(person.text, { isPath: false });
  const hasPlace = place.text.marked.includes(MARK.place) || given.shared?.place.village != null;
  const own = readSubject(person.text, { isHousehold: person.isHousehold, hasPlace });
  const { thing } = own;
  const subject = own.subject === 'other' ? (given.shared?.subject ?? 'other') : own.subject;
  const { category } = readCategory(place.text, {
    subject,
    thing,
    heading: context.heading ?? null,
    title: context.articleTitle ?? null,
    isPath: false,
  });
  const stated = { ...place.place, facility: readFacility(person.text) };
  const panel: Panel = {
    place: given.shared ? mergePlaces(stated, given.shared.place) : stated,
    person: person.person,
    date: given.date ?? date.date,
    phase: phase.phase,
    subject,
    category,
  };
  return { panel, open: place.open, phaseEvidence: phase.evidence };
}

/** 加去村旧寨门: a name that its own caption does not prove, but another of the article does. */
function withKnownPlace(reading: PlaceReading, known: readonly KnownPlace[]): PlaceReading {
  const { place, text } = reading;
  if (place.village !== null) return reading;
  for (const { town, village } of known) {
    const full = village ?? town ?? '';
    const { name, start } = nameIn(text, full, village !== null);
    const isLonger =
      village === null && place.town !== null && name.endsWith(place.town) && name !== place.town;
    if (start === -1 || (village === null ? !isLonger : place.sub !== null)) continue;
    return {
      ...reading,
      place: { ...place, town: isLonger ? town : place.town, village },
      hasVillage: village !== null,
      text: withMark(text, { start, end: start + name.length }, MARK.place),
    };
  }
  return reading;
}

function isUnplaced({ place: { town, village, sub, facility } }: Panel): boolean {
  return [town, village, sub, facility].every((name) => name === null);
}

/** 今日大寺下: a village of the article without its 村, where nothing else can be meant. */
function nameIn(
  { original, marked }: MarkedText,
  full: string,
  isVillage: boolean,
): { name: string; start: number } {
  const start = original.indexOf(full);
  const core = full.replace(/[村寨屯]$/u, '');
  if (start !== -1 || !isVillage || core.length < 2) return { name: full, start };
  const found = new RegExp(
    `(?<=^|[,;。:(\\s]|[昔今]日|[如而]今的?|今天的?|现在的?|以前的?|从前的?|俯瞰|航拍)${core}(?![\\u4E00-\\u9FFF]?[村镇乡路河沟山桥])`,
    'u',
  ).exec(marked);
  return { name: core, start: found?.index ?? -1 };
}

/** A panel's own place, completed by the words before the first panel. */
function mergePlaces(own: Place, shared: Place): Place {
  const isSame = own.village === null || shared.village === null || own.village === shared.village;
  return {
    province: own.province ?? shared.province,
    county: own.county ?? shared.county,
    town: own.town ?? (isSame ? shared.town : null),
    village: own.village ?? shared.village,
    sub: own.sub ?? shared.sub,
    facility: own.facility ?? shared.facility,
  };
}

/** What the panels of one composite say of each other: county, town of a settlement, phase. */
function settleTogether(readings: PanelReading[]): void {
  const [first, ...rest] = readings.map(({ panel }) => panel);
  if (!first || rest.length === 0) return;
  for (const panel of rest) {
    const isElsewhere =
      panel.place.county !== null && panel.place.county !== (first.place.county ?? '');
    panel.place.province ??= first.place.province;
    panel.place.county ??= first.place.county;
    const { village, sub } = panel.place;
    const isBareSettlement = village === null && sub !== null && !/县城|城区/u.test(sub);
    if (isBareSettlement && !isElsewhere) panel.place.town ??= first.place.town;
    if (panel.category === 'other') panel.category = first.category;
    // A programme that one half names holds for the other, but for what its subject says.
    const isVague = ['environment', 'housing', 'other'].includes(first.category);
    if (panel.category === 'relocation' && isVague) first.category = 'relocation';
  }
  const second = rest[0];
  if (rest.length === 1 && second) settlePhases(first, second);
}

/** One half's phase gives the other's; years alone give both, inside one place. */
function settlePhases(first: Panel, second: Panel): void {
  const opposite = {
    before: 'after',
    after: 'before',
    during: 'unknown',
    unknown: 'unknown',
  } as const;
  if (first.phase === 'unknown' && second.phase === 'unknown') {
    const [a, b] = [first.date?.iso.slice(0, 4), second.date?.iso.slice(0, 4)];
    const isOnePlace =
      first.subject === second.subject &&
      (first.place.village === second.place.village || isUnplaced(second)) &&
      (first.place.town === null ||
        second.place.town === null ||
        first.place.town === second.place.town);
    if (a === undefined || b === undefined || a === b || !isOnePlace) return;
    [first.phase, second.phase] = a < b ? ['before', 'after'] : ['after', 'before'];
  } else if (first.phase === 'unknown') {
    first.phase = opposite[second.phase];
  } else if (second.phase === 'unknown') {
    second.phase = opposite[first.phase];
  }
}
