// Measures the program. Prints a table for people and one JSON line a goal for scripts.
// npm run -s bench [-- --only <number or name of a goal>] [--photos <folder of real photos>]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAlignment } from './goals/alignment.ts';
import { measureBrowse } from './goals/browse.ts';
import { measureDescribePaths } from './goals/describe-paths.ts';
import { measureExportMemory } from './goals/export-memory.ts';
import { measureFirstPicture } from './goals/first-picture.ts';
import { measureGazetteer } from './goals/gazetteer.ts';
import { measureIndexAllCores } from './goals/index-all-cores.ts';
import { measureIndexMany } from './goals/index-many.ts';
import { measureIndexOneTask } from './goals/index-one-task.ts';
import { measureMemory } from './goals/memory.ts';
import { measurePairing } from './goals/pairing.ts';
import { measurePairsPage } from './goals/pairs-page.ts';
import { measurePublishPairs } from './goals/publish-pairs.ts';
import { measurePublishPhotos } from './goals/publish-photos.ts';
import { measureReadMetadata } from './goals/read-metadata.ts';
import { measureRescan } from './goals/rescan.ts';
import { measureSampleStart } from './goals/sample-start.ts';
import { measureSearch } from './goals/search.ts';
import { measureSearchTyping } from './goals/search-typing.ts';
import { measureTaskScaling } from './goals/task-scaling.ts';
import { measureVillagePage } from './goals/village-page.ts';
import type { Measure, Measurement } from './measurement.ts';
import { describeMachine } from './tools/machine.ts';

const MEASURES = new Map<string, Measure>([
  ['1', measureIndexOneTask],
  ['2', measureIndexAllCores],
  ['3', measureReadMetadata],
  ['4', measureRescan],
  ['5', measureBrowse],
  ['6', measureSearch],
  ['7', measurePublishPhotos],
  ['8', measurePublishPairs],
  ['9', measureMemory],
  ['10', measureTaskScaling],
  ['11', measureFirstPicture],
  ['12', measureVillagePage],
  ['alignment', measureAlignment],
  ['describe-paths', measureDescribePaths],
  ['export-memory', measureExportMemory],
  ['gazetteer', measureGazetteer],
  ['index-many', measureIndexMany],
  ['pairing', measurePairing],
  ['pairs-page', measurePairsPage],
  ['sample-start', measureSampleStart],
  ['search-typing', measureSearchTyping],
]);

const { values } = parseArgs({
  options: { only: { type: 'string' }, photos: { type: 'string' } },
});
const names = values.only === undefined ? [...MEASURES.keys()] : [values.only];
const say = (text: string): void => {
  console.error(text);
};
say(describeMachine());
const rows: Measurement[] = [];
for (const name of names) {
  const measure = MEASURES.get(name);
  if (measure === undefined) {
    throw new Error(`no such goal: ${name}; there are ${[...MEASURES.keys()].join(', ')}`);
  }
  say(`goal ${name}`);
  const photos = values.photos === undefined ? null : resolve(values.photos);
  rows.push(...(await measure({ photos, say })));
}
printTable(rows);
for (const { goal, ours, peer, ratio } of rows) {
  console.log(JSON.stringify({ goal, ours, peer, ratio }));
}

function printTable(measured: readonly Measurement[]): void {
  const head = ['goal', 'work', 'ours', 'against', 'peer', 'ratio', 'to reach', 'reached'];
  const lines = measured.map((row) => [
    row.goal,
    row.work,
    `${figure(row.ours)} ${row.unit}`,
    row.against,
    `${figure(row.peer)} ${row.unit}`,
    figure(row.ratio),
    `≤ ${figure(row.limit)}`,
    row.ratio <= row.limit ? 'yes' : 'no',
  ]);
  for (const line of [head, head.map(() => '---'), ...lines])
    console.log(`| ${line.join(' | ')} |`);
}

/** Three figures are as many as a measurement is good for. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
