// What people do with the fixity of their originals: look, check now, check one again, and answer for files that were
// changed where they lie.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError, type Language } from '../../../../shared/errors.ts';
import type { JobEvent } from '../../../../shared/events.ts';
import type {
  FixityEntry,
  FixityFault,
  FixityInterval,
  FixityPage,
  FixityReport,
  FixityRun,
  Replacement,
  ReplacementAnswer,
} from '../../../../shared/fixity.ts';
import type { Step } from '../../../../shared/history.ts';
import type { FaultRow } from '../../catalog/fixity.ts';
import { findRoot, seemsOnline } from '../../intake/find-root.ts';
import { type Jobs, Pause, type Report } from '../../job.ts';
import type { DecisionServices } from '../decide.ts';
import {
  beginRun,
  checkOne,
  checkRest,
  endRun,
  type FixityServices,
  rootsOf,
  store,
} from './check-run.ts';
import { fixityInterval, setFixityInterval } from './fixity-upkeep.ts';
import { AT_ONCE } from './pace.ts';
import { answerReplacements, openReplacements } from './replaced-originals.ts';
import { writeFixityReport } from './write-report.ts';

/** The fixity of an archive's originals, open to its people. */
export interface FixityDesk {
  report(): FixityReport;
  /** How many things need a person: originals that are not as they were, and files changed where they lie. */
  count(): number;
  /** Originals with one fault, a page at a time; `after` is the `next` of the page before. */
  faults(fault: FixityFault, page: { after?: number | undefined; limit: number }): FixityPage;
  setInterval(interval: FixityInterval): void;
  /**
   * Checks every original now, or those of one root, as fast as its disk gives.
   * @throws ArchiveError not-found, cancelled; what was found stays
   */
  check(
    rootId: number | null,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<FixityRun>, void, undefined>;
  /** Lets the check that a person asked for rest, or go on. */
  pauseCheck(isPaused: boolean): void;
  /** Checks one original again; null if it is as it was. @throws ArchiveError not-found, original-offline */
  checkAgain(id: number): Promise<FixityEntry | null>;
  /**
   * A person's word that a changed file is right: the next index reads it, and then asks what it is to the photo that
   * lay there. Nothing is replaced by that. @throws ArchiveError not-found
   */
  takeUp(id: number): void;
  /** The folder that an original lies in, absolute. @throws ArchiveError not-found, folder-missing */
  folder(id: number): string;
  /** Files that were changed where they lie, also those put off, a page at a time. */
  replacements(page: { after?: number | undefined; limit: number }): {
    items: Replacement[];
    next: number | null;
  };
  /**
   * Says of files whether they hold the photo that lay there before, as one step.
   * @throws ArchiveError not-found, bad-request
   */
  answer(ids: readonly number[], answer: ReplacementAnswer): Step;
  /** Leaves a question for later, or takes it up again. */
  putOff(id: number, isPutOff: boolean): void;
  /**
   * Writes the report for the office's files, a page to print and a table, into a new folder in `folder`, and gives
   * its path. @throws ArchiveError export-target-missing, export-unwritable, export-in-root, disk-full
   */
  writeReport(folder: string, language: Language): Promise<string>;
}

export interface FixityDeskServices extends FixityServices, DecisionServices {
  jobs: Jobs;
  /** The archive's own folder. */
  dir: string;
}

export function createFixityDesk(services: FixityDeskServices): FixityDesk {
  const { catalog, jobs, now } = services;
  const pause = new Pause();
  const report = (): FixityReport => fixityReport(services);
  const targetOf = (id: number) => {
    const target = catalog.fixity.target(id);
    if (target === null) throw new ArchiveError('not-found', { what: `original ${id}` });
    return target;
  };
  return {
    report,
    count: () => {
      const counts = Object.values(catalog.fixity.faultCounts());
      return counts.reduce((sum, count) => sum + count, catalog.replacements.openCount());
    },
    faults: (fault, { after = 0, limit }) => {
      const rows = catalog.fixity.faults(fault, after, limit);
      const next = rows.length === limit ? (rows.at(-1)?.id ?? null) : null;
      return { items: entriesOf(services, rows), next };
    },
    setInterval: (interval) => {
      setFixityInterval(catalog, interval);
    },
    check: (rootId, signal) => {
      pause.set(false);
      return jobs.run(
        (tell, stop) => checkByHand(services, rootId, { tell, stop, pause }),
        signal,
        pause,
      );
    },
    pauseCheck: (isPaused) => {
      pause.set(isPaused);
    },
    checkAgain: async (id) => {
      const target = targetOf(id);
      const known = catalog.roots.all().find(({ path }) => path === target.rootPath);
      const root = known === undefined ? null : await findRoot(services, known);
      const path = join(target.rootPath, target.path);
      if (root === null) throw new ArchiveError('original-offline', { path });
      const { signal } = new AbortController();
      const here = { ...target, rootPath: root.path };
      const reading = { root, there: null, pace: AT_ONCE, signal };
      const finding = await checkOne(services, here, reading);
      if (finding === 'away') throw new ArchiveError('original-offline', { path });
      store(services, null, here, finding);
      const row = catalog.fixity.fault(id);
      return row === null ? null : (entriesOf(services, [row])[0] ?? null);
    },
    takeUp: (id) => {
      const row = catalog.fixity.fault(id);
      if (row === null) throw new ArchiveError('not-found', { what: `original ${id}` });
      const original = catalog.originals.at(row.folderId, row.name);
      if (original === null) throw new ArchiveError('not-found', { what: row.path });
      catalog.transaction(() => {
        catalog.arrivals.put(row.folderId, original, original.sidecarCaption);
      });
    },
    folder: (id) => {
      const place = catalog.fixity.place(id);
      if (place === null) throw new ArchiveError('not-found', { what: `original ${id}` });
      const path = join(place.rootPath, place.folder);
      if (!existsSync(path)) throw new ArchiveError('folder-missing', { path });
      return path;
    },
    replacements: ({ after = 0, limit }) => openReplacements(catalog, after, limit),
    answer: (ids, answer) => answerReplacements(services, ids, answer),
    putOff: (id, isPutOff) => {
      catalog.replacements.setPutOff(id, isPutOff);
    },
    writeReport: (folder, language) =>
      writeFixityReport(
        {
          report: report(),
          faults: (fault, after, limit) =>
            entriesOf(services, catalog.fixity.faults(fault, after, limit)),
        },
        {
          folder,
          language,
          at: now(),
          closed: [services.dir, ...catalog.roots.all().map(({ path }) => path)],
        },
      ),
  };
}

async function checkByHand(
  services: FixityServices,
  rootId: number | null,
  { tell, stop, pause }: { tell: Report; stop: AbortSignal; pause: Pause },
): Promise<FixityRun> {
  const { catalog, now } = services;
  if (rootsOf(catalog, rootId).length === 0) {
    throw new ArchiveError('not-found', { what: rootId === null ? 'root' : `root ${rootId}` });
  }
  // One that was cut short by the end of the program.
  catalog.fixityRuns.stopAll('hand', now().toISOString());
  const run = beginRun(services, { kind: 'hand', rootId, beforeS: 'all' });
  let outcome: 'done' | 'stopped' = 'stopped';
  let done = 0;
  tell({ stage: 'fixity', done, total: run.total });
  try {
    for await (const checked of checkRest(services, run, { pace: AT_ONCE, signal: stop })) {
      done += Number(checked.finding !== 'away');
      tell({ stage: 'fixity', done, total: run.total });
      await pause.passed(stop);
    }
    outcome = 'done';
  } catch (error) {
    if (stop.aborted) throw new ArchiveError('cancelled', {}, { cause: error });
    throw error;
  } finally {
    endRun(services, run, outcome);
  }
  return catalog.fixityRuns.get(run.id) ?? run;
}

function fixityReport({ catalog }: FixityServices): FixityReport {
  const roots = catalog.roots.all();
  const online = roots.filter(seemsOnline);
  const spans = online.flatMap(({ id }) => catalog.fixity.span(id) ?? []);
  const oldestS = Math.min(...spans.map((span) => span.oldestS));
  const originalCount = catalog.fixity.originalCount();
  const faults = catalog.fixity.faultCounts();
  const faultCount = Object.values(faults).reduce((sum, count) => sum + count, 0);
  return {
    interval: fixityInterval(catalog),
    originalCount,
    fineCount: originalCount - faultCount,
    faults,
    rottenCount: catalog.fixity.rottenCount(),
    oldestCheck: Number.isFinite(oldestS) && oldestS > 0 ? instantOf(oldestS) : null,
    current: catalog.fixityRuns.open('schedule'),
    last: catalog.fixityRuns.lastWhole(),
    away: roots.filter((root) => !online.includes(root)).map(({ label }) => label),
    replacedCount: catalog.replacements.openCount(),
  };
}

function entriesOf({ catalog }: FixityServices, rows: readonly FaultRow[]): FixityEntry[] {
  const online = new Set(
    catalog.roots
      .all()
      .filter(seemsOnline)
      .map(({ id }) => id),
  );
  return rows.map((row) => {
    const copies = catalog.fixity.intact(row.photo, row.id);
    const intact = copies.find(({ rootId }) => online.has(rootId)) ?? copies[0];
    return {
      id: row.id,
      photo: row.photo,
      rootLabel: row.rootLabel,
      path: row.path,
      state: row.state,
      reason: row.reason,
      since: row.sinceS === null ? null : instantOf(row.sinceS),
      checkedAt: row.checkedS === 0 ? null : instantOf(row.checkedS),
      isOnline: online.has(row.rootId),
      isAwaited: row.isAwaited,
      isFailed: row.isFailed,
      intact:
        intact === undefined
          ? null
          : { id: intact.id, rootLabel: intact.rootLabel, path: intact.path },
    };
  });
}

function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
