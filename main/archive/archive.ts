// The archive's one interface: window, terminal and tests all work through it.
import type { Article, ArticleId, ArticleSummary, LineKind } from '../../shared/article.ts';
import type {
  ArchiveOverview,
  ArrivalPage,
  Grouping,
  PhotoOutline,
  PhotoPage,
  PhotoQuery,
  RootDetail,
  RootOutcome,
  TownEntry,
  VillageOverview,
} from '../../shared/browse.ts';
import type { CopyOffer } from '../../shared/copy.ts';
import type { Language } from '../../shared/errors.ts';
import type { FileFailure, IndexEvent, JobEvent } from '../../shared/events.ts';
import type { FactChanges, FactName, FactOffers, Facts, OfferScope } from '../../shared/fact.ts';
import type { VerifyLine } from '../../shared/exports/export-manifest.ts';
import type { Step } from '../../shared/history.ts';
import type { PhotoCard, PhotoDetail, PhotoId, RenditionKind } from '../../shared/photo.ts';
import type {
  ShotExportSummary,
  ShotHalf,
  ShotList,
  ShotQuery,
  ShotVerdict,
} from '../../shared/shots/shot.ts';
import type { CopyAnswer, ReviewAnswer, ReviewPage, ReviewQuery } from '../../shared/review.ts';
import type { CaptionDesk } from './captions/caption-desk.ts';
import type { SlotDesk } from './articles/slot-desk.ts';
import type { ExportDesk } from './exports/export-desk.ts';
import type { HistoryDesk } from './history/history-desk.ts';
import type { LightboxDesk } from './lightbox/lightbox-desk.ts';
import type { FindingDesk } from './finding/finding-desk.ts';
import type { WallCard } from '../../shared/wall.ts';
import type { PairDesk } from './pairing/pair-desk.ts';
import type { BackupDesk } from './safekeeping/backup/backup-desk.ts';
import type { BatchDesk } from './safekeeping/batch-desk.ts';
import type { DecisionFilesDesk } from './safekeeping/decision-files/decision-files-desk.ts';
import type { FixityDesk } from './safekeeping/fixity/fixity-desk.ts';
import type { Category } from '../../shared/subject.ts';
import type { WorkMap } from '../../shared/work.ts';
import type { PairPages } from './pairing/pair-pages.ts';
import type { GazetteerDesk } from './places/gazetteer-desk.ts';

export interface Archive extends PairDesk, PairPages, LightboxDesk, BatchDesk, SlotDesk {
  readonly dir: string;
  /** The names of the county and what people add to them. */
  readonly gazetteer: GazetteerDesk;
  /** What photos are found by: choices with their counts, suggestions, saved searches. */
  readonly finding: FindingDesk;
  /** What captions say where they are published, and what helps to write them. */
  readonly captions: CaptionDesk;

  /** Whether originals still hold the bytes that they were indexed with. */
  readonly fixity: FixityDesk;

  /** Exports, to make and to look after. */
  readonly exports: ExportDesk;
  /** Backups of the catalog, made, proved and restored. */
  readonly backups: BackupDesk;

  /** Decisions as files, to keep and to read elsewhere. */
  readonly decisionFiles: DecisionFilesDesk;
  /** What people decided, and the way to take it back. */
  readonly history: HistoryDesk;

  overview(): ArchiveOverview;

  /**
   * Adds a folder of originals; it is only ever read.
   * @throws ArchiveError folder-missing, not-a-folder, folder-unreadable, folder-empty, root-overlaps,
   * archive-in-root
   */
  addRoot(path: string): Promise<RootOutcome>;
  /** More of each root than the overview tells; counts all originals. */
  rootDetails(): RootDetail[];
  /**
   * A person's word on where a root lies now, proven by what lies there.
   * @throws ArchiveError not-found, index-running, folder-missing, not-a-folder, folder-unreadable, root-overlaps,
   * archive-in-root, root-not-this
   */
  placeRoot(rootId: number, path: string): Promise<void>;
  /**
   * Takes a root out of the archive; its originals stay as they are. Photos that lie nowhere else are no longer
   * shown, decisions on them are kept and hold again when they come back.
   * @throws ArchiveError not-found, index-running
   */
  removeRoot(rootId: number): Promise<void>;
  /**
   * Keeps folders and files of a root out: `备份`, `*.png`, `2016/**`. What is let in again comes with the next
   * index. @throws ArchiveError not-found, index-running
   */
  setRootExclusions(rootId: number, patterns: readonly string[]): Promise<void>;
  /** Names a root; the name is read for facts too. @throws ArchiveError not-found, index-running */
  setRootLabel(rootId: number, label: string): Promise<void>;
  /**
   * Brings the archive up to date with its roots: scan, probe, describe, pair.
   * The last event carries the summary. Aborting keeps finished work and throws `cancelled`.
   */
  index(options?: {
    signal?: AbortSignal | undefined;
    /** Of the messages about files that failed. */
    language?: Language | undefined;
  }): AsyncGenerator<IndexEvent, void, undefined>;
  /**
   * Watches the roots and yields whenever files or disks came, went or changed, so that an index run is worth its
   * while. Ends when the signal is aborted.
   */
  watch(signal: AbortSignal): AsyncGenerator<'changed', void, undefined>;
  /** Lets the index run that goes on rest, or go on; each run begins unpaused. */
  pauseIndex(isPaused: boolean): void;
  /** Files that an index run has found, read or not, while it goes on. */
  arrivals(page: { after?: string | undefined; limit: number }): ArrivalPage;
  /**
   * A small JPEG of an arrival: its grid rendition if it has been read, else the thumbnail that the camera
   * put into the file; null if there is none. What is asked for is read next.
   * @throws ArchiveError not-found
   */
  arrivalThumbnail(id: number): Promise<Uint8Array | null>;
  /** Files that could not be taken, from the last look at each. */
  failures(language?: Language): FileFailure[];

