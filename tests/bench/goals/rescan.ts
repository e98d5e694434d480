// Goal 4: a second look at a hundred thousand files that nobody touched.
import { indexedPhotos, MANY_PHOTOS } from '../corpus/indexed-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { medianOfPairs } from '../tools/medians.ts';
import { withPeer } from '../tools/peers.ts';
import { CAN_WATCH_MEMORY } from '../tools/process-memory.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

const LIMIT_MIB = 60;

export const measureRescan: Measure = (options) =>
  withPeer('find', options, async () => {
    const { dir, root } = await indexedPhotos(options);
    const rescan = async (watchesMemory: boolean) => {
      const run = await runProgram(benchProgram('rescan', dir), { watchesMemory });
      const found = JSON.parse(run.stdout) as { fileCount: number; arrivalCount: number };
      if (found.fileCount !== MANY_PHOTOS || found.arrivalCount > 0) {
        throw new Error(`the second look saw ${run.stdout.trim()}`);
      }
      return run;
    };
    const { ours, peer } = await medianOfPairs(
      async () => (await rescan(false)).cpuMs,
      async () =>
        (
          await runProgram([
            'bash',
            '-c',
            'find "$0" -type f -printf "%p %s %T@\\n" > /dev/null',
            root,
          ])
        ).cpuMs,
    );
    const rows = [
      compare({
        goal: '4',
        work: 'rescan of 100k unchanged files',
        against: 'find -printf',
        ours,
        peer,
        unit: 'ms CPU',
        limit: 2,
      }),
    ];
    if (!CAN_WATCH_MEMORY) return rows;
    const peakMib = (await rescan(true)).peakBytes / 1024 ** 2;
    const memory = { work: 'its memory', against: 'figure to reach', unit: 'MiB PSS', limit: 1 };
    return [...rows, compare({ goal: '4 memory', ours: peakMib, peer: LIMIT_MIB, ...memory })];
  });
