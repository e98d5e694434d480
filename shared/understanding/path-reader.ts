// Describes a photo from all that speaks of it: its own caption, its sidecar's, its file name,
// its folders from the nearest to the farthest, and its metadata.
import {
  type Description,
  type FactName,
  type FactQuestion,
  type FactSource,
  type Facts,
  type FactWhy,
  NO_FACTS,
} from '../fact.ts';
import type { PhotoMetadata } from '../photo.ts';
import { type CaptionDetails, readCaptionDetails } from './caption-reader.ts';
import { type DateEvidence, decideDate, isNotShootingDay } from './capture-date-rules.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type NameReading, readName } from './path-words.ts';
import { unpublishableWords } from './publishable.ts';

/** All that is known of one original when it is described. */
export interface PhotoEvidence {
  /** Relative to its root, with `/`. */
  path: string;
  /** Name of the root folder, the outermost word of the path; null if it says nothing. */
  rootName: string | null;
  /** Local time of the file, `YYYY-MM-DDTHH:MM:SS`. */
  modifiedAt: string | null;
  metadata: PhotoMetadata;
  /** What a list of captions beside the file says of it (图片说明.txt). */
  sidecarCaption: string | null;
  widthPx: number;
  heightPx: number;
}

/** Captions that cameras write by themselves. */
const CAMERA_CAPTION =
  /^\s*$|digital camera|^(?:SONY DSC|DCIM|SAMSUNG|dav|mde|hdr|oznor|cof|sdr|edf|ptr)\b/iu;

/** Chat groups and whole albums: a place in their name is a guess. */
const WEAK_NAME = /群(?:聊|组)?$|相册|图库|素材|资料库|照片库/u;

/** Describes a photo: its facts, why each is believed, and what a person should settle. */
export function describePhoto(
  evidence: PhotoEvidence,
  context: { gazetteer: Gazetteer },
): Description {
  const names = [
    ...(evidence.rootName === null ? [] : [evidence.rootName]),
    ...evidence.path.split('/'),
  ];
  const readings = readNames(names, context.gazetteer);
  const own = ownCaption(evidence);
  const caption = own
    ? readCaptionDetails(own.text, {
        gazetteer: context.gazetteer,
        county: context.gazetteer.county.name,
        articleDate: null,
      })
    : null;
  const description: Description = { facts: { ...NO_FACTS }, why: {}, questions: [] };
  const sources: Sources = { readings, own, caption, description };
  if (own)
    settle(description, 'caption', own.text, {
      source: own.source,
      confidence: 1,
      evidence: own.text,
    });
  const credit = caption?.credit ?? evidence.metadata.creator;
  if (credit !== null)
    settle(description, 'credit', credit, {
      source: own?.source ?? 'caption',
      confidence: 0.9,
      evidence: credit,
    });
  describePlace(sources, context.gazetteer);
  describePerson(sources);
  describePhase(sources);
  describeSubject(sources);
  describeDate(sources, names, evidence);
  const papers = unpublishableWords(names);
  if (papers !== null)
    settle(description, 'publishable', false, {
      source: 'file-name',
      confidence: 0.95,
      evidence: papers,
    });
  return description;
}

interface Sources {
  /** The file's name first, then its folders outwards. */
  readings: NameReading[];
  own: OwnCaption | null;
  caption: CaptionDetails | null;
  description: Description;
}

interface OwnCaption {
  text: string;
  source: FactSource;
}

function ownCaption({ metadata, sidecarCaption }: PhotoEvidence): OwnCaption | null {
  const embedded = [metadata.caption, metadata.headline].find(
    (text) => text !== null && !CAMERA_CAPTION.test(text),
  );
  if (embedded != null) return { text: embedded, source: 'caption' };
  return sidecarCaption === null ? null : { text: sidecarCaption, source: 'sidecar' };
}

/** Reads the names of a path, outermost first so that a town folder tells villages apart. */
function readNames(names: readonly string[], gazetteer: Gazetteer): NameReading[] {
  const readings: NameReading[] = [];
  let town: string | null = null;
  for (const [index, name] of names.entries()) {
    const isFile = index === names.length - 1;
    const stem = isFile ? fileWords(name) : name;
    const reading = remember(stem, isFile, town, gazetteer);
    town = reading.place.town ?? town;
    readings.push(reading);
  }
  return readings.reverse();
}

