import type { Database } from 'better-sqlite3';
import type { TownEntry, VillageEntry, VillageOverview } from '../../../shared/browse.ts';
import type { Phase } from '../../../shared/phase.ts';

interface VillageRow {
  town: string | null;
  village: string | null;
  photos: number;
  before_count: number;
  during_count: number;
  after_count: number;
}

/** Counts of photos and pairs by town and village. */
export function createVillageTable(db: Database) {
  const villages = db.prepare<[], VillageRow>(
    `SELECT description.town, description.village, count(*) AS photos,
      sum(phase = 'before') AS before_count,
      sum(phase = 'during') AS during_count,
      sum(phase = 'after') AS after_count
    FROM description
    LEFT JOIN town ON town.name = description.town
    GROUP BY description.town, description.village
    ORDER BY description.town IS NULL, town.code, description.town,
      description.village IS NULL, description.village`,
  );
  const pairCounts = db.prepare<[], { town: string | null; village: string | null; count: number }>(
    `SELECT description.town, description.village, count(*) AS count
    FROM pair
    JOIN description ON description.photo_id = pair.before_id
    WHERE pair.decision <> 'rejected'
    GROUP BY description.town, description.village`,
  );
  const timeline = db.prepare<
    { town: string | null; village: string | null },
    { month: string; phase: Phase; count: number }
  >(
    `SELECT substr(date_key, 1, 7) AS month, phase, count(*) AS count
    FROM description
    WHERE town IS @town AND village IS @village AND date_key <> '9999'
    GROUP BY month, phase
    ORDER BY month, phase`,
  );
  const photoCount = db
    .prepare<{ town: string | null; village: string | null }, number>(
      'SELECT count(*) FROM description WHERE town IS @town AND village IS @village',
    )
    .pluck();
  const confirmed = db.prepare<
    { town: string | null; village: string | null },
    { pairs: number; confirmed: number }
  >(
    `SELECT count(*) AS pairs, coalesce(sum(pair.decision = 'confirmed'), 0) AS confirmed
    FROM pair
    JOIN description ON description.photo_id = pair.before_id
    WHERE pair.decision <> 'rejected'
      AND description.town IS @town AND description.village IS @village`,
  );

  return {
    /** In the order of the county's codes; what is not known comes last. */
    towns: (): TownEntry[] => {
      const key = (row: { town: string | null; village: string | null }): string =>
        `${row.town ?? ''}/${row.village ?? ''}`;
      const pairs = new Map(pairCounts.all().map((row) => [key(row), row.count]));
      const towns = new Map<string | null, TownEntry>();
      for (const row of villages.all()) {
        const town = towns.get(row.town) ?? { town: row.town, photoCount: 0, villages: [] };
        towns.set(row.town, town);
        town.photoCount += row.photos;
        town.villages.push(toVillage(row, pairs.get(key(row)) ?? 0));
      }
      return [...towns.values()];
    },
    overview: (town: string | null, village: string | null): VillageOverview => {
      const months = timeline.all({ town, village });
      const counts = confirmed.get({ town, village });
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

function toVillage(row: VillageRow, pairCount: number): VillageEntry {
  return {
    village: row.village,
    photoCount: row.photos,
    pairCount,
    phases: { before: row.before_count, during: row.during_count, after: row.after_count },
  };
}
