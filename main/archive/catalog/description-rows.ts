// Rows of the description table and the domain types they stand for.
import { type CaptureDate, dateSortKey, type DatePrecision } from '../../../shared/capture-date.ts';
import type {
  Description,
  FactQuestion,
  FactSource,
  Facts,
  FactWhy,
} from '../../../shared/fact.ts';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import type { Phase } from '../../../shared/phase.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import type { ShotSurroundings } from '../../../shared/understanding/neighbour-suggestions.ts';
import type { Category, Subject } from '../../../shared/subject.ts';

export interface DescriptionRow {
  photo_id: number;
  path: string;
  county: string | null;
  town: string | null;
  village: string | null;
  sub: string | null;
  facility: string | null;
  person: string | null;
  date_iso: string | null;
  date_precision: DatePrecision | null;
  date_key: string;
  phase: Phase;
  subject: Subject;
  category: Category;
  caption: string | null;
  credit: string | null;
  is_publishable: number;
  why: string;
  questions: string | null;
}

/** What a card shows; reasons and questions, the longest part of a description, stay where they are. */
export const CARD_COLUMNS = `description.photo_id, description.path, county, town, village, sub, facility, person,
  date_iso, date_precision, date_key, phase, subject, category, caption, credit, is_publishable,
  questions IS NOT NULL AS has_questions, photo.width_px, photo.height_px, photo.is_damaged`;

/** A village as pairing sees it; photos of no known village are together, whatever their town. */
export interface VillageKey {
  town: string | null;
  village: string | null;
}

/** Condition on a description for being in a village; binds a {@link VillageKey}. */
export const IN_VILLAGE = `description.village IS @village
  AND (@village IS NULL OR description.town IS @town)`;

/** Columns that search finds a photo by. */
export const WORD_COLUMNS = [
  'town',
  'village',
  'sub',
  'person',
  'facility',
  'caption',
  'path',
] as const satisfies (keyof DescriptionRow)[];

type FactRow = Omit<DescriptionRow, 'why' | 'questions'>;

export type CardRow = FactRow & {
  has_questions: number;
  width_px: number;
  height_px: number;
  is_damaged: number;
};

export type PairingRow = FactRow & {
  sha256: string;
  perceptual_hash: string | null;
  taken_at: string | null;
  latitude: number | null;
  longitude: number | null;
  village_source: FactSource | null;
  split_mark: string | null;
  copy_of: number | null;
  original_paths: string;
};

export interface SurroundingsRow {
  photo_id: number;
  path: string;
  town: string | null;
  village: string | null;
  taken_at: string | null;
  camera: string;
  folders: string;
}

/** A photo without a village, with what is around it. */
export interface UnplacedPhoto {
  id: PhotoId;
  path: string;
  surroundings: ShotSurroundings;
}

/** A photo with the camera's position. */
export interface OpenPhoto {
  id: PhotoId;
  path: string;
  latitude: number;
  longitude: number;
}

export function toDescriptionRow(
  id: PhotoId,
  path: string,
  { facts, why, questions }: Description,
): DescriptionRow {
  const { county, town, village, sub, facility, person, date, phase, subject, category } = facts;
  return {
    photo_id: id,
    path,
    county,
    town,
    village,
    sub,
    facility,
    person,
    date_iso: date?.iso ?? null,
    date_precision: date?.precision ?? null,
    date_key: dateKey(date, why.date),
    phase,
    subject,
    category,
    caption: facts.caption,
    credit: facts.credit,
    is_publishable: Number(facts.publishable),
    why: JSON.stringify(why),
    questions: questions.length > 0 ? JSON.stringify(questions) : null,
  };
}

/** What photos are ordered by: the day, and the time on it where the camera's clock gave the day. */
function dateKey(date: CaptureDate | null, why: FactWhy | undefined): string {
  const day = dateSortKey(date);
  const isTimed = why?.source === 'exif' && why.evidence.startsWith(`${day}T`);
  return isTimed ? why.evidence : day;
}

function toFacts(row: FactRow): Facts {
  const { county, town, village, sub, facility, person, phase, subject, category } = row;
  const date =
    row.date_iso === null || row.date_precision === null
      ? null
      : { iso: row.date_iso, precision: row.date_precision };
  return {
    county,
    town,
    village,
    sub,
    facility,
    person,
    date,
    phase,
    subject,
    category,
    caption: row.caption,
    credit: row.credit,
    publishable: row.is_publishable === 1,
  };
}

export function toCard(row: CardRow): PhotoCard {
  return {
    id: row.photo_id,
    path: row.path,
    widthPx: row.width_px,
    heightPx: row.height_px,
    facts: toFacts(row),
    isDamaged: row.is_damaged === 1,
    hasQuestions: row.has_questions === 1,
  };
}

export function toDescription(row: DescriptionRow): Description {
  return {
    facts: toFacts(row),
    why: JSON.parse(row.why) as Description['why'],
    questions: row.questions === null ? [] : (JSON.parse(row.questions) as FactQuestion[]),
  };
}

export function toPairingPhoto(row: PairingRow): PairingPhoto {
  return {
    id: row.photo_id,
    path: row.path,
    sha256: row.sha256,
    facts: toFacts(row),
    villageSource: row.village_source,
    takenAt: row.taken_at,
    latitude: row.latitude,
    longitude: row.longitude,
    perceptualHash: row.perceptual_hash,
    copyOf: row.copy_of,
    splitMark: row.split_mark,
    originalPaths: JSON.parse(row.original_paths) as string[],
  };
}

export function toUnplaced(row: SurroundingsRow): UnplacedPhoto {
  return { id: row.photo_id, path: row.path, surroundings: toSurroundings(row) };
}

export function toSurroundings(row: SurroundingsRow): ShotSurroundings {
  return {
    folders: JSON.parse(row.folders) as number[],
    takenAt: row.taken_at,
    camera: row.camera === '' ? null : row.camera,
    town: row.town,
    village: row.village,
  };
}
