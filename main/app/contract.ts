// What the window may ask of the program: names, inputs and answers. The renderer imports its types only.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import { LINE_KINDS, type Article, type ArticleSummary } from '../../shared/article.ts';
import type {
  ArchiveOverview,
  ArrivalPage,
  RootDetail,
  RootOutcome,
  TownEntry,
  VillageOverview,
} from '../../shared/browse.ts';
import type { FileFailure, IndexEvent } from '../../shared/events.ts';
import type { Step } from '../../shared/history.ts';
import { backupContract } from './backup-contract.ts';
import { batchContract } from './batch-contract.ts';
import { captionContract } from './caption-contract.ts';
import { recogniseContract } from './dropped-contract.ts';
import { decisionFilesContract } from './decision-files-contract.ts';
import { exportsContract } from './exports-contract.ts';
import { fixityContract } from './fixity-contract.ts';
import { windowContract } from './window-contract.ts';
import { shotsContract } from './shots-contract.ts';
import { slotContract } from './slot-contract.ts';
import { findingContract } from './finding-contract.ts';
import { gazetteerContract } from './gazetteer-contract.ts';
import { historyContract } from './history-contract.ts';
import { lightboxContract } from './lightbox-contract.ts';
import { pairContract, seriesContract } from './pair-contract.ts';
import { pairListContract } from './pair-list-contract.ts';
import { photoContract } from './photo-contract.ts';
import { reviewContract } from './review-contract.ts';
import { workContract } from './work-contract.ts';

export type { FoundFolder } from './dropped-contract.ts';
export type { BackupListing, BackupStanding } from './backup-contract.ts';
export type { ExportListing } from './exports-contract.ts';
import { wallContract } from './wall-contract.ts';

/** A folder on this computer, named to the renderer by an opaque id, never by a path it could forge. */
export interface FolderEntry {
  id: string;
  name: string;
}

export interface FolderListing {
  here: FolderEntry & { /** For reading only. */ displayPath: string };
  /** Null at the top, where drives and usual places are listed. */
  parent: FolderEntry | null;
  folders: FolderEntry[];
}

/** What the host around the window can do. */
export interface HostInfo {
  host: 'desktop' | 'browser';
  /** The host has a dialog of its own for folders. */
  hasFolderDialog: boolean;
  /** The host can show a folder in the system's own window for files. */
  canShowFolders: boolean;
  version: string;
  isSample: boolean;
}

const photoId = z.int().positive();
const rootId = z.int().positive();
const articleId = z.int().positive();
const placeName = z.string().min(1).max(100);

export const contract = {
  host: {
    info: oc.output(type<HostInfo>()),
  },
  window: windowContract,
  folders: {
    /** Without an id, the usual places. */
    list: oc.input(z.object({ id: z.string().optional() })).output(type<FolderListing>()),
    /** By name and content, where a browser keeps the path to itself. */
    recognise: recogniseContract,
    /** The host's own dialog; null if the person closed it. */
    choose: oc
      .input(z.object({ purpose: z.enum(['photos', 'export']) }))
      .output(type<FolderEntry | null>()),
  },
  archive: {
    overview: oc.output(type<ArchiveOverview>()),
    rootDetails: oc.output(type<RootDetail[]>()),
    addRoot: oc
      .input(z.object({ folder: z.string() }))
      .output(type<ArchiveOverview & { outcome: RootOutcome }>()),
    /** The root lies in this folder now, proven by what lies there. */
    placeRoot: oc
      .input(z.object({ id: rootId, folder: z.string() }))
      .output(type<ArchiveOverview>()),
    /** Originals stay as they are; photos that lie nowhere else are no longer shown. */
    removeRoot: oc.input(z.object({ id: rootId })).output(type<ArchiveOverview>()),
    setRootExclusions: oc
      .input(z.object({ id: rootId, patterns: z.array(z.string().max(500)).max(100) }))
      .output(type<ArchiveOverview>()),
    setRootLabel: oc
      .input(z.object({ id: rootId, label: z.string().min(1).max(100) }))
      .output(type<ArchiveOverview>()),
    index: oc.output(eventIterator(type<IndexEvent>())),
    /** Tells each time that files or disks came, went or changed since the last index. */
    changes: oc.output(eventIterator(type<'changed'>())),
    /** Lets the run that goes on rest, or go on; its progress says so. */
    pauseIndex: oc.input(z.object({ isPaused: z.boolean() })),
    /** Files found by the run that goes on; `/media/arrivals/<id>` shows each before it is read. */
    arrivals: oc
      .input(z.object({ after: z.string().optional(), limit: z.int().min(1).max(500) }))
      .output(type<ArrivalPage>()),
    openSample: oc.output(type<ArchiveOverview>()),
    /** Back from the sample to the person's own archive. */
    openOwn: oc.output(type<ArchiveOverview>()),
    failures: oc.output(type<FileFailure[]>()),
  },
  photos: photoContract,
  lightbox: lightboxContract,
  batch: batchContract,
  wall: wallContract,
  finding: findingContract,
  captions: captionContract,
  gazetteer: gazetteerContract,
  places: {
    towns: oc.output(type<TownEntry[]>()),
    village: oc
      .input(z.object({ town: placeName.nullable(), village: placeName.nullable() }))
      .output(type<VillageOverview>()),
  },
  pairs: { ...pairContract, ...pairListContract },
  series: seriesContract,
  copies: {
    decide: oc
      .input(z.object({ copy: photoId, best: photoId, verdict: z.enum(['confirmed', 'rejected']) }))
      .output(type<Step>()),
  },
  decisionFiles: decisionFilesContract,
  shots: shotsContract,
  work: workContract,
  review: reviewContract,
  history: historyContract,
  articles: {
    ...slotContract,
    list: oc.output(type<ArticleSummary[]>()),
    get: oc.input(z.object({ id: articleId })).output(type<Article>()),
    import: oc
      .input(z.object({ file: z.file(), date: z.iso.date().nullable() }))
      .output(type<Article>()),
    /** The article that belongs to the sample archive. */
    importSample: oc.output(type<Article>()),
    decideDate: oc
      .input(z.object({ id: articleId, date: z.iso.date().nullable() }))
      .output(type<Article>()),
    decideLine: oc
      .input(z.object({ id: articleId, line: z.int().positive(), kind: z.enum(LINE_KINDS) }))
      .output(type<Article>()),
    decideSlot: oc
      .input(z.object({ id: articleId, line: z.int().positive(), photo: photoId.nullable() }))
      .output(type<Article>()),
  },
  exports: exportsContract,
  backups: backupContract,
  fixity: fixityContract,
};
