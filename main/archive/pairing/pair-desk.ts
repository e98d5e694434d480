// All that is asked and said about pairs and series: the part of the archive's interface that deals with them.
import type { PointPair } from '../../../shared/alignment.ts';
import { dateSortKey } from '../../../shared/capture-date.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { AlignSummary, JobEvent } from '../../../shared/events.ts';
import type { Step } from '../../../shared/history.ts';
import type { Pair, PairDetail } from '../../../shared/pair.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import type { PairAnswer } from '../../../shared/review.ts';
import type { Series } from '../../../shared/series.ts';
import type { SignOffStage } from '../../../shared/sign-off.ts';
import type { PhotoPair } from '../catalog/alignments.ts';
import type { PairRow } from '../catalog/pairs.ts';
import type { Jobs } from '../job.ts';
import type { DecisionServices } from '../safekeeping/decide.ts';
import {
  decidePair,
  replaceInPair,
  setPairPoints,
  signOffPair,
  splitScene,
  swapPair,
  withdrawSignOff,
  type PairCards,
  type Verdict,
} from '../safekeeping/decide-pairs.ts';
import { changeSeries, makeSeries, seriesOf } from '../safekeeping/decide-series.ts';
import { decidePairs } from '../safekeeping/review-answers.ts';
import { alignmentOf, alignWaiting, comparePair, type AlignServices } from './align-pairs.ts';

/** Which pairs or series to list; rejected pairs only where asked for. */
export interface PairQuery {
  town?: string | undefined;
  village?: string | undefined;
  includeRejected?: boolean | undefined;
}

export interface PairDesk {
  pairs(query?: PairQuery): Pair[];
  /** @throws ArchiveError not-found */
  pair(id: string): PairDetail;
  /** A person's word on a pair; any two photos can be confirmed as one. @throws ArchiveError bad-request */
  decidePair(before: PhotoId, after: PhotoId, verdict: Verdict): PairDetail;
  /** Words on several pairs as one step. @throws ArchiveError bad-request, not-found */
  decidePairs(answers: readonly PairAnswer[]): Step;
  /** Before becomes after, with their phases; gives the pair the other way round. */
  swapPair(before: PhotoId, after: PhotoId): PairDetail;
  /** Rejects a pair and confirms one that shares a photo with it; gives the latter. @throws ArchiveError bad-request */
  replaceInPair(pair: PhotoPair, by: PhotoPair): PairDetail;
  /** Says that photos show another scene than those they were put together with. @throws ArchiveError bad-request */
  splitScene(photos: readonly PhotoId[]): Step;
  /** @throws ArchiveError sign-off-order, sign-off-name */
  signOffPair(pair: PhotoPair, by: { stage: SignOffStage; name: string }): PairDetail;
  /** Takes the last sign-off back. @throws ArchiveError bad-request */
  withdrawSignOff(before: PhotoId, after: PhotoId): PairDetail;
  /** Sets by hand how the pictures lie over each other; null withdraws. @throws ArchiveError points-too-few, points-unfit */
  setPairPoints(pair: PhotoPair, points: readonly PointPair[] | null): PairDetail;
  /** Compares the pictures of a pair now, unless that was done. @throws ArchiveError not-found */
  alignPair(before: PhotoId, after: PhotoId): Promise<PairDetail>;
  /**
   * Compares the pictures of all likely pairs that were not compared yet; goes on where an earlier run stopped.
   * While one runs, another has nothing to do.
   */
  alignPairs(options?: {
    signal?: AbortSignal | undefined;
  }): AsyncGenerator<JobEvent<AlignSummary>, void, undefined>;

  series(query?: PairQuery): Series[];
  /** @throws ArchiveError series-too-short */
  makeSeries(photos: readonly PhotoId[]): Series;
  /** Other photos for a series; none takes it back. @throws ArchiveError not-found, series-too-short */
  changeSeries(id: string, photos: readonly PhotoId[]): Step;
}

interface PairDeskServices extends DecisionServices, AlignServices {
  jobs: Jobs;
  card: (id: PhotoId) => PhotoCard;
  /** Makes a photo's view rendition again if it was lost. @throws ArchiveError not-found */
  restoreRendition: (id: PhotoId) => Promise<unknown>;
}

