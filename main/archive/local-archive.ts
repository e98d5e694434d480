// The archive on this computer: its parts put together behind the one interface.
import { ArchiveError, errorText, type Language } from '../../shared/errors.ts';
import type { FileFailure } from '../../shared/events.ts';
import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import { REVIEW_KINDS } from '../../shared/review.ts';
import type { Archive } from './archive.ts';
import { ArticleShelf } from './articles/article-shelf.ts';
import { createCaptionDesk } from './captions/caption-desk.ts';
import type { ArchiveLock } from './catalog/lock.ts';
import type { Catalog } from './catalog/open-catalog.ts';
import type { ExportedFile } from '../../shared/exports/export-manifest.ts';
import { createExportDesk, rememberExport } from './exports/export-desk.ts';
import { writeShotList } from './exports/shots/shot-list.ts';
import { verifyExport } from './exports/frame/verify-export.ts';
import { createFindingDesk } from './finding/finding-desk.ts';
import { createHistoryDesk } from './history/history-desk.ts';
import type { Imaging } from './imaging/tasks.ts';
import { addRoot, markSeen, rootDetails, rootEntries } from './intake/add-root.ts';
import { ArrivalQueue } from './intake/arrival-queue.ts';
import { arrivalPage, arrivalThumbnail } from './intake/arrivals.ts';
import { removeRoot, setRootExclusions, setRootLabel } from './intake/change-root.ts';
import type { WatchFolder } from './intake/folder-watch.ts';
import { indexArchive } from './intake/index-archive.ts';
import type { Mounts } from './intake/mounts.ts';
import { placeRoot } from './intake/place-root.ts';
import { watchRoots } from './intake/watch-roots.ts';
import { createJobs, Pause } from './job.ts';
import { createLightboxDesk } from './lightbox/lightbox-desk.ts';
import { createPairDesk } from './pairing/pair-desk.ts';
import { createPairPages } from './pairing/pair-pages.ts';
import { photoDetail } from './photos/photo-detail.ts';
import { readRendition, viewOf } from './photos/read-rendition.ts';
import { wallCards } from './photos/wall-cards.ts';
import { createGazetteerDesk } from './places/gazetteer-desk.ts';
import { reviewPage } from './review/review-queue.ts';
import { createBackupDesk } from './safekeeping/backup/backup-desk.ts';
import { createBatchDesk } from './safekeeping/batch-desk.ts';
import { createDecisionFilesDesk } from './safekeeping/decision-files/decision-files-desk.ts';
import {
  contentOf,
  decideCopy,
  decideFact,
  decideFacts,
  redo,
  undo,
} from './safekeeping/decide.ts';
import { answerQuestion, factOffers, takeOffer } from './safekeeping/fact-offers.ts';
import { readFromDisk } from './safekeeping/fixity/check-original.ts';
import { createFixityDesk } from './safekeeping/fixity/fixity-desk.ts';
import { createFixityUpkeep } from './safekeeping/fixity/fixity-upkeep.ts';
import { verifyOriginals } from './safekeeping/fixity/verify-originals.ts';
import { answerReview, decideCopies } from './safekeeping/review-answers.ts';
import { runUpkeep, type UpkeepTask } from './safekeeping/upkeep.ts';
import { decideShot } from './shots/decide-shot.ts';
import { listShots } from './shots/list-shots.ts';
import { pictureOf, shotListRequest } from './shots/shot-list-source.ts';
import type { LivingGazetteer } from './understanding/living-gazetteer.ts';
import { mapWork } from './work/map-work.ts';

/** Everything an open archive holds. */
export interface ArchiveParts {
  dir: string;
  renditionsDir: string;
  catalog: Catalog;
  lock: ArchiveLock;
  gazetteer: LivingGazetteer;
  imaging: Imaging;
  now: () => Date;
  who: () => string;
  mounts: Mounts;
  watchFolder: WatchFolder;
  programVersion: string;
  nodePath: string | undefined;
}

/** Photos read at a time when walking over all of them. */
const WALK_STEP = 500;

