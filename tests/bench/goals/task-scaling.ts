// Goal 10: four tasks at once do 3.2 times the work of one.
import { largePhotos } from '../corpus/large-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { indexOnce } from '../tools/index-runs.ts';
import { medianOfPairs } from '../tools/medians.ts';

const PHOTO_COUNT = 48;
const TASKS = 4;

export const measureTaskScaling: Measure = async (options) => {
  await using photos = await largePhotos(PHOTO_COUNT, options.photos);
  const secondsWith = async (tasks: number): Promise<number> =>
    (await indexOnce(photos, { tasks })).wallMs / 1000;
  const figures = await medianOfPairs(
    () => secondsWith(TASKS),
    () => secondsWith(1),
  );
  return [
    compare({
      goal: '10',
      work: `full index, ${TASKS} tasks`,
      against: '1 task',
      ...figures,
      unit: 's',
      limit: 1 / 3.2,
    }),
  ];
};
