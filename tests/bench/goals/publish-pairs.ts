// Goal 8: labelled pairs, against ImageMagick, which is told to decode no more than it needs.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishPairTask } from '../../../main/archive/imaging/tasks.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { largePhotos } from '../corpus/large-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { medianOfPairs } from '../tools/medians.ts';
import { withPeer } from '../tools/peers.ts';
import { madeUpCaption } from '../tools/published-captions.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

const PAIR_COUNT = 20;
const LONG_EDGE_PX = 1920;
const QUALITY = 85;

export const measurePublishPairs: Measure = (options) =>
  withPeer('montage', options, async () => {
    await using photos = await largePhotos(2 * PAIR_COUNT, options.photos);
    const halves = await Promise.all(photos.files.map(halfOf));
    const pairs = Array.from({ length: Math.floor(halves.length / 2) }, (_, index) => index);
    const ours = async (): Promise<number> => {
      await using out = await temporaryFolder();
      const request = join(out.path, 'request.json');
      const tasks = pairs.map((index): PublishPairTask => {
        const [before, after] = [at(halves, 2 * index), at(halves, 2 * index + 1)];
        return {
          kind: 'publish-pair',
          before: { ...before, label: '搬迁前 2014年' },
          after: { ...after, label: '搬迁后 2019年' },
          layout: 'side-by-side',
          lines: [],
          target: join(out.path, `${index}.jpg`),
          longEdgePx: LONG_EDGE_PX,
          quality: QUALITY,
          maxBytes: null,
          caption: madeUpCaption(index),
        };
      });
      await writeFile(request, JSON.stringify(tasks));
      return (await runProgram(benchProgram('publish-pictures', request))).cpuMs / pairs.length;
    };
    const peer = async (): Promise<number> => {
      await using out = await temporaryFolder();
      let cpuMs = 0;
      for (const index of pairs) {
        const [before, after] = [at(photos.files, 2 * index), at(photos.files, 2 * index + 1)];
        const target = join(out.path, `${index}.jpg`);
        cpuMs += (await runProgram(montage(before, after, target))).cpuMs;
      }
      return cpuMs / pairs.length;
    };
    const figures = await medianOfPairs(ours, peer);
    return [
      compare({
        goal: '8',
        work: `${pairs.length} labelled pairs`,
        against: 'ImageMagick montage',
        ...figures,
        unit: 'ms CPU/pair',
        limit: 0.3,
      }),
    ];
  });

/** Halves of our width, a gap of ours between them; Latin labels, as it has no Chinese font to draw others with. */
function montage(before: string, after: string, target: string): string[] {
  const halfPx = (LONG_EDGE_PX - 8) / 2;
  return [
    'montage',
    ...['-define', `jpeg:size=${2 * halfPx}x${2 * halfPx}`],
    ...['-label', 'before 2014', before, '-label', 'after 2019', after],
    ...['-tile', '2x1', '-geometry', `${halfPx}x${halfPx}+4+4`],
    ...['-quality', String(QUALITY), target],
  ];
}

async function halfOf(path: string): Promise<{ path: string; sha256: string }> {
  return {
    path,
    sha256: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('not so many photos');
  return item;
}
