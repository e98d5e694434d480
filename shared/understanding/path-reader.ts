// Describes a photo from all that speaks of it: its own caption, its sidecar's, its file name,
// its folders from the nearest to the farthest, and its metadata.
import { type Description, type FactSource, NO_FACTS, type FactWhy } from '../fact.ts';
import type { PhotoMetadata } from '../photo.ts';
import { readCaptionDetails } from './caption-reader.ts';
import { describeDate } from './date-evidence.ts';
import { type OwnCaption, settle, sourceOf, type Sources } from './evidence.ts';
import { isCollage } from './file-versions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { splitListedWords } from './listed-words.ts';
import { captionInChinese, readBesides, readNames } from './path-names.ts';
import { describeCredit, describePerson } from './person-evidence.ts';
import { describePlace } from './place-evidence.ts';
import { isPaperNote, isRejectingNote, unpublishableWords } from './publishable.ts';

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
    ? readCaptionDetails(captionInChinese(withoutSender(own.text), context.gazetteer), {
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
  if (!isCollage(names)) describePhase(sources);
  describeSubject(sources);
  describeDate(sources, names, evidence.metadata, evidence.modifiedAt);
  const isRejected = listedCaption !== null && isNoPicture(listedCaption);
  const papers = isRejected
    ? listedCaption
    : unpublishableWords(
        names.at(-1) ?? '',
        [...(file ? [file] : []), ...folders].map((reading) => reading.papers),
      );
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
  if (listed === null || isNoPicture(listed)) return null;
  return { text: listed, source: 'sidecar' };
}

/** 河道整治后(李福发来): who sent a picture is not in it. */
function withoutSender(caption: string): string {
  return caption.replaceAll(
    /[(（][^()（）]{1,12}(?:发来|转来|传来|转发|发的|传的|给的|寄来)的?[)）]/gu,
    '',
  );
}

/** True for a note on a shot that nobody wants, or on a paper. */
function isNoPicture(note: string): boolean {
  return isRejectingNote(note) || isPaperNote(note);
}

/** The caption's phase, else the deepest name that speaks of the scene. */
function describePhase(sources: Sources): void {
  const { readings, own, caption, description } = sources;
  const phase = caption?.panels.length === 1 ? caption.panels[0]?.phase : undefined;
  // 黑沟村桥梁现状: as it is, which a project's file says before its works as well as after them.
  const isVague = caption?.phaseEvidence[0] === '现状';
  if (own && phase !== undefined && phase !== 'unknown' && !isVague) {
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

/** Things that are seen whole from afar. */
const SEEN_WHOLE: ReadonlySet<string> = new Set(
  'solar square school clinic bridge water workshop office river'.split(' '),
);

/** 后街村_便民桥/完工全貌.jpg: a view in a folder of one thing is of that thing. */
function thingOfView(
  readings: Sources['readings'],
  listedCount: number,
): Sources['readings'][number] | null {
  const [file, folder] = [readings[0], readings[listedCount + 1]];
  const isView = file?.subject === 'panorama' && file.place.village === null;
  return isView && folder && SEEN_WHOLE.has(folder.subject) ? folder : null;
}

function describeSubject(sources: Sources): void {
  const { readings, listedCount, own, caption, description } = sources;
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
  const named = thingOfView(readings, listedCount) ?? readings[subjectAt];
  const programme = readings[programmeAt];
  // 入户走访/李生福 改造前.jpg: what a folder's people did there is no picture of a household's house.
  const { person, phase } = description.facts;
  const isVisit = named?.subject === 'event' && subjectAt > listedCount;
  const isHouseVisited = isVisit && person !== null && phase !== 'unknown';
  if (named && description.facts.subject === 'other' && !isHouseVisited) {
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
