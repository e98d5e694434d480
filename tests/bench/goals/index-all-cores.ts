// Goal 2: a full index on all cores, against making the same two pictures one after the other.
import { largePhotos } from '../corpus/large-photos.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { compare, type Measure } from '../measurement.ts';
import { indexOnce } from '../tools/index-runs.ts';
import { medianOfPairs } from '../tools/medians.ts';
import { withPeer } from '../tools/peers.ts';
import { runProgram } from '../tools/run-program.ts';

const PHOTO_COUNT = 120;

export const measureIndexAllCores: Measure = (options) =>
  withPeer('vipsthumbnail', options, async () => {
    await using photos = await largePhotos(PHOTO_COUNT, options.photos);
    const shrink = async (edgePx: number): Promise<number> => {
      await using out = await temporaryFolder();
      const output = `${out.path}/%s.jpg[Q=80]`;
      const command = ['vipsthumbnail', '-s', String(edgePx), '-o', output, ...photos.files];
      return (await runProgram(command)).cpuMs;
    };
    const { ours, peer } = await medianOfPairs(
      async () => (await indexOnce(photos)).cpuMs / photos.files.length,
      async () => ((await shrink(320)) + (await shrink(1600))) / photos.files.length,
    );
    return [
      compare({
        goal: '2',
        work: 'full index, all cores',
        against: 'vipsthumbnail 320 + 1600',
        ours,
        peer,
        unit: 'ms CPU/photo',
        limit: 0.45,
      }),
    ];
  });