  photos(query: PhotoQuery, page: { after?: string | undefined; limit: number }): PhotoPage;
  /** Every photo of a query in the order of the wall, by id alone; groups follow each other. */
  photoOutline(query: PhotoQuery, grouping: Grouping): PhotoOutline;
  /** Cards in the order asked for; photos that are no longer shown are left out. */
  photoCards(ids: readonly PhotoId[]): PhotoCard[];
  /** The same with what the wall marks them with. */
  wallCards(ids: readonly PhotoId[]): WallCard[];
  /** @throws ArchiveError not-found */
  photo(id: PhotoId): PhotoDetail;
  /** Every photo with its facts, in path order, without holding all in memory. */
  allPhotos(query?: PhotoQuery): Generator<PhotoDetail, void, undefined>;
  towns(): TownEntry[];
  village(town: string | null, village: string | null): VillageOverview;
  /** What is photographed and paired, village by village and year by year; of one project, if it is named. */
  workMap(category?: Category): WorkMap;
  /** JPEG bytes of a rendition. @throws ArchiveError not-found */
  rendition(id: PhotoId, kind: RenditionKind): Promise<Uint8Array>;
  /** SHA-256 of any photo ever indexed, shown or not. @throws ArchiveError not-found */
  contentOf(id: PhotoId): string;

  /** The photo whose original lies at `path` (relative to a root). @throws ArchiveError not-found */
  photoAt(path: string): PhotoCard;
  /** A person's word on one fact; null takes the decision back to what is inferred. */
  decideFact<Name extends FactName>(id: PhotoId, fact: Name, value: Facts[Name] | null): Step;
  /** The same for several facts of several photos, as one step. */
  decideFacts(ids: readonly PhotoId[], facts: FactChanges): Step;
  /** A person's answer to what a photo asks. @throws ArchiveError invalid-value */
  answerQuestion(id: PhotoId, fact: FactName, answer: string): Step;
  /** Which other photos a fact of this one may hold for too; empty where it is not known. */
  factOffers(id: PhotoId, fact: FactName): FactOffers;
  /** Applies the fact to the photos offered, as one step. @throws ArchiveError bad-request */
  takeFactOffer(id: PhotoId, fact: FactName, scope: OfferScope): Step;
  /** Copies that a person is asked about, those of one picture together. */
  copies(): CopyOffer[];
  /** A person's word on whether a photo is a copy of another; also splits what was merged. @throws ArchiveError not-found */
  decideCopy(copy: PhotoId, best: PhotoId, verdict: 'confirmed' | 'rejected'): Step;
  /** Shots still to take or to find: scenes of which only one half is in the archive; at most `limit` of them. */
  shots(query?: ShotQuery, limit?: number): ShotList;
  /**
   * A person's word on whether a shot is to be taken; `reference` is the photo it is listed by.
   * @throws ArchiveError not-found, bad-request
   */
  decideShot(reference: PhotoId, missing: ShotHalf, verdict: ShotVerdict): Step;
  /** What needs a person, grouped so that one answer settles many. @throws ArchiveError bad-request */
  review(query: ReviewQuery): ReviewPage;
  /** One answer on photos that ask the same, as one step. @throws ArchiveError bad-request, not-found */
  answerReview(ids: readonly PhotoId[], answer: ReviewAnswer): Step;
  /** Words on several copies as one step. @throws ArchiveError bad-request, not-found */
  decideCopies(answers: readonly CopyAnswer[]): Step;
  /** @throws ArchiveError nothing-to-undo */
  undo(): Step;
  /** @throws ArchiveError nothing-to-redo */
  redo(): Step;

  /**
   * Imports txt (UTF-8, UTF-16, GB 18030), md, docx, or a saved page (html); the bytes are kept. Pictures inside
   * of the file help to find its photos. Without a `date`, the one that a page states holds.
   * @throws ArchiveError article-empty, article-not-text, article-too-large
   */
  importArticle(file: { name: string; bytes: Uint8Array }, date: string | null): Promise<Article>;
  articles(): ArticleSummary[];
  /** @throws ArchiveError not-found */
  article(id: ArticleId): Article;
  /** A person's word on the day an article was published; null for none. */
  decideArticleDate(id: ArticleId, date: string | null): Article;
  /** A person's word on what a line is. */
  decideLine(id: ArticleId, line: number, kind: LineKind): Article;
  /** A person's word on a slot's photo; null leaves the slot empty on purpose. */
  decideSlot(id: ArticleId, line: number, photo: PhotoId | null): Article;

  /**
   * Writes the list of shots for print beside `to`, verifies it, and renames it into place.
   * @throws ArchiveError export-exists, export-target-missing, export-unwritable, export-in-root,
   * export-nothing, disk-full, export-unverified, cancelled
   */
  exportShots(
    query: ShotQuery,
    to: string,
    options?: { language?: Language | undefined; signal?: AbortSignal | undefined },
  ): AsyncGenerator<JobEvent<ShotExportSummary>, void, undefined>;
  /** Re-hashes an export, or without a folder the archive's originals. */
  verify(dir?: string, signal?: AbortSignal): AsyncGenerator<VerifyLine, void, undefined>;

  /**
   * Keeps the archive safe while a window is open, each task when it is due; resolves when the signal is aborted or
   * the archive is closed.
   */
  keepUp(signal: AbortSignal): Promise<void>;

  close(): Promise<void>;
}
