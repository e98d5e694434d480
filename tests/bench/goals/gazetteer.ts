// From the packed gazetteer of all China to a county that texts are read with.
import { loadCountyAndNeighbours } from '../../../main/archive/understanding/gazetteer.ts';
import { buildGazetteer } from '../../../shared/understanding/gazetteer.ts';
import { compare, type Measure } from '../measurement.ts';
import { median } from '../tools/medians.ts';

const RUNS = 5;
const LIMIT_S = 0.3;

/** Median of five loads of a county with the others of its prefecture. */
export const measureGazetteer: Measure = async () => {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    const { county } = await loadCountyAndNeighbours('630106');
    buildGazetteer(county).findPlaces('海子沟乡黑沟村');
    seconds.push((performance.now() - startedAt) / 1000);
  }
  return [
    compare({
      goal: 'gazetteer',
      work: 'load the gazetteer of a county',
      against: 'figure to reach',
      ours: median(seconds),
      peer: LIMIT_S,
      unit: 's',
      limit: 1,
    }),
  ];
};
