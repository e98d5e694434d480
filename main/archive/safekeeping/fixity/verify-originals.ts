// The terminal's check of all originals, a line each.
import type { VerifyLine } from '../../../../shared/exports/export-manifest.ts';
import { beginRun, checkRest, endRun, type FixityServices, rootsOf } from './check-run.ts';
import type { Checked } from './check-run.ts';
import { AT_ONCE } from './pace.ts';

/** Originals asked of the catalog at a time. */
const STEP = 1000;

/** Re-hashes every original, one after another, and stores what it finds; what is away is said to be, and not stored. */
export async function* verifyOriginals(
  services: FixityServices,
  signal = new AbortController().signal,
): AsyncGenerator<VerifyLine, void, undefined> {
  const { catalog, now } = services;
  catalog.fixityRuns.stopAll('hand', now().toISOString());
  const run = beginRun(services, { kind: 'hand', rootId: null, beforeS: 'all' });
  let outcome: 'done' | 'stopped' = 'stopped';
  try {
    const told = new Set<number>();
    for await (const checked of checkRest(services, run, { pace: AT_ONCE, signal })) {
      if (checked.finding === 'away') told.add(checked.target.id);
      yield lineOf(checked);
    }
    for (const { id } of rootsOf(catalog, null)) {
      let after = { checkedS: -1, id: 0 };
      for (;;) {
        const targets = catalog.fixity.next(id, run.beforeS, after, STEP);
        const last = targets.at(-1);
        if (last === undefined) break;
        after = last;
        for (const target of targets) {
          if (!told.has(target.id)) yield lineOf({ target, finding: 'away' });
        }
      }
    }
    outcome = 'done';
  } finally {
    endRun(services, run, outcome);
  }
}

function lineOf({ target: { path }, finding }: Checked): VerifyLine {
  if (finding === 'away') return { path, state: 'missing', reason: 'offline' };
  const { state, reason } = finding;
  if (reason === null) return { path, state: 'ok' };
  return { path, state: state === 'changed' ? 'changed' : 'missing', reason };
}
