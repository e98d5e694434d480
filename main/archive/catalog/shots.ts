import type { Database } from 'better-sqlite3';
import type { ShotPhoto } from '../../../shared/shots/shots-to-take.ts';
import { CARD_COLUMNS, type CardRow, toCard, type VillageKey } from './description-rows.ts';

type ShotRow = CardRow & { is_paired: number; is_rejected: number };

/** What the rule for shots still to take reads. */
export function createShotTable(db: Database) {
  const inPair = (condition: string): string =>
    ['before_id', 'after_id']
      .map(
        (side) =>
          `EXISTS (SELECT 1 FROM pair WHERE ${side} = description.photo_id AND ${condition})`,
      )
      .join(' OR ');
  const photosAt = db.prepare<VillageKey, ShotRow>(
    `SELECT ${CARD_COLUMNS},
      ${inPair(`decision <> 'rejected'`)} AS is_paired,
      ${inPair(`decision = 'rejected'`)} AS is_rejected
    FROM description INDEXED BY description_by_place
    CROSS JOIN photo ON photo.id = description.photo_id
    WHERE town IS @town AND village IS @village AND phase IN ('before', 'after')
      AND is_publishable = 1
      AND NOT EXISTS (SELECT 1 FROM copy WHERE copy_id = description.photo_id)`,
  );

  return {
    /** Publishable befores and afters of a village, but copies that a person is asked about. */
    photosAt: (place: VillageKey): ShotPhoto[] => photosAt.all(place).map(toShotPhoto),
  };
}

function toShotPhoto(row: ShotRow): ShotPhoto {
  const pairs = row.is_paired === 1 ? 'standing' : row.is_rejected === 1 ? 'rejected' : 'none';
  return { card: toCard(row), pairs };
}
