// Puts broken files through the real pool and counts what becomes of them.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openImaging } from '../../../main/archive/imaging/imaging-pool.ts';
import type { Imaging } from '../../../main/archive/imaging/tasks.ts';
import { type ErrorCode, toArchiveError } from '../../../shared/errors.ts';
import { MUTATION_NAMES, MUTATIONS, seededRandom } from '../../support/mutations.ts';
import type { Base } from './mutation-bases.ts';

export interface MutationRun {
  count: number;
  seed: number;
  /** Worker processes at once. */
  size: number;
  timeoutMs: number;
  bases: readonly Base[];
  /** Folder for files that crashed or hung a worker or found a fault of the program; none are kept without it. */
  keepDir?: string | undefined;
}

export interface MutationReport {
  processed: number;
  /** Shown, whole or in part. */
  shown: number;
  /** Of these, marked as damaged. */
  damaged: number;
  failedByCode: Partial<Record<ErrorCode, number>>;
  /** Files that crashed, hung or met a fault of the program, with the number that makes them again. */
  culprits: { index: number; base: string; mutation: string; code: ErrorCode; detail: string }[];
  /** Processes of ours still there after the pool was closed; null where the system does not tell. */
  leftProcesses: number | null;
  longestMs: number;
}

/** What a file may never do, however broken it is. */
const FAULTS: ReadonlySet<ErrorCode> = new Set(['worker-crashed', 'image-timeout', 'internal']);

/** Makes `count` broken files, reads each, and throws them away. */
export async function runMutations(run: MutationRun): Promise<MutationReport> {
  const report: MutationReport = {
    processed: 0,
    shown: 0,
    damaged: 0,
    failedByCode: {},
    culprits: [],
    leftProcesses: null,
    longestMs: 0,
  };
  const before = childProcesses();
  const dir = mkdtempSync(join(tmpdir(), 'xinmao-mutations-'));
  const imaging = openImaging({ size: run.size, timeoutMs: run.timeoutMs });
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    while (next < run.count) await probeOne(next++, run, imaging, dir, report);
  };
  await Promise.all(Array.from({ length: run.size }, takeTurns));
  await imaging.close();
  rmSync(dir, { recursive: true, force: true });
  report.leftProcesses = childProcesses()?.filter((pid) => !before?.includes(pid)).length ?? null;
  return report;
}

/** The broken file of a number: the same base and mutation for a seed, whatever ran before. */
export function mutated(index: number, { seed, bases }: Pick<MutationRun, 'seed' | 'bases'>) {
  const random = seededRandom(seed * 1_000_003 + index);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  };
  // Every base and every way to break it come in turn.
  const base = bases[index % bases.length] ?? pick(bases);
  const mutation = pick(MUTATION_NAMES);
  const bytes = MUTATIONS[mutation](base.bytes, { random, donor: pick(bases).bytes });
  return { base: base.name, mutation, bytes };
}

async function probeOne(
  index: number,
  run: MutationRun,
  imaging: Imaging,
  dir: string,
  report: MutationReport,
): Promise<void> {
  const { base, mutation, bytes } = mutated(index, run);
  const path = join(dir, `${index}.jpg`);
  writeFileSync(path, bytes);
  const startedMs = performance.now();
  try {
    const { isDamaged } = await imaging.probe({ path, renditionsDir: join(dir, 'renditions') });
    report.shown += 1;
    if (isDamaged) report.damaged += 1;
  } catch (error) {
    const { code, cause } = toArchiveError(error);
    report.failedByCode[code] = (report.failedByCode[code] ?? 0) + 1;
    if (FAULTS.has(code)) {
      const detail = cause instanceof Error ? cause.message : '';
      report.culprits.push({ index, base, mutation, code, detail });
      if (run.keepDir) writeFileSync(join(run.keepDir, `${run.seed}-${index}`), bytes);
    }
  }
  report.processed += 1;
  report.longestMs = Math.max(report.longestMs, Math.round(performance.now() - startedMs));
  rmSync(path);
}

/** Child processes of this one, those that have ended and are waited for by nobody included. Linux only. */
function childProcesses(): number[] | null {
  if (process.platform !== 'linux') return null;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => parentOf(pid) === process.pid)
    .map(Number);
}

function parentOf(pid: string): number | null {
  try {
    // `pid (name) state parent …`; the name may hold anything.
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null; // Ended since the folder was listed.
  }
}
