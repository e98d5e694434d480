// The schedule: every original once in so many days, in portions that fit between other work.
import { ArchiveError } from '../../../../shared/errors.ts';
import type { FixityInterval } from '../../../../shared/fixity.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { seemsOnline } from '../../intake/find-root.ts';
import type { UpkeepTask } from '../upkeep.ts';
import {
  beginRun,
  checkRest,
  endRun,
  type FixityServices,
  isDueBefore,
  secondsOf,
} from './check-run.ts';
import { createPace, type Pace } from './pace.ts';

const DAY_S = 24 * 3600;
const DEFAULT_INTERVAL: FixityInterval = '90';
const INTERVAL_SETTING = 'fixity_interval';

/** As fast as an old USB disk gives, and a fifth of what a network of 1 Gbit carries. */
const BYTES_PER_SECOND = 20_000_000;

/** One portion, a minute and a half at that speed. */
const PORTION_BYTES = 2_000_000_000;
const PORTION_FILES = 2000;

export interface FixityUpkeepOptions {
  /** True while an index run, an export or other long work goes on. */
  isBusy: () => boolean;
  pace?: Pace;
  portion?: { bytes: number; files: number };
}

/** How often every original is checked. */
export function fixityInterval(catalog: Catalog): FixityInterval {
  return (catalog.settings.get(INTERVAL_SETTING) as FixityInterval | null) ?? DEFAULT_INTERVAL;
}

export function setFixityInterval(catalog: Catalog, interval: FixityInterval): void {
  catalog.settings.set(INTERVAL_SETTING, interval);
}

/**
 * A round begins when an original that is there has not been checked for the interval, and takes along all that would
 * be due before half of it has passed, so that photos added on many days do not make a round a day. Each portion
 * begins where the last one ended, also after a restart.
 */
export function createFixityUpkeep(
  services: FixityServices,
  {
    isBusy,
    pace = createPace(BYTES_PER_SECOND),
    portion = { bytes: PORTION_BYTES, files: PORTION_FILES },
  }: FixityUpkeepOptions,
): UpkeepTask {
  const { catalog } = services;
  return {
    isDue: (now) => {
      const interval = fixityInterval(catalog);
      if (interval === 'never' || isBusy()) return false;
      if (catalog.fixityRuns.open('schedule') !== null) return true;
      const nowS = secondsOf(now);
      const beforeS = nowS - Number(interval) * DAY_S;
      return catalog.roots
        .all()
        .some((root) => seemsOnline(root) && isDueBefore(catalog, root, { beforeS, nowS }));
    },
    run: async (signal) => {
      try {
        await checkPortion(signal);
      } catch (error) {
        // A full disk, or a catalog that cannot be written to: whatever else is done tells of it, and the round goes
        // on once that is mended.
        if (!(error instanceof ArchiveError)) throw error;
      }
    },
  };

  async function checkPortion(signal: AbortSignal): Promise<void> {
    const halfS = (Number(fixityInterval(catalog)) * DAY_S) / 2;
    const run =
      catalog.fixityRuns.open('schedule') ??
      beginRun(services, {
        kind: 'schedule',
        rootId: null,
        beforeS: secondsOf(services.now()) - halfS,
      });
    const left = { ...portion };
    for await (const { finding } of checkRest(services, run, { pace, signal })) {
      left.files -= 1;
      left.bytes -= finding === 'away' ? 0 : finding.bytes;
      if (left.files <= 0 || left.bytes <= 0 || isBusy()) return;
    }
    endRun(services, run, 'done');
  }
}
