// A person's series: photos of one place at three dates or more. See [Note: Decisions].
import { randomUUID } from 'node:crypto';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/history.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import { MIN_SERIES_PHOTOS } from '../../../shared/series.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { contentOf, decideTogether, type DecisionServices } from './decide.ts';

/** A series by its photos, in no order. */
export interface SeriesRow {
  id: string;
  photos: PhotoId[];
}

/** Puts photos into a new series; gives its id. @throws ArchiveError series-too-short */
export function makeSeries(services: DecisionServices, photos: readonly PhotoCard[]): string {
  const id = randomUUID();
  decideSeries(services, id, photos);
  return id;
}

/** Gives a series other photos; none takes the series back. @throws ArchiveError not-found, series-too-short */
export function changeSeries(
  services: DecisionServices,
  id: string,
  photos: readonly PhotoCard[],
): Step {
  if (services.catalog.decisions.get(keyOf(id)) === undefined) {
    throw new ArchiveError('not-found', { what: `series ${id}` });
  }
  return decideSeries(services, id, photos);
}

/** All series, each with the photos that are there. */
export function seriesOf(catalog: Catalog): SeriesRow[] {
  return catalog.decisions.ofKind('series').flatMap(({ subject, value }) => {
    const shown = (value as string[]).map((content) => catalog.copies.photoOf(content));
    const photos = [...new Set(shown)]
      .filter((id) => id !== null)
      .filter((id) => catalog.descriptions.card(id) !== null);
    return photos.length === 0 ? [] : [{ id: subject, photos }];
  });
}

function decideSeries(services: DecisionServices, id: string, photos: readonly PhotoCard[]): Step {
  const contents = photos.map((photo) => contentOf(services.catalog, photo.id));
  const count = new Set(contents).size;
  if (count > 0 && count < MIN_SERIES_PHOTOS) throw new ArchiveError('series-too-short');
  const value = count === 0 ? undefined : [...new Set(contents)];
  const label = photos[0]?.path ?? '';
  return decideTogether(services, [{ ...keyOf(id), value, label }]);
}

function keyOf(id: string): { kind: 'series'; subject: string; field: string } {
  return { kind: 'series', subject: id, field: 'photos' };
}
