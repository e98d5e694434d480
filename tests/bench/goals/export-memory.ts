// A gallery of 500 pictures stays within a figure of memory: the program's own process and its workers together.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Publication, PublicationPicture } from '../../../main/archive/exports/publication.ts';
import { NO_FACTS } from '../../../shared/fact.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { largePhotos } from '../corpus/large-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { CAN_WATCH_MEMORY } from '../tools/process-memory.ts';
import { madeUpCaption } from '../tools/published-captions.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

const PICTURE_COUNT = 500;
const PAIR_COUNT = 40;
const PHOTO_COUNT = 120;
const LIMIT_MB = 300;

export const measureExportMemory: Measure = async (options) => {
  if (!CAN_WATCH_MEMORY) {
    options.say('skipped: memory of a tree of processes is read from /proc (Linux)');
    return [];
  }
  await using photos = await largePhotos(PHOTO_COUNT, options.photos);
  await using out = await temporaryFolder();
  const originals = await Promise.all(photos.files.map(pictureOf));
  const publication: Publication = {
    title: '搬出大山天地宽',
    date: '2022-05-20',
    pictures: Array.from({ length: PICTURE_COUNT }, (_, index) => ({
      ...at(originals, index % originals.length),
      caption: madeUpCaption(index).caption,
    })),
    pairs: Array.from({ length: PAIR_COUNT }, (_, index) => ({
      before: 2 * index,
      after: 2 * index + 1,
    })),
    missing: [],
    credits: [],
    lines: [],
  };
  const request = join(out.path, 'request.json');
  await writeFile(request, JSON.stringify(publication));
  const command = benchProgram('export-gallery', request, join(out.path, '画册'));
  const { peakBytes, wallMs } = await runProgram(command, { watchesMemory: true });
  return [
    compare({
      goal: 'export-memory',
      work: `peak memory, gallery of ${PICTURE_COUNT} pictures, ${Math.round(wallMs / 1000)} s`,
      against: 'figure to reach',
      ours: peakBytes / 1e6,
      peer: LIMIT_MB,
      unit: 'MB PSS',
      limit: 1,
    }),
  ];
};

async function pictureOf(path: string): Promise<PublicationPicture> {
  const bytes = await readFile(path);
  const { creator, credit, headline, place } = madeUpCaption(0);
  return {
    caption: '',
    articleLine: null,
    phase: 'after',
    heading: headline,
    original: {
      absolutePath: path,
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      format: 'jpeg',
      widthPx: 6000,
      heightPx: 4000,
    },
    place,
    date: { iso: '2019-08', precision: 'month' },
    creator,
    credit,
    facts: { ...NO_FACTS, category: 'relocation', phase: 'after' },
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('no photos');
  return item;
}
