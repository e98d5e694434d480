// Scan and diff of one root: what is new, changed, back, or no longer there, written down for the stages after.
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { KnownFolder, Root } from '../catalog/roots.ts';
import type { Pause } from '../job.ts';
import { packFolders } from './known-folders.ts';
import { scanRoot } from './scan.ts';
import type { FolderMessage } from './scan-protocol.ts';
import { findMovedFolder, renameFolder } from './rename-folder.ts';
import { surveyFolder } from './survey-folder.ts';

/** What a survey works with. */
export interface SurveyServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
  signal: AbortSignal;
  pause: Pause;
  /** Files looked at so far, changed or not. */
  report: (done: number) => void;
  /** Called after each transaction that may have let files arrive. */
  onArrivals: () => void;
  /** Gathers what this run found of files that are not where they were. */
  lookedFor: LookedFor;
}

/** Originals that are not where they were. */
export interface LookedFor {
  /** Ids of those that this run found missing. */
  missed: Set<number>;
  /** How many went along with the folder they lie in. */
  movedCount: number;
}

/**
 * Looks at every folder of a root; a folder that lies as it was last surveyed costs a stat a file and no row.
 * A root that goes away meanwhile is offline from there on, and nothing more of it counts as gone.
 */
export async function surveyRoot(services: SurveyServices, root: Root): Promise<void> {
  const { catalog, signal, pause, report, onArrivals } = services;
  const known = catalog.roots.folders(root.id);
  const unreadable: string[] = [];
  const moved = new Set<number>();
  const scan = scanRoot(root.path, {
    excluded: root.exclusions,
    known: packFolders(known),
    signal,
    pause,
  });
  try {
    for await (const message of scan) {
      report(message.fileCount);
      if (message.kind === 'folder') {
        if (isUnreadable(message)) unreadable.push(message.path);
        const movedId = await surveyMessage(services, root, message);
        if (movedId !== null) moved.add(movedId);
        onArrivals();
      } else if (message.kind === 'end') {
        // A mount point without its disk is an empty folder: offline, not deleted.
        if (message.fileCount === 0) continue;
        const left = known.filter(({ id }) => !moved.has(id));
        await dropUnseen(services, left, new Set(message.seen), unreadable);
      }
    }
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'folder-missing') return;
    throw error;
  }
}

/** Stores what a message tells; gives the folder that has moved to this path, if one has. */
async function surveyMessage(
  services: SurveyServices,
  root: Root,
  { path, knownAs, changed }: FolderMessage,
): Promise<number | null> {
  const { catalog, gazetteer, lookedFor } = services;
  if (knownAs !== null && knownAs !== path) {
    renameFolder(catalog, gazetteer, catalog.roots.folderId(root.id, knownAs), path);
  }
  if (changed === null) return null;
  const movedId = knownAs === null ? await findMovedFolder(catalog, root, changed) : null;
  if (movedId === null) {
    await surveyFolder(services, {
      folderId: catalog.roots.folderId(root.id, path),
      folderPath: join(root.path, path),
      folder: changed,
    });
    return null;
  }
  renameFolder(catalog, gazetteer, movedId, path);
  const originals = catalog.originals.inFolder(movedId);
  lookedFor.movedCount += originals.filter(({ isMissing }) => !isMissing).length;
  return movedId;
}

function isUnreadable({ changed }: FolderMessage): boolean {
  return changed?.failures.some(({ code }) => code === 'folder-unreadable') ?? false;
}

/** What lay in folders that are no longer there is missing; folders that could not be read hide theirs. */
async function dropUnseen(
  { catalog, lookedFor }: SurveyServices,
  known: readonly KnownFolder[],
  seen: ReadonlySet<string>,
  unreadable: readonly string[],
): Promise<void> {
  const isHidden = (path: string): boolean =>
    unreadable.some((base) => base === '' || base === path || path.startsWith(`${base}/`));
  for (const { id, path, isGone } of known) {
    if (isGone || seen.has(path) || isHidden(path)) continue;
    catalog.transaction(() => {
      for (const original of catalog.originals.inFolder(id)) {
        if (original.isMissing) continue;
        catalog.originals.setMissing(original.id, true);
        lookedFor.missed.add(original.id);
      }
      catalog.failures.removeFolder(id);
      catalog.arrivals.removeFolder(id);
      catalog.roots.setGone(id);
    });
    await nextTurn();
  }
}
