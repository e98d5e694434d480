// Scan and diff of one root: what is new, changed, back, or no longer there, written down for the stages after.
import { join } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { KnownFolder, Root } from '../catalog/roots.ts';
import type { Pause } from '../job.ts';
import { packFolders } from './known-folders.ts';
import { scanRoot } from './scan.ts';
import type { FolderMessage } from './scan-protocol.ts';
import { renameFolder, surveyFolder } from './survey-folder.ts';

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
  /** Gathers originals that this run found missing. */
  missed: Set<number>;
}

/**
 * Looks at every folder of a root; a folder that lies as it was last surveyed costs a stat a file and no row.
 * A root that goes away meanwhile is offline from there on, and nothing more of it counts as gone.
 */
export async function surveyRoot(services: SurveyServices, root: Root): Promise<void> {
  const { catalog, signal, pause, report, onArrivals } = services;
  const known = catalog.roots.folders(root.id);
  const unreadable: string[] = [];
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
        await surveyMessage(services, root, message);
        onArrivals();
      } else if (message.kind === 'end') {
        // A mount point without its disk is an empty folder: offline, not deleted.
        if (message.fileCount > 0) dropUnseen(services, known, new Set(message.seen), unreadable);
      }
    }
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'folder-missing') return;
    throw error;
  }
}

async function surveyMessage(
  services: SurveyServices,
  root: Root,
  { path, knownAs, changed }: FolderMessage,
): Promise<void> {
  const { catalog, gazetteer } = services;
  if (knownAs !== null && knownAs !== path) {
    renameFolder(catalog, gazetteer, catalog.roots.folderId(root.id, knownAs), path);
  }
  if (changed === null) return;
  await surveyFolder(services, {
    folderId: catalog.roots.folderId(root.id, path),
    folderPath: join(root.path, path),
    folder: changed,
  });
}

function isUnreadable({ changed }: FolderMessage): boolean {
  return changed?.failures.some(({ code }) => code === 'folder-unreadable') ?? false;
}

/** What lay in folders that are no longer there is missing; folders that could not be read hide theirs. */
function dropUnseen(
  { catalog, missed }: SurveyServices,
  known: readonly KnownFolder[],
  seen: ReadonlySet<string>,
  unreadable: readonly string[],
): void {
  const isHidden = (path: string): boolean =>
    unreadable.some((base) => base === '' || base === path || path.startsWith(`${base}/`));
  for (const { id, path, isGone } of known) {
    if (isGone || seen.has(path) || isHidden(path)) continue;
    catalog.transaction(() => {
      for (const original of catalog.originals.inFolder(id)) {
        if (original.isMissing) continue;
        catalog.originals.setMissing(original.id, true);
        missed.add(original.id);
      }
      catalog.failures.removeFolder(id);
      catalog.arrivals.removeFolder(id);
      catalog.roots.setGone(id);
    });
  }
}
