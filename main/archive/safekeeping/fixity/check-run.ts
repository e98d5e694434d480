// Runs of checks: which originals are due, one after another, each result stored before the next is read, so that
// whatever cuts a run short loses no more than the file in hand.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FixityRun } from '../../../../shared/fixity.ts';
import type { FixityFinding, FixityTarget } from '../../catalog/fixity.ts';
import type { OpenRun } from '../../catalog/fixity-runs.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import type { Root } from '../../catalog/roots.ts';
import { findRoot, type FindServices, seemsOnline } from '../../intake/find-root.ts';
import { checkOriginal, type ReadBytes, type Reading } from './check-original.ts';

/** What checks work with. */
export interface FixityServices extends FindServices {
  now: () => Date;
  read: ReadBytes;
}

/** One original of a run; `away` ones are not known to be anything. */
export interface Checked {
  target: FixityTarget;
  finding: FixityFinding | 'away';
}

/** Originals asked of the catalog at a time. */
const STEP = 100;

/** A clock may be so much ahead before what it said is not believed. */
const AHEAD_S = 24 * 3600;

/** Seconds since 1970. */
export function secondsOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

/**
 * Begins a run over originals that were not checked since `beforeS`, or over all of them. Checks that lie in the future, because the clock
 * was set back since, count as unknown.
 */
export function beginRun(
  { catalog, now }: FixityServices,
  {
    kind,
    rootId,
    beforeS: wanted,
  }: { kind: FixityRun['kind']; rootId: number | null; beforeS: number | 'all' },
): OpenRun {
  return catalog.transaction(() => {
    const at = now();
    const roots = rootsOf(catalog, rootId);
    for (const { id } of roots) catalog.fixity.forgetAfter(id, secondsOf(at) + AHEAD_S);
    const newest = roots.map(({ id }) => catalog.fixity.span(id)?.newestS ?? 0);
    const beforeS = wanted === 'all' ? Math.max(...newest, secondsOf(at)) + 1 : wanted;
    const total = roots.reduce((sum, { id }) => sum + catalog.fixity.dueCount(id, beforeS), 0);
    return catalog.fixityRuns.begin({ kind, rootId, at: at.toISOString(), beforeS, total });
  });
}

/** True if a root's checks are older than `beforeS`, or lie where no clock that is right can have put them. */
export function isDueBefore(
  catalog: Catalog,
  root: Root,
  { beforeS, nowS }: { beforeS: number; nowS: number },
): boolean {
  const span = catalog.fixity.span(root.id);
  return span !== null && (span.oldestS < beforeS || span.newestS > nowS + AHEAD_S);
}

/** What is left of a run, the originals checked longest ago first in each root; roots that are away are passed over. */
export async function* checkRest(
  services: FixityServices,
  run: OpenRun,
  reading: Pick<Reading, 'pace' | 'signal'>,
): AsyncGenerator<Checked, void, undefined> {
  const { catalog } = services;
  for (const known of byOldestCheck(catalog, rootsOf(catalog, run.rootId))) {
    const root = await findRoot(services, known);
    if (root === null) continue;
    /** An original that was there a moment ago: where it is gone too, the disk is. */
    let there: string | null = null;
    let after = { checkedS: -1, id: 0 };
    for (let isThere = true; isThere;) {
      const targets = catalog.fixity.next(root.id, run.beforeS, after, STEP);
      if (targets.length === 0) break;
      for (const target of targets) {
        reading.signal.throwIfAborted();
        after = target;
        const finding = await checkOne(services, target, { ...reading, there, root });
        if (finding !== 'away') {
          store(services, run, target, finding);
          if (finding.bytes > 0) there = join(target.rootPath, target.path);
        }
        yield { target, finding };
        isThere = finding !== 'away' || (await seemsThere(root, there));
        if (!isThere) break;
      }
    }
  }
}

/** Ends a run; what it left out was away. */
export function endRun(
  { catalog, now }: FixityServices,
  run: OpenRun,
  outcome: 'done' | 'stopped',
): void {
  const away = rootsOf(catalog, run.rootId).reduce(
    (sum, { id }) => sum + catalog.fixity.dueCount(id, run.beforeS),
    0,
  );
  catalog.fixityRuns.end(run.id, now().toISOString(), outcome, outcome === 'done' ? away : 0);
}

/** Roots that a run is about. */
export function rootsOf(catalog: Catalog, rootId: number | null): Root[] {
  return catalog.roots.all().filter(({ id }) => rootId === null || id === rootId);
}

/** A missing file proves something only while its disk is there. */
export async function checkOne(
  { read }: Pick<FixityServices, 'read'>,
  target: FixityTarget,
  { root, there, ...reading }: Omit<Reading, 'read'> & { root: Root; there: string | null },
): Promise<FixityFinding | 'away'> {
  const finding = await checkOriginal(target, { ...reading, read });
  if (finding === 'away' || finding.state === 'ok' || finding.state === 'changed') return finding;
  return (await seemsThere(root, there)) ? finding : 'away';
}

/** Stores what was found of an original; a run that it belongs to counts it. */
export function store(
  { catalog, now }: Pick<FixityServices, 'catalog' | 'now'>,
  run: OpenRun | null,
  target: FixityTarget,
  finding: FixityFinding,
): void {
  const nowS = secondsOf(now());
  catalog.transaction(() => {
    // Never before what the run leaves out, should the clock be set back meanwhile: it would not come to its end.
    const checkedS = Math.max(nowS, run?.beforeS ?? 0);
    catalog.fixity.put(target, finding, { nowS, checkedS });
    if (run !== null) catalog.fixityRuns.countIn(run.id, finding);
  });
}

async function seemsThere(root: Root, there: string | null): Promise<boolean> {
  if (!seemsOnline(root)) return false;
  if (there === null) return true;
  try {
    await stat(there);
    return true;
  } catch {
    // Whatever the reason, the disk does not give what it gave a moment ago.
    return false;
  }
}

function byOldestCheck(catalog: Catalog, roots: readonly Root[]): Root[] {
  const oldest = new Map(roots.map(({ id }) => [id, catalog.fixity.span(id)?.oldestS ?? Infinity]));
  return roots.toSorted((a, b) => (oldest.get(a.id) ?? 0) - (oldest.get(b.id) ?? 0));
}
