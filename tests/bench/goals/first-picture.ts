// Goal 11: from choosing a folder of ten thousand photos to the first picture in the grid.
import { smallPhotos } from '../corpus/small-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { median } from '../tools/medians.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

const RUNS = 5;
const LIMIT_S = 1;

export const measureFirstPicture: Measure = async () => {
  const folder = await smallPhotos(10_000);
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await using archive = await temporaryFolder();
    const { stdout } = await runProgram(benchProgram('first-picture', archive.path, folder));
    const { shownMs } = JSON.parse(stdout) as { shownMs: number | null };
    if (shownMs === null) throw new Error('no picture was shown before the index ended');
    seconds.push(shownMs / 1000);
  }
  return [
    compare({
      goal: '11',
      work: 'first picture of 10,000',
      against: 'figure to reach',
      ours: median(seconds),
      peer: LIMIT_S,
      unit: 's',
      limit: 1,
    }),
  ];
};
