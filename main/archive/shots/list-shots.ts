// The shots still to take, worked out anew each time from what the archive holds now, village by village.
import type { PhotoId } from '../../../shared/photo.ts';
import type { Shot, ShotHalf, ShotList, ShotQuery } from '../../../shared/shots/shot.ts';
import { shotsToTake } from '../../../shared/shots/shots-to-take.ts';
import type { VillageKey } from '../catalog/description-rows.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/** Lists the shots of a query, at most `limit` of them; counts and villages are those of all. */
export function listShots(
  catalog: Catalog,
  query: ShotQuery,
  limit = Number.POSITIVE_INFINITY,
): ShotList {
  const list: ShotList = {
    shots: [],
    total: 0,
    villages: [],
    counts: { after: 0, before: 0, dismissed: 0 },
  };
  const wasDismissed = dismissals(catalog);
  for (const { town, village } of placesOf(catalog, query)) {
    const all = shotsToTake(catalog.shots.photosAt({ town, village }), wasDismissed);
    for (const shot of all) list.counts[isDismissed(shot) ? 'dismissed' : shot.missing] += 1;
    const asked = all.filter((shot) => isAsked(shot, query));
    if (asked.length === 0) continue;
    list.villages.push({ town, village, count: asked.length });
    list.total += asked.length;
    list.shots.push(...asked.slice(0, Math.max(0, limit - list.shots.length)));
  }
  return list;
}

/** The shots of one village, open and dismissed. */
export function shotsAt(catalog: Catalog, place: VillageKey): Shot[] {
  return shotsToTake(catalog.shots.photosAt(place), dismissals(catalog));
}

/** A photo of unknown village names no place to go to, so those are left out. */
function placesOf(
  catalog: Catalog,
  { town, village }: ShotQuery,
): { town: string | null; village: string }[] {
  return catalog.villages
    .towns()
    .filter((entry) => town === undefined || entry.town === town)
    .flatMap((entry) =>
      entry.villages.flatMap((found) =>
        found.village === null || (village !== undefined && found.village !== village)
          ? []
          : [{ town: entry.town, village: found.village }],
      ),
    );
}

/** Dismissals by photo: the content that a person decided on may be shown as another photo by now. */
function dismissals(catalog: Catalog): (photo: PhotoId, missing: ShotHalf) => boolean {
  const dismissed = new Set(
    catalog.decisions
      .ofKind('shot')
      .map(({ subject, field }) => `${String(catalog.copies.photoOf(subject))}/${field}`),
  );
  return (photo, missing) => dismissed.has(`${photo}/${missing}`);
}

function isDismissed({ dismissedOn }: Shot): boolean {
  return dismissedOn.length > 0;
}

function isAsked(shot: Shot, { missing, isDismissed: wanted = false }: ShotQuery): boolean {
  return isDismissed(shot) === wanted && (missing === undefined || shot.missing === missing);
}
