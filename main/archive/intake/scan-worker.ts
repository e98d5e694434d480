// The scanning thread: walks one root and tells the archive's thread what changed, no faster than it listens.
import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError } from '../../../shared/errors.ts';
import { KnownFolders } from './known-folders.ts';
import { SIGNALS, type ScanMessage, type ScanTask } from './scan-protocol.ts';
import { walkRoot } from './walk.ts';

/** Folders told and not yet taken; more would only fill memory. */
const MAX_UNTAKEN = 16;
const REPORT_EVERY_MS = 100;

const { rootPath, excluded, known, signals } = workerData as ScanTask;
const tell = (message: ScanMessage): void => parentPort?.postMessage(message);

try {
  let [fileCount, toldCount, reportedAt] = [0, 0, performance.now()];
  const seen: string[] = [];
  const folders = new KnownFolders(known);
  for (const { path, knownAs, fileCount: count, changed } of walkRoot(
    rootPath,
    excluded,
    folders,
  )) {
    Atomics.wait(signals, SIGNALS.isPaused, 1);
    fileCount += count;
    if (knownAs !== null) seen.push(knownAs);
    if (changed !== null || (knownAs !== null && knownAs !== path)) {
      awaitTaken(toldCount);
      toldCount += 1;
      tell({ kind: 'folder', path, knownAs, changed, fileCount });
    } else if (performance.now() - reportedAt > REPORT_EVERY_MS) {
      reportedAt = performance.now();
      tell({ kind: 'progress', fileCount });
    }
  }
  tell({ kind: 'end', seen, fileCount });
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error;
  tell({ kind: 'failure', code: error.code, params: error.params });
}

function awaitTaken(toldCount: number): void {
  for (;;) {
    const taken = Atomics.load(signals, SIGNALS.takenCount);
    if (toldCount - taken < MAX_UNTAKEN) return;
    Atomics.wait(signals, SIGNALS.takenCount, taken);
  }
}
