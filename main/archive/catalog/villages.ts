import type { Database } from 'better-sqlite3';
import type { TownEntry, VillageEntry, VillageOverview } from '../../../shared/browse.ts';
import type { Phase } from '../../../shared/phase.ts';

interface VillageRow {
  town: string | null;
  village: string | null;
  photos: number;
  before_photos: number;
  during_photos: number;
  after_photos: number;
  pairs: number;
}

interface Place {
  town: string | null;
  village: string | null;
}

/** Counts of photos and pairs by town and village. */
export function createVillageTable(db: Database) {
  const villages = db.prepare<[], VillageRow>(
    `SELECT nullif(village_count.town, '') AS town, nullif(village, '') AS village, photos,
      before_photos, during_photos, after_photos,
      (SELECT coalesce(sum(pairs), 0) FROM pair_count
      WHERE pair_count.town = village_count.town AND pair_count.village = village_count.village
        AND decision <> 'rejected') AS pairs
    FROM village_count
    LEFT JOIN town ON town.name = village_count.town
    WHERE photos > 0
    ORDER BY village_count.town = '', town.code, village_count.town, village = '', village`,
  );
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
  const pairCounts = db.prepare<Place, { pairs: number; confirmed: number }>(
    `SELECT coalesce(sum(pairs), 0) AS pairs,
      coalesce(sum(pairs) FILTER (WHERE decision = 'confirmed'), 0) AS confirmed
    FROM pair_count
    WHERE town = ifnull(@town, '') AND village = ifnull(@village, '') AND decision <> 'rejected'`,
  );

  return {
    /** In the order of the county's codes; what is not known comes last. */
    towns: (): TownEntry[] => {
      const towns = new Map<string | null, TownEntry>();
      for (const row of villages.all()) {
        const town = towns.get(row.town) ?? { town: row.town, photoCount: 0, villages: [] };
        towns.set(row.town, town);
        town.photoCount += row.photos;
        town.villages.push(toVillage(row));
      }
      return [...towns.values()];
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

function toVillage(row: VillageRow): VillageEntry {
  return {
    village: row.village,
    photoCount: row.photos,
    pairCount: row.pairs,
    phases: { before: row.before_photos, during: row.during_photos, after: row.after_photos },
  };
}
