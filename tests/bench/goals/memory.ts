// Goal 9: the memory of a full index does not grow with the photos.
import { largePhotos } from '../corpus/large-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { indexOnce } from '../tools/index-runs.ts';
import { medianOfPairs } from '../tools/medians.ts';
import { CAN_WATCH_MEMORY } from '../tools/process-memory.ts';

const PHOTO_COUNT = 120;
const LIMIT_MB = 300;

export const measureMemory: Measure = async (options) => {
  if (!CAN_WATCH_MEMORY) {
    options.say('skipped: memory of a tree of processes is read from /proc (Linux)');
    return [];
  }
  await using all = await largePhotos(PHOTO_COUNT, options.photos);
  await using few = await largePhotos(Math.ceil(all.files.length / 10), options.photos);
  const peakMb = async (photos: typeof all): Promise<number> =>
    (await indexOnce(photos, { watchesMemory: true })).peakBytes / 1e6;
  const figures = await medianOfPairs(
    () => peakMb(all),
    () => peakMb(few),
  );
  const unit = 'MB PSS';
  return [
    compare({
      goal: '9',
      work: `peak memory, ${all.files.length} photos`,
      against: `${few.files.length} photos`,
      ...figures,
      unit,
      limit: 1.1,
    }),
    compare({
      goal: '9 peak',
      work: 'peak memory of a full index',
      against: 'figure to reach',
      ours: figures.ours,
      peer: LIMIT_MB,
      unit,
      limit: 1,
    }),
  ];
};