/** A file's name without ending and series number: 张有福2.jpg and 张有福(3).jpg read as 张有福. */
function fileWords(name: string): string {
  const stem = name.replace(/\.[a-z\d]{1,5}$/iu, '');
  return stem.replace(
    /(?<=[\u4E00-\u9FFF)）])(?<![年月日第图])\s*(?:[-_]?\d{1,3}|[(（]\d{1,3}[)）])$/u,
    '',
  );
}

/**
 * Readings of names by gazetteer: folders and camera names come again thousands of times, and
 * a rule reads the same name the same way. A memo and no state; dropped with its gazetteer.
 */
const MEMO = new WeakMap<Gazetteer, Map<string, NameReading>>();
const MEMO_SIZE = 20_000;

function remember(
  name: string,
  isFile: boolean,
  town: string | null,
  gazetteer: Gazetteer,
): NameReading {
  const memo = MEMO.get(gazetteer) ?? new Map<string, NameReading>();
  MEMO.set(gazetteer, memo);
  // Numbers of a camera's series say nothing, so that DSC_0012 and DSC_0013 read alike.
  const key = `${isFile && !/[\u4E00-\u9FFF]/u.test(name) ? '' : name}|${String(isFile)}|${town ?? ''}`;
  const known = memo.get(key);
  if (known) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const readable = key.startsWith('|') ? '' : name;
  const reading = readName(readable, { gazetteer, town, isFile });
  memo.set(key, reading);
  return reading;
}

function describePlace(
  { readings, own, caption, description }: Sources,
  gazetteer: Gazetteer,
): void {
  const panel = caption?.panels[0];
  const townAbove = readings.find(({ place }) => place.town !== null)?.place.town ?? null;
  if (own && panel && (panel.place.village !== null || panel.place.town !== null)) {
    const { place } = panel;
    const towns = gazetteer.townsOf(place.village ?? '');
    const town = place.town ?? (townAbove !== null && towns.includes(townAbove) ? townAbove : null);
    settlePlace(
      description,
      { ...place, town },
      { source: own.source, confidence: 0.95, evidence: own.text },
    );
    const open = caption.open[0];
    if (open && town === null) ask(description, 'village', open.candidates, open.evidence);
    if (place.village !== null) return;
  }
  for (const [index, reading] of readings.entries()) {
    const source: FactSource = index === 0 ? 'file-name' : 'folder';
    const why: FactWhy = {
      source,
      confidence: WEAK_NAME.test(reading.name) ? 0.4 : 0.9,
      evidence: reading.name,
    };
    if (reading.villages.length > 1 && reading.place.village === null) {
      settlePlace(description, reading.place, why);
      ask(description, 'village', reading.villages, reading.name);
      return;
    }
    if (reading.open)
      ask(
        description,
        reading.place.village === null ? 'village' : 'town',
        reading.open.candidates,
        reading.open.evidence,
      );
    if (
      reading.place.village !== null ||
      (reading.place.town !== null && description.facts.town === null)
    ) {
      settlePlace(description, reading.place, why);
    }
    if (reading.place.sub !== null && description.facts.sub === null) {
      settle(description, 'sub', reading.place.sub, why);
    }
    if (description.facts.village !== null) break;
  }
  if (description.facts.town !== null && description.facts.county === null) {
    settle(description, 'county', gazetteer.county.name, {
      source: 'gazetteer',
      confidence: 0.95,
      evidence: description.facts.town,
    });
  }
}

function settlePlace(
  description: Description,
  place: Pick<Facts, 'county' | 'town' | 'village' | 'sub' | 'facility'>,
  why: FactWhy,
): void {
  const isOtherTown =
    description.facts.town !== null && place.town !== null && place.town !== description.facts.town;
  if (isOtherTown && place.village !== null && description.why.town?.source !== 'folder') return;
  for (const name of ['county', 'town', 'village', 'sub', 'facility'] as const) {
    const value = place[name];
    if (value !== null && (description.facts[name] === null || name === 'town'))
      settle(description, name, value, why);
  }
}

function describePerson({ readings, own, caption, description }: Sources): void {
  const person = caption?.panels[0]?.person;
  if (own && person != null) {
    settle(description, 'person', person, {
      source: own.source,
      confidence: 0.9,
      evidence: own.text,
    });
    return;
  }
  const index = readings.findIndex((reading) => reading.person !== null);
  const reading = readings[index];
  if (!reading?.person) return;
  settle(description, 'person', reading.person, {
    source: index === 0 ? 'file-name' : 'folder',
    confidence: 0.85,
    evidence: reading.name,
  });
}

