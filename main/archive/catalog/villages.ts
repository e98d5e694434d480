import type { Database } from 'better-sqlite3';
import type { TownEntry, VillageEntry, VillageOverview } from '../../../shared/browse.ts';
import type { Phase } from '../../../shared/phase.ts';
import type { VillageKey } from './description-rows.ts';

interface VillageRow extends Place {
  photos: number;
  before_photos: number;
  during_photos: number;
  after_photos: number;
}

interface Place {
  town: string | null;
  village: string | null;
}

/** Counts of photos and pairs by town and village. */
export function createVillageTable(db: Database) {
  const villages = db.prepare<[], VillageRow>(
    `SELECT nullif(town, '') AS town, nullif(village, '') AS village, photos, before_photos,
      during_photos, after_photos
    FROM village_count
    WHERE photos > 0
    ORDER BY village_count.town, village_count.village`,
  );
  const pairsOfVillages = db.prepare<[], Place & { pairs: number }>(
    `SELECT nullif(town, '') AS town, nullif(village, '') AS village, sum(pairs) AS pairs
    FROM pair_count
    WHERE decision <> 'rejected'
    GROUP BY pair_count.town, pair_count.village`,
  );
  const townNames = db.prepare<[], string>('SELECT name FROM town ORDER BY code').pluck();
  const timeline = db.prepare<Place, { month: string; phase: Phase; count: number }>(
    `SELECT month, phase, photos AS count
    FROM month_count
    WHERE town = ifnull(@town, '') AND village = ifnull(@village, '') AND month <> '9999'
      AND photos > 0
    ORDER BY month, phase`,
  );
  const photoCount = db
    .prepare<Place, number>(
      `SELECT photos FROM village_count
      WHERE town = ifnull(@town, '') AND village = ifnull(@village, '')`,
    )
    .pluck();
  // Of people who moved, the settlement has the later halves alone.
  const pairCounts = db.prepare<Place, { pairs: number; confirmed: number }>(
    `SELECT
      max(total(amount) FILTER (WHERE what IN ('confirmed-before', 'proposed-before')),
        total(amount) FILTER (WHERE what IN ('confirmed-after', 'proposed-after'))) AS pairs,
      max(total(amount) FILTER (WHERE what = 'confirmed-before'),
        total(amount) FILTER (WHERE what = 'confirmed-after')) AS confirmed
    FROM work_count
    WHERE town = ifnull(@town, '') AND village = ifnull(@village, '')`,
  );

  const townOrder = (): Map<string, number> =>
    new Map(townNames.all().map((name, at) => [name, at]));

  return {
    /** Where each town of the county stands in the order of codes, 0 first. */
    townOrder,
    /** Every village that photos are in as pairing sees it: those of no known village are together. */
    keys: (): VillageKey[] => {
      const known = villages.all().filter(({ village }) => village !== null);
      return [
        ...known.map(({ town, village }) => ({ town, village })),
        { town: null, village: null },
      ];
    },
    /** In the order of the county's codes; what is not known comes last. */
    towns: (): TownEntry[] => {
      const pairs = new Map(pairsOfVillages.all().map((row) => [keyOf(row), row.pairs]));
      const order = townOrder();
      const placeOf = ({ town }: TownEntry): number =>
        town === null ? Infinity : (order.get(town) ?? -1);
      const towns = new Map<string | null, TownEntry>();
      for (const row of villages.all()) {
        const town = towns.get(row.town) ?? { town: row.town, photoCount: 0, villages: [] };
        towns.set(row.town, town);
        town.photoCount += row.photos;
        town.villages.push(toVillage(row, pairs.get(keyOf(row)) ?? 0));
      }
      for (const { villages: list } of towns.values()) {
        // The empty name of what is not known comes first in the table.
        if (list[0]?.village === null) list.push(...list.splice(0, 1));
      }
      return [...towns.values()].sort((a, b) => placeOf(a) - placeOf(b));
    },
    overview: (town: string | null, village: string | null): VillageOverview => {
      const months = timeline.all({ town, village });
      const counts = pairCounts.get({ town, village });
      const year = (month: string | undefined): number | null =>
        month === undefined ? null : Number(month.slice(0, 4));
      return {
        town,
        village,
        photoCount: photoCount.get({ town, village }) ?? 0,
        pairCount: counts?.pairs ?? 0,
        confirmedPairCount: counts?.confirmed ?? 0,
        firstYear: year(months[0]?.month),
        lastYear: year(months.at(-1)?.month),
        timeline: months,
      };
    },
  };
}

function keyOf({ town, village }: Place): string {
  return `${town ?? ''}/${village ?? ''}`;
}

function toVillage(row: VillageRow, pairCount: number): VillageEntry {
  return {
    village: row.village,
    photoCount: row.photos,
    pairCount,
    phases: { before: row.before_photos, during: row.during_photos, after: row.after_photos },
  };
}
