// Photos for the captions of articles, each question by an index of its own.
import type { Database } from 'better-sqlite3';
import type { DatePrecision } from '../../../shared/capture-date.ts';
import { VAGUE_SUBJECTS } from '../../../shared/pairing/judge-slot.ts';
import type { PicturePrint } from '../../../shared/pairing/match-pictures.ts';
import type { SlotPhoto, SlotPhotos, SlotView } from '../../../shared/pairing/slot-offer.ts';
import type { OfferedPair } from '../../../shared/pairing/slot-pairs.ts';
import type { PhotoId } from '../../../shared/photo.ts';

type Facts = SlotPhoto['facts'];

interface SlotRow extends Omit<Facts, 'date'> {
  photo_id: number;
  path: string;
  date_iso: string | null;
  date_precision: DatePrecision | null;
}

/** Photos that go under the same words or show the same thing; more are no help to choose from. */
const MAX_LOOKED_AT = 400;

export function createSlotPhotoTable(db: Database) {
  const columns = `description.photo_id, description.path, town, village, person, date_iso, date_precision, phase,
    subject, category, caption`;
  const worded = db.prepare<[string], SlotRow>(
    `SELECT ${columns}
    FROM photo_wording
    CROSS JOIN description ON description.photo_id = photo_wording.photo_id
    WHERE words = ? AND is_publishable = 1
    ORDER BY photo_wording.photo_id
    LIMIT ${MAX_LOOKED_AT}`,
  );
  const vague = VAGUE_SUBJECTS.map((subject) => `'${subject}'`).join(', ');
  const mayShow = `(@phase IS NULL OR phase IN (@phase, 'unknown'))
      AND (@subject IS NULL OR subject IN (@subject, ${vague}))
      AND is_publishable = 1`;
  const inVillage = db.prepare<SlotView & { core: string }, SlotRow>(
    `SELECT ${columns}
    FROM description INDEXED BY description_by_village
    WHERE village IN (@core, @core || '村')
      AND ${mayShow}`,
  );
  const ofPerson = db.prepare<SlotView & { person: string }, SlotRow>(
    `SELECT ${columns}
    FROM description INDEXED BY description_by_person
    WHERE person = @person
      AND ${mayShow}`,
  );
  const unplacedOfPerson = db.prepare<SlotView & { person: string }, SlotRow>(
    `SELECT ${columns}
    FROM description INDEXED BY description_by_person
    WHERE person = @person AND village IS NULL
      AND ${mayShow}`,
  );
  const showing = db.prepare<[string, string], SlotRow>(
    `SELECT ${columns}
    FROM description INDEXED BY description_by_subject
    WHERE subject = ? AND phase = ? AND is_publishable = 1
    ORDER BY photo_id
    LIMIT ${MAX_LOOKED_AT}`,
  );
  const ofIds = db.prepare<[string], SlotRow>(
    `SELECT ${columns}
    FROM json_each(?) AS one
    CROSS JOIN description ON description.photo_id = one.value
    WHERE is_publishable = 1`,
  );
  const printsAfter = db.prepare<[number], PicturePrint & { id: PhotoId }>(
    `SELECT id, sha256, perceptual_hash AS perceptualHash FROM photo WHERE id > ? ORDER BY id`,
  );
  const pairsBetween = db.prepare<[string, string], OfferedPair>(
    `SELECT before_id AS before, after_id AS after, decision, score
    FROM json_each(?) AS one
    CROSS JOIN json_each(?) AS other
    CROSS JOIN pair ON before_id = one.value AND after_id = other.value
    WHERE decision <> 'rejected'`,
  );

  return {
    worded: (words: string): SlotPhoto[] => worded.all(words).map(toSlotPhoto),
    inVillage: (core: string, view: SlotView): SlotPhoto[] =>
      inVillage.all({ ...view, core }).map(toSlotPhoto),
    ofPerson: (person: string, view: SlotView, where: 'anywhere' | 'unplaced'): SlotPhoto[] =>
      (where === 'anywhere' ? ofPerson : unplacedOfPerson)
        .all({ ...view, person })
        .map(toSlotPhoto),
    showing: (phase: Facts['phase'], subject: Facts['subject']): SlotPhoto[] =>
      showing.all(subject, phase).map(toSlotPhoto),
    /** Publishable ones of some photos, in no order. */
    ofIds: (ids: readonly PhotoId[]): SlotPhoto[] =>
      ofIds.all(JSON.stringify(ids)).map(toSlotPhoto),
    /** How all photos look that came after one, one row at a time. */
    printsAfter: (id: PhotoId): IterableIterator<PicturePrint & { id: PhotoId }> =>
      printsAfter.iterate(id),
    /** Pairs that stand, of one of these befores and one of these afters. */
    pairsBetween: (befores: readonly PhotoId[], afters: readonly PhotoId[]): OfferedPair[] =>
      pairsBetween.all(JSON.stringify(befores), JSON.stringify(afters)),
  } satisfies SlotPhotos & Record<string, unknown>;
}

function toSlotPhoto(row: SlotRow): SlotPhoto {
  const { photo_id, path, date_iso: iso, date_precision: precision, ...facts } = row;
  const date = iso === null || precision === null ? null : { iso, precision };
  return { id: photo_id, path, facts: { ...facts, date } };
}
