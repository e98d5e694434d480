// Goal 1: a full index with one task, against nothing but the decoding it cannot do without.
import { largePhotos } from '../corpus/large-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { indexOnce } from '../tools/index-runs.ts';
import { medianOfPairs } from '../tools/medians.ts';
import { withPeer } from '../tools/peers.ts';
import { runProgram } from '../tools/run-program.ts';

const PHOTO_COUNT = 120;

export const measureIndexOneTask: Measure = (options) =>
  withPeer('djpeg', options, async () => {
    await using photos = await largePhotos(PHOTO_COUNT, options.photos);
    const eachFile = 'for file in "$@"; do djpeg -scale 4/8 "$file" > /dev/null || exit; done';
    const { ours, peer } = await medianOfPairs(
      async () => (await indexOnce(photos, { tasks: 1 })).cpuMs / photos.files.length,
      async () =>
        (await runProgram(['bash', '-c', eachFile, 'bash', ...photos.files])).cpuMs /
        photos.files.length,
    );
    return [
      compare({
        goal: '1',
        work: 'full index, 1 task',
        against: 'djpeg -scale 4/8',
        ours,
        peer,
        unit: 'ms CPU/photo',
        limit: 1.5,
      }),
    ];
  });
