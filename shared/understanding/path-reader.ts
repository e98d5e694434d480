// Describes a photo from all that speaks of it: its own caption, its sidecar's, its file name,
// its folders from the nearest to the farthest, and its metadata.
import { type Description, type FactSource, NO_FACTS, type FactWhy } from '../fact.ts';
import type { NameReading } from './path-words.ts';
import type { PhotoMetadata } from '../photo.ts';
import { readCaptionDetails } from './caption-reader.ts';
import type { CaptureDate } from '../capture-date.ts';
import { type DateEvidence, decideDate, isNotShootingDay } from './capture-date-rules.ts';
import { type OwnCaption, settle, type Sources } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readNames } from './path-names.ts';
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
  /** What a list of captions beside the file says of it (图片说明.txt). */
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
  const { sidecarCaption } = evidence;
  const isRejected = sidecarCaption !== null && isRejectingNote(sidecarCaption);
  const papers = isRejected ? sidecarCaption : unpublishableWords(names);
  if (papers !== null) {
    const source: FactSource = isRejected ? 'sidecar' : 'file-name';
    settle(description, 'publishable', false, { source, confidence: 0.95, evidence: papers });
  }
  return description;
}

function ownCaption({ metadata, sidecarCaption }: PhotoEvidence): OwnCaption | null {
  const embedded = [metadata.caption, metadata.headline].find(
    (text) => text !== null && !CAMERA_CAPTION.test(text),
  );
  if (embedded != null) return { text: embedded, source: 'caption' };
  if (sidecarCaption === null || isRejectingNote(sidecarCaption)) return null;
  return { text: sidecarCaption, source: 'sidecar' };
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
  // A lone word that may be a name is one where the path speaks of a village or its houses.
  const isAmongHouseholds =
    description.facts.village !== null ||
    readings.some(
      ({ isProgramme, phase, subject }) =>
        isProgramme || phase !== 'unknown' || subject === 'house',
    );
  const index = readings.findIndex(
    ({ person: name, isPersonAlone }) => name !== null && (isAmongHouseholds || !isPersonAlone),
  );
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
    const { name } = reading;
    const date = reading.date ?? dateWithin(name, readings.slice(index + 1));
    if (date === null || date.precision === 'month-day' || isNotShootingDay(name)) continue;
    words.push({
      date,
      source: index === 0 ? 'file-name' : 'folder',
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