/** The desk, and a pair of it by its photos, for what shows pairs elsewhere. */
export function createPairDesk(
  services: PairDeskServices,
): PairDesk & { pairOf: (before: PhotoId, after: PhotoId) => Pair } {
  const { catalog, card, jobs } = services;
  let isAligning = false;

  const toPair = (row: PairRow): Pair => ({
    ...row,
    id: `${row.before}-${row.after}`,
    before: card(row.before),
    after: card(row.after),
    signOffs: catalog.alignments.mark(row).signOffs,
  });
  const pairOf = (before: PhotoId, after: PhotoId): Pair => {
    const row = catalog.pairs.get(before, after);
    if (row === null) throw new ArchiveError('not-found', { what: `pair ${before}-${after}` });
    return toPair(row);
  };
  const detail = (pair: PhotoPair): PairDetail => ({
    ...pairOf(pair.before, pair.after),
    alignment: alignmentOf(catalog, pair),
  });
  const cards = ({ before, after }: PhotoPair): PairCards => ({
    before: card(before),
    after: card(after),
  });
  const toSeries = (id: string, photos: readonly PhotoId[]): Series => ({
    id,
    photos: photos.map(card).sort((a, b) => compareText(sortKey(a), sortKey(b))),
  });

  return {
    pairOf,
    pairs: (query = {}) =>
      catalog.pairs
        .list({ town: query.town ?? null, village: query.village ?? null })
        .filter(({ decision }) => query.includeRejected === true || decision !== 'rejected')
        .map(toPair),
    pair: (id) => {
      const [before = '', after = ''] = id.split('-');
      return detail({ before: Number(before), after: Number(after) });
    },
    decidePair: (before, after, verdict) => {
      decidePair(services, cards({ before, after }), verdict);
      return detail({ before, after });
    },
    decidePairs: (answers) =>
      decidePairs(
        services,
        answers.map(({ verdict, ...pair }) => ({ pair: cards(pair), verdict })),
      ),
    swapPair: (before, after) => {
      swapPair(services, cards({ before, after }));
      return detail({ before: after, after: before });
    },
    replaceInPair: (pair, by) => {
      replaceInPair(services, cards(pair), cards(by));
      return detail(by);
    },
    splitScene: (photos) => splitScene(services, photos.map(card)),
    signOffPair: (pair, by) => {
      signOffPair(services, cards(pair), by);
      return detail(pair);
    },
    withdrawSignOff: (before, after) => {
      withdrawSignOff(services, cards({ before, after }));
      return detail({ before, after });
    },
    setPairPoints: (pair, points) => {
      detail(pair);
      setPairPoints(services, cards(pair), points);
      return detail(pair);
    },
    alignPair: async (before, after) => {
      const pair = { before: card(before).id, after: card(after).id };
      if (catalog.alignments.get(pair) === null) {
        await Promise.all([before, after].map(services.restoreRendition));
        await comparePair(services, pair, 'screen');
      }
      return detail(pair);
    },
    alignPairs: ({ signal } = {}) =>
      jobs.run(async (report, stop) => {
        if (isAligning) return { compared: 0 };
        isAligning = true;
        try {
          const compared = await alignWaiting(services, {
            report: (done, total) => {
              report({ stage: 'align', done, total });
            },
            signal: stop,
          });
          return { compared };
        } finally {
          isAligning = false;
        }
      }, signal),

    series: ({ town, village } = {}) =>
      seriesOf(catalog)
        .map(({ id, photos }) => toSeries(id, photos))
        .filter(({ photos }) =>
          photos.some(
            ({ facts }) =>
              (town === undefined || facts.town === town) &&
              (village === undefined || facts.village === village),
          ),
        ),
    makeSeries: (photos) => toSeries(makeSeries(services, photos.map(card)), photos),
    changeSeries: (id, photos) => changeSeries(services, id, photos.map(card)),
  };
}

function sortKey({ facts, path }: PhotoCard): string {
  return `${dateSortKey(facts.date)}|${path}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
