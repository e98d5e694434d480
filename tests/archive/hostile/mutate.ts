// `npm run mutate -- --count 2500`: breaks thousands of photos and says what the imaging workers made of them.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawnBases, sharedBases } from './mutation-bases.ts';
import { runMutations } from './run-mutations.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2500' },
    seed: { type: 'string', default: '1' },
    size: { type: 'string', default: '3' },
    /** Folder to keep the files in that found a fault. */
    keep: { type: 'string' },
  },
});

if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
const bases = [...(await drawnBases()), ...sharedBases()];
const report = await runMutations({
  count: Number(values.count),
  seed: Number(values.seed),
  size: Number(values.size),
  timeoutMs: 30_000,
  bases,
  keepDir: values.keep,
});
const { failedByCode } = report;
const counts = {
  ...report,
  crashes: failedByCode['worker-crashed'] ?? 0,
  timeouts: failedByCode['image-timeout'] ?? 0,
  faults: failedByCode.internal ?? 0,
};
console.log(JSON.stringify({ seed: Number(values.seed), bases: bases.length, ...counts }, null, 2));
const isClean = report.culprits.length === 0 && (report.leftProcesses ?? 0) === 0;
process.exitCode = isClean ? 0 : 1;
