// Describes a photo from all that speaks of it: its own caption, its sidecar's, its file name,
// its folders from the nearest to the farthest, and its metadata.
import { type Description, type FactSource, NO_FACTS, type FactWhy } from '../fact.ts';
import type { NameReading } from './path-words.ts';
import type { PhotoMetadata } from '../photo.ts';
import { readCaptionDetails } from './caption-reader.ts';
import type { CaptureDate } from '../capture-date.ts';
import { type DateEvidence, decideDate, isNotShootingDay } from './capture-date-rules.ts';
import { type OwnCaption, settle, sourceOf, type Sources } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { splitListedWords } from './listed-words.ts';
import { readBesides, readNames } from './path-names.ts';
import { describePlace } from './place-evidence.ts';
import { isRejectingNote, unpublishableWords } from './publishable.ts';

/** All that is known of one original when it is described. */
export interface PhotoEvidence {
  /** Relative to its root, with `/`. */
  path: string;
  /** Name of the root folder, the outermost word of the path; null if it says nothing. */
  rootName: string | null;
  /** Local time of the file, `YYYY-MM-DDTHH:MM:SS`. */
  modifiedAt: string | null;
  metadata: PhotoMetadata;
  /** What lists beside or above the file say of it (图片说明.txt); see `joinListedWords`. */
  sidecarCaption: string | null;
  widthPx: number;
  heightPx: number;
}

/** Captions that cameras write by themselves. */
const CAMERA_CAPTION =
  /^\s*$|digital camera|^(?:SONY DSC|DCIM|SAMSUNG|dav|mde|hdr|oznor|cof|sdr|edf|ptr)\b/iu;

/** Describes a photo: its facts, why each is believed, and what a person should settle. */
export function describePhoto(
  evidence: PhotoEvidence,
  context: { gazetteer: Gazetteer },
): Description {
  const names = [
    ...(evidence.rootName === null ? [] : [evidence.rootName]),
    ...evidence.path.split('/'),
  ];
  const [file, ...folders] = readNames(names, context.gazetteer);
  const listed = splitListedWords(evidence.sidecarCaption ?? '');
  const townAbove = folders.find(({ place }) => place.town !== null)?.place.town ?? null;
  const besides = readBesides(listed.besides, townAbove, context.gazetteer);
  const readings = file ? [file, ...besides, ...folders] : besides;
  const listedCaption = listed.caption === '' ? null : listed.caption;
  const own = ownCaption(evidence.metadata, listedCaption);
  const caption = own
    ? readCaptionDetails(own.text, {
        gazetteer: context.gazetteer,
        county: context.gazetteer.county.name,
        articleDate: null,
      })
    : null;
  const description: Description = { facts: { ...NO_FACTS }, why: {}, questions: [] };
  const sources: Sources = {
    readings,
    listedCount: besides.length,
    own,
    caption,
    description,
  };
  if (own)
    settle(description, 'caption', own.text, {
      source: own.source,
      confidence: 1,
      evidence: own.text,
    });
  describePlace(sources, context.gazetteer);
  describeCredit(sources, evidence.metadata);
  describePerson(sources);
  describePhase(sources);
  describeSubject(sources);
  describeDate(sources, names, evidence);
  const isRejected = listedCaption !== null && isRejectingNote(listedCaption);
  const papers = isRejected ? listedCaption : unpublishableWords(names);
  if (papers !== null) {
    const source: FactSource = isRejected ? 'sidecar' : 'file-name';
    settle(description, 'publishable', false, { source, confidence: 0.95, evidence: papers });
  }
  return description;
}

function ownCaption(metadata: PhotoMetadata, listed: string | null): OwnCaption | null {
  const embedded = [metadata.caption, metadata.headline].find(
    (text) => text !== null && !CAMERA_CAPTION.test(text),
  );
  if (embedded != null) return { text: embedded, source: 'caption' };
  if (listed === null || isRejectingNote(listed)) return null;
  return { text: listed, source: 'sidecar' };
}

/** The caption's credit, the camera's owner, or the photographer that a folder names. */
function describeCredit(sources: Sources, { creator }: PhotoMetadata): void {
  const { readings, own, caption, description } = sources;
  const printed = caption?.credit ?? creator;
  if (printed !== null) {
    const source = own?.source ?? 'caption';
    settle(description, 'credit', printed, { source, confidence: 0.9, evidence: printed });
    return;
  }
  const index = readings.findIndex(({ credit }) => credit !== null);
  const at = index === -1 ? photographerAt(readings) : index;
  const credit = readings[at]?.credit ?? readings[at]?.person;
  if (credit != null)
    settle(description, 'credit', credit, {
      source: sourceOf(sources, at),
      confidence: index === -1 ? 0.6 : 0.85,
      evidence: readings[at]?.name ?? credit,
    });
}

/**
 * 王建国/2018-06 黑沟村下乡/1.jpg: a lone name over folders that tell of another person, or of a place and a
 * day, is the photographer's; over 旧房 and 新房 it is the household's. -1 if there is none.
 */