export function createArchive(parts: ArchiveParts): Archive {
  const { dir, renditionsDir, catalog, gazetteer, imaging, now, who, mounts, watchFolder } = parts;
  const jobs = createJobs();
  const arrivals = new ArrivalQueue(catalog);
  const services = { catalog, gazetteer, now, who, isIndexing: () => arrivals.isRunning };
  const indexPause = new Pause();
  const closing = new AbortController();
  const articles = new ArticleShelf({ ...services, imaging });
  const safe = createBackupDesk({ ...parts, jobs, isIndexing: () => arrivals.isRunning });
  const checks = { catalog, mounts, dir, now, read: readFromDisk };
  const fixity = createFixityDesk({ ...services, ...checks, jobs });
  const upkeep: UpkeepTask[] = [
    ...safe.upkeep,
    createFixityUpkeep(checks, { isBusy: () => jobs.isBusy() }),
  ];
  let keeping = Promise.resolve();

  const card = (id: PhotoId): PhotoCard => {
    const found = catalog.descriptions.card(id);
    if (found === null) throw new ArchiveError('not-found', { what: `photo ${id}` });
    return found;
  };
  const atRest = async (change: () => Promise<void>): Promise<void> => {
    // An index run holds rows that the change would take from under it.
    if (arrivals.isRunning) throw new ArchiveError('index-running');
    await change();
  };
  const failures = (language: Language = 'zh-CN'): FileFailure[] =>
    catalog.failures.all().map(({ path, code, params }) => ({
      path,
      code,
      message: errorText(code, params, language),
    }));

  const pairDesk = createPairDesk({
    ...services,
    imaging,
    renditionsDir,
    jobs,
    card,
    restoreRendition: (id) => readRendition(parts, id, 'view'),
  });

  return {
    dir,
    ...pairDesk,
    ...createPairPages(catalog, pairDesk.pairOf),
    ...createLightboxDesk({ ...services, imaging, card }),
    ...createBatchDesk(services, jobs),
    gazetteer: createGazetteerDesk(services, dir),
    exports: createExportDesk({
      ...services,
      imaging,
      jobs,
      dir,
      article: (id) => articles.get(id),
      viewOf: (sha256) => viewOf(parts, sha256),
    }),
    backups: safe.backups,
    decisionFiles: createDecisionFilesDesk({ ...services, dir, jobs }),
    fixity,
    finding: createFindingDesk(services),
    history: createHistoryDesk(services, jobs),
    captions: createCaptionDesk(services, (id) => articles.get(id)),
    overview: () => {
      const { code, name, city, province } = gazetteer.county;
      const pairs = catalog.pairs.counts();
      const toReview = catalog.review.counts();
      return {
        dir,
        county: { code, name, city, province },
        roots: rootEntries(catalog),
        photoCount: catalog.descriptions.count(),
        originalCount: catalog.originals.count(),
        pairCount: pairs.auto + pairs.ask + pairs.confirmed,
        toReviewCount: REVIEW_KINDS.reduce((sum, kind) => sum + toReview[kind].items, 0),
        articleCount: catalog.articles.all().length,
        exportCount: catalog.exports.count(),
        copyCount: catalog.copies.askedCount(),
        failureCount: catalog.failures.count(),
        fixityCount: fixity.count(),
      };
    },

    addRoot: (path) => addRoot({ catalog, mounts, now, dir }, path),
    rootDetails: () => rootDetails(catalog, now()),
    placeRoot: (id, path) => atRest(() => placeRoot({ catalog, mounts, dir }, id, path)),
    removeRoot: (id) => atRest(() => removeRoot(services, id)),
    setRootExclusions: (id, patterns) => atRest(() => setRootExclusions(services, id, patterns)),
    setRootLabel: (id, label) => atRest(() => setRootLabel(services, id, label)),
    index: (options) => {
      markSeen(catalog, now());
      return indexArchive(
        {
          catalog,
          gazetteer,
          imaging,
          mounts,
          dir,
          jobs,
          arrivals,
          pause: indexPause,
          renditionsDir,
          failures: () => failures(options?.language),
        },
        options?.signal,
      );
    },
    watch: (signal) =>
      watchRoots(
        { catalog, mounts, dir, watchFolder, isIndexing: () => arrivals.isRunning },
        AbortSignal.any([signal, closing.signal]),
      ),
    pauseIndex: (isPaused) => {
      indexPause.set(isPaused);
    },
    arrivals: (page) => arrivalPage(catalog, page),
    arrivalThumbnail: (id) =>
      arrivalThumbnail({ catalog, imaging, arrivals }, id, (photo) =>
        readRendition(parts, photo, 'grid'),
      ),
    failures,

    photos: (query, page) => catalog.descriptions.page(query, page),
    photoOutline: (query, grouping) => catalog.descriptions.outline(query, grouping),
    photoCards: (ids) => catalog.descriptions.cards(ids),
    wallCards: (ids) => wallCards(catalog, ids),
    photo: (id) => photoDetail(catalog, card(id)),
    *allPhotos(query = {}) {
      const ids = catalog.descriptions.idsByPath(query);
      for (let start = 0; start < ids.length; start += WALK_STEP) {
        for (const id of ids.slice(start, start + WALK_STEP)) yield photoDetail(catalog, card(id));
      }
    },
    towns: () => catalog.villages.towns(),
    village: (town, village) => catalog.villages.overview(town, village),
    workMap: (category) => mapWork(catalog, category),
    rendition: (id, kind) => readRendition(parts, id, kind),
    contentOf: (id) => contentOf(catalog, id),

    photoAt: (path) => {
      const id = catalog.originals.photoAt(path.replaceAll('\\', '/'));
      if (id === null) throw new ArchiveError('not-found', { what: path });
      return card(catalog.copies.shownAs(id));
    },
    decideFact: (id, fact, value) => decideFact(services, card(id), fact, value),
    decideFacts: (ids, facts) => decideFacts(services, ids.map(card), facts),
    answerQuestion: (id, fact, answer) => answerQuestion(services, card(id), fact, answer),
    factOffers: (id, fact) => factOffers(services, card(id), fact),
    takeFactOffer: (id, fact, scope) => takeOffer(services, card(id), fact, scope),
    copies: () =>
      catalog.copies.asked().map(({ copy, best }) => ({ copy: card(copy), best: card(best) })),
    decideCopy: (copy, best, verdict) => decideCopy(services, copy, best, verdict),
    shots: (query = {}, limit) => listShots(catalog, query, limit),
    decideShot: (reference, missing, verdict) =>
      decideShot(services, card(reference), missing, verdict),
    review: (query) => reviewPage({ catalog, gazetteer, pairOf: pairDesk.pairOf }, query),
    answerReview: (ids, answer) => answerReview(services, ids.map(card), answer),
    decideCopies: (answers) => decideCopies(services, answers),
    undo: () => undo(services),
    redo: () => redo(services),

    importArticle: (file, date) => articles.import(file, date),
    articles: () => articles.list(),
    article: (id) => articles.get(id),
    decideArticleDate: (id, date) => articles.decideDate(id, date),
    decideLine: (id, line, kind) => articles.decideLine(id, line, kind),
    decideSlot: (id, line, photo) => articles.decideSlot(id, line, photo),
    decideSlotPair: (id, line, before, after) => articles.decideSlotPair(id, line, before, after),
    dismissConflict: (id, line, key) => articles.dismissConflict(id, line, key),
    articleGaps: () => articles.articleGaps(),

    exportShots: (query, to, { language = 'zh-CN', signal } = {}) =>
      jobs.run((report, stop) => {
        const request = shotListRequest(catalog, query, { to, language, dir });
        const picture = pictureOf((photo) => readRendition(parts, photo, 'view'));
        const made = {
          origin: { kind: 'shots', query, language },
          title: request.place,
          dir: request.to,
          target: request.to,
          at: now(),
        } as const;
        const onPlaced = (files: readonly ExportedFile[], pictures: number): void => {
          catalog.lastingTransaction(() => {
            rememberExport(catalog, { ...made, pictures }, files);
          });
        };
        return writeShotList(request, { picture, now, onPlaced }, report, stop);
      }, signal),
    verify: (folder, signal) =>
      folder === undefined ? verifyOriginals(checks, signal) : verifyExport(folder, signal),

    keepUp: (signal) => {
      keeping = runUpkeep(upkeep, now, AbortSignal.any([signal, closing.signal]));
      return keeping;
    },

    close: async () => {
      closing.abort();
      await jobs.stop();
      // Its failure was told to whoever started it.
      await keeping.catch(() => undefined);
      await imaging.close();
      catalog.close();
      parts.lock.release();
    },
  };
}
