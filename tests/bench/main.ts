// Measures the program. Prints a table for people and one JSON line a goal for scripts.
// npm run -s bench [-- --only <name>]
import { parseArgs } from 'node:util';
import { measureSampleStart } from './sample-start.ts';

/** One goal's outcome; `ratio` above 1 means that the goal was missed. */
export interface Measurement {
  goal: string;
  ours: number;
  /** The figure to reach, or what a peer needed for the same work in the same run. */
  peer: number;
  unit: string;
  ratio: number;
}

const MEASUREMENTS: Record<string, () => Promise<Measurement>> = {
  'sample-start': measureSampleStart,
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only === undefined ? Object.keys(MEASUREMENTS) : [values.only];
const rows: Measurement[] = [];
for (const name of names) {
  const measure = MEASUREMENTS[name];
  if (measure === undefined) {
    throw new Error(
      `no such measurement: ${name}; there is ${Object.keys(MEASUREMENTS).join(', ')}`,
    );
  }
  rows.push(await measure());
}
console.table(
  rows.map(({ goal, ours, peer, unit, ratio }) => ({
    goal,
    ours: `${ours.toFixed(2)} ${unit}`,
    limit: `${peer.toFixed(2)} ${unit}`,
    ratio: ratio.toFixed(2),
  })),
);
for (const { goal, ours, peer, ratio } of rows) {
  console.log(JSON.stringify({ goal, ours, peer, ratio }));
}