function photographerAt(readings: readonly NameReading[]): number {
  const at = readings.findLastIndex(
    ({ person, isPersonAlone }) => person !== null && isPersonAlone,
  );
  const inner = readings.slice(0, Math.max(at, 0));
  const isOverPlaces = inner.some(({ place }) => place.village !== null || place.town !== null);
  const isUnderPlace = readings
    .slice(at + 1)
    .some(({ place, isProgramme }) => place.village !== null || isProgramme);
  if (at <= 0 || !isOverPlaces || isUnderPlace) return -1;
  const own = readings[at]?.person;
  if (inner.some(({ person }) => person !== null && person !== own)) return at;
  const isOfHouse = inner.some(({ phase, subject }) => phase !== 'unknown' || subject === 'house');
  return !isOfHouse && inner.some(({ date }) => date !== null) ? at : -1;
}

function describePerson(sources: Sources): void {
  const { readings, own, caption, description } = sources;
  const { credit } = description.facts;
  const person = caption?.panels[0]?.person;
  if (own && person != null) {
    settle(description, 'person', person, {
      source: own.source,
      confidence: 0.9,
      evidence: own.text,
    });
    return;
  }
  // A lone word that may be a name is one where the path speaks of a village or its houses.
  const isAmongHouseholds =
    description.facts.village !== null ||
    readings.some(
      ({ isProgramme, phase, subject }) =>
        isProgramme || phase !== 'unknown' || subject === 'house',
    );
  const index = readings.findIndex(
    ({ person: name, isPersonAlone }) =>
      name !== null && name !== credit && (isAmongHouseholds || !isPersonAlone),
  );
  const reading = readings[index];
  if (!reading?.person) return;
  settle(description, 'person', reading.person, {
    source: sourceOf(sources, index),
    confidence: 0.85,
    evidence: reading.name,
  });
}

/** The caption's phase, else the deepest name that speaks of the scene. */
function describePhase(sources: Sources): void {
  const { readings, own, caption, description } = sources;
  const phase = caption?.panels.length === 1 ? caption.panels[0]?.phase : undefined;
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
    source: sourceOf(sources, index),
    confidence: reading.phaseConfidence,
    evidence: reading.phaseEvidence,
  });
}

function describeSubject(sources: Sources): void {
  const { readings, own, caption, description } = sources;
  const panel = caption?.panels[0];
  const why = (source: FactSource, evidence: string): FactWhy => ({
    source,
    confidence: 0.85,
    evidence,
  });
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
    settle(
      description,
      'subject',
      named.subject,
      why(sourceOf(sources, subjectAt), named.subjectEvidence),
    );
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
    settle(
      description,
      'category',
      reading.category,
      why(sourceOf(sources, at), reading.categoryEvidence),
    );
}

function describeDate(
  sources: Sources,
  names: readonly string[],
  { metadata, modifiedAt }: PhotoEvidence,
): void {
  const { readings, own, caption, description } = sources;
  const words: DateEvidence[] = [];
  const stated = caption?.panels.length === 1 ? caption.panels[0]?.date : null;
  if (own && stated && stated.precision !== 'month-day')
    words.push({ date: stated, source: own.source, evidence: own.text });
  for (const [index, reading] of readings.entries()) {
    const { name } = reading;
    const date = reading.date ?? dateWithin(name, readings.slice(index + 1));
    if (date === null || date.precision === 'month-day' || isNotShootingDay(name, index === 0))
      continue;
    words.push({
      date,
      source: sourceOf(sources, index),
      evidence: reading.date ? reading.dateEvidence : name,
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

/** 2019年/11月/11.20 回访: a month or day whose year a folder above gives. */
function dateWithin(name: string, above: readonly NameReading[]): CaptureDate | null {
  const year = above.find(({ date }) => date?.precision === 'year')?.date?.iso;
  const { month, day } = PARTIAL_DATE.exec(name)?.groups ?? {};
  if (year === undefined || month === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}`;
  return day === undefined
    ? { iso, precision: 'month' }
    : { iso: `${iso}-${day.padStart(2, '0')}`, precision: 'day' };
}

const PARTIAL_DATE =
  /^(?<month>1[0-2]|0?[1-9])(?:月份?(?:(?<day>3[01]|[12]\d|0?[1-9])[日号])?(?!\d)|(?:\.(?=\d{1,2}(?!\d))|(?<=\d{2})(?=\d{2}(?!\d)))(?<day>3[01]|[12]\d|0?[1-9])(?=\D))/u;

/** A nearer word beats a farther one, but a folder's day beats a nearer folder's year. */
function rank({ date, source }: DateEvidence): number {
  const precision = ['day', 'month', 'year', 'period', 'decade', 'month-day'].indexOf(
    date.precision,
  );
  return source === 'folder' ? 10 + precision : 0;
}
