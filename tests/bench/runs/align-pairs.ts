// Aligns pairs of pictures and prints what comes out, a line a pair: node align-pairs.ts <list of pairs> <pictures kept>
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { Aligner } from '../../../main/archive/imaging/worker/align/align.ts';

const [list = '', keptPictures = ''] = process.argv.slice(2);
// As in a worker.
sharp.concurrency(1);
sharp.cache(false);
const aligner = new Aligner(Number(keptPictures));
for (const line of readFileSync(list, 'utf8').split('\n')) {
  const [path = '', otherPath = ''] = line.split('\t');
  const startedAt = process.cpuUsage();
  const finding = await aligner.align({ path, otherPath });
  const { user, system } = process.cpuUsage(startedAt);
  console.log(JSON.stringify({ finding, cpuMs: (user + system) / 1000 }));
}