/** The caption's phase, else the deepest name that speaks of the scene. */
function describePhase({ readings, own, caption, description }: Sources): void {
  const phase = caption && caption.panels.length === 1 ? caption.panels[0]?.phase : undefined;
  if (own && phase !== undefined && phase !== 'unknown') {
    settle(description, 'phase', phase, {
      source: own.source,
      confidence: 0.95,
      evidence: caption?.phaseEvidence[0] ?? own.text,
    });
    return;
  }
  const index = readings.findIndex((reading) => reading.phase !== 'unknown');
  const reading = readings[index];
  if (!reading) return;
  settle(description, 'phase', reading.phase, {
    source: index === 0 ? 'file-name' : 'folder',
    confidence: reading.phaseConfidence,
    evidence: reading.phaseEvidence,
  });
}

function describeSubject({ readings, own, caption, description }: Sources): void {
  const panel = caption?.panels[0];
  const why = (source: FactSource, evidence: string): FactWhy => ({
    source,
    confidence: 0.85,
    evidence,
  });
  const sourceOf = (index: number): FactSource => (index === 0 ? 'file-name' : 'folder');
  if (own && panel && panel.subject !== 'other')
    settle(description, 'subject', panel.subject, why(own.source, own.text));
  if (own && panel && panel.category !== 'other')
    settle(description, 'category', panel.category, why(own.source, own.text));

  const subjectAt = readings.findIndex(({ subject }) => subject !== 'other');
  const programmeAt = readings.findIndex(
    ({ category, isProgramme }) => isProgramme && category !== 'other',
  );
  const named = readings[subjectAt];
  const programme = readings[programmeAt];
  if (named && description.facts.subject === 'other') {
    settle(description, 'subject', named.subject, why(sourceOf(subjectAt), named.subjectEvidence));
  }
  if (description.facts.subject === 'other' && description.facts.person !== null) {
    const isOfHouse = programme !== undefined || description.facts.phase !== 'unknown';
    settle(
      description,
      'subject',
      isOfHouse ? 'house' : 'people',
      why('folder', description.facts.person),
    );
  }
  if (description.facts.category !== 'other') return;
  const any = readings.findIndex(({ category }) => category !== 'other');
  const at = programmeAt === -1 ? any : programmeAt;
  const reading = readings[at];
  if (reading)
    settle(description, 'category', reading.category, why(sourceOf(at), reading.categoryEvidence));
}

function describeDate(
  { readings, own, caption, description }: Sources,
  names: readonly string[],
  { metadata, modifiedAt }: PhotoEvidence,
): void {
  const words: DateEvidence[] = [];
  const stated = caption?.panels.length === 1 ? caption.panels[0]?.date : null;
  if (own && stated && stated.precision !== 'month-day')
    words.push({ date: stated, source: own.source, evidence: own.text });
  for (const [index, reading] of readings.entries()) {
    const { date, name } = reading;
    if (date === null || date.precision === 'month-day' || isNotShootingDay(name)) continue;
    words.push({
      date,
      source: index === 0 ? 'file-name' : 'folder',
      evidence: reading.dateEvidence,
    });
  }
  words.sort((a, b) => rank(a) - rank(b));
  const { chosen, question } = decideDate(names, words, metadata, modifiedAt);
  if (chosen) {
    settle(description, 'date', chosen.date, {
      source: chosen.source,
      confidence: chosen.confidence,
      evidence: chosen.evidence,
    });
  }
  if (question) description.questions.push(question);
}

/** A nearer word beats a farther one, but a folder's day beats a nearer folder's year. */
function rank({ date, source }: DateEvidence): number {
  const precision = ['day', 'month', 'year', 'period', 'decade', 'month-day'].indexOf(
    date.precision,
  );
  return source === 'folder' ? 10 + precision : 0;
}

function settle<Name extends FactName>(
  description: Description,
  name: Name,
  value: Facts[Name],
  why: FactWhy,
): void {
  description.facts[name] = value;
  description.why[name] = why;
}

function ask(
  description: Description,
  fact: FactQuestion['fact'],
  candidates: readonly string[],
  evidence: string,
): void {
  if (description.questions.some((question) => question.fact === fact)) return;
  description.questions.push({
    fact,
    kind: 'ambiguous-place',
    candidates: [...candidates],
    evidence,
  });
}
