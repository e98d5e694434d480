// A hundred thousand small photos indexed end to end: whether rows and memory hold up over a long run.
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { MANY_PHOTOS } from '../corpus/indexed-photos.ts';
import { smallPhotos } from '../corpus/small-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

const LIMIT_MB = 300;

export const measureIndexMany: Measure = async ({ say }) => {
  const folder = await smallPhotos(MANY_PHOTOS);
  await using archive = await temporaryFolder();
  const command = benchProgram('index-folder', archive.path, folder);
  const { wallMs, cpuMs, peakBytes } = await runProgram(command, { watchesMemory: true });
  const seconds = Math.round(wallMs / 1000);
  say(`${MANY_PHOTOS} small photos in ${seconds} s, ${Math.round(cpuMs / 1000)} s of CPU`);
  return [
    compare({
      goal: 'index-many',
      work: `peak memory, 100,000 small photos, ${Math.round(MANY_PHOTOS / seconds)} a second`,
      against: 'figure to reach',
      ours: peakBytes / 1e6,
      peer: LIMIT_MB,
      unit: 'MB PSS',
      limit: 1,
    }),
  ];
};
