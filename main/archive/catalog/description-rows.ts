// Rows of the description table and the domain types they stand for.
import type { DatePrecision } from '../../../shared/capture-date.ts';
import type { Description, FactQuestion, Facts } from '../../../shared/fact.ts';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import type { Phase } from '../../../shared/phase.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
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

export type CardRow = DescriptionRow & { width_px: number; height_px: number; is_damaged: number };

export type PairingRow = DescriptionRow & {
  sha256: string;
  perceptual_hash: string | null;
  taken_at: string | null;
  original_paths: string;
};

export type LocatedRow = DescriptionRow & { latitude: number; longitude: number };

/** A described photo with the camera's position. */
export interface LocatedPhoto {
  id: PhotoId;
  path: string;
  metadata: { latitude: number; longitude: number };
  description: Description;
}

function toFacts(row: DescriptionRow): Facts {
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
    hasQuestions: row.questions !== null,
  };
}

export function toDescription(row: DescriptionRow): Description {
  return {
    facts: toFacts(row),
    why: JSON.parse(row.why) as Description['why'],
    questions: row.questions === null ? [] : (JSON.parse(row.questions) as FactQuestion[]),
  };
}

export function toLocated(row: LocatedRow): LocatedPhoto {
  const { latitude, longitude } = row;
  return {
    id: row.photo_id,
    path: row.path,
    metadata: { latitude, longitude },
    description: toDescription(row),
  };
}

export function toPairingPhoto(row: PairingRow): PairingPhoto {
  return {
    id: row.photo_id,
    path: row.path,
    sha256: row.sha256,
    facts: toFacts(row),
    takenAt: row.taken_at,
    perceptualHash: row.perceptual_hash,
    originalPaths: JSON.parse(row.original_paths) as string[],
  };
}
