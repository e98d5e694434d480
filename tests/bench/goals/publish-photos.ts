// Goal 7: photos made smaller with their captions inside, against vipsthumbnail and then exiftool.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PublishTask } from '../../../main/archive/imaging/tasks.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { largePhotos } from '../corpus/large-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { medianOfPairs } from '../tools/medians.ts';
import { withPeer } from '../tools/peers.ts';
import { madeUpCaption } from '../tools/published-captions.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

const PHOTO_COUNT = 40;
const LONG_EDGE_PX = 1080;
const QUALITY = 85;

export const measurePublishPhotos: Measure = (options) =>
  withPeer('vipsthumbnail', options, () =>
    withPeer('exiftool', options, async () => {
      await using photos = await largePhotos(PHOTO_COUNT, options.photos);
      const tasks = await Promise.all(photos.files.map(taskOf));
      const figures = await medianOfPairs(
        () => publishAll(tasks),
        () => shrinkAndDescribe(photos.files),
      );
      return [
        compare({
          goal: '7',
          work: `${photos.files.length} photos to ${LONG_EDGE_PX} px with captions`,
          against: 'vipsthumbnail + exiftool',
          ours: figures.ours / photos.files.length,
          peer: figures.peer / photos.files.length,
          unit: 'ms CPU/photo',
          limit: 0.6,
        }),
      ];
    }),
  );

async function taskOf(path: string, index: number): Promise<Omit<PublishTask, 'target'>> {
  return {
    kind: 'publish',
    path,
    sha256: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
    longEdgePx: LONG_EDGE_PX,
    quality: QUALITY,
    maxBytes: null,
    cropRatio: null,
    keepsPosition: false,
    keepsDevice: false,
    caption: madeUpCaption(index),
  };
}

async function publishAll(tasks: readonly Omit<PublishTask, 'target'>[]): Promise<number> {
  await using out = await temporaryFolder();
  const request = join(out.path, 'request.json');
  const placed = tasks.map((task, index) => ({ ...task, target: join(out.path, `${index}.jpg`) }));
  await writeFile(request, JSON.stringify(placed));
  return (await runProgram(benchProgram('publish-pictures', request))).cpuMs;
}

/** One run of each program for all photos; captions and the rest in EXIF, IPTC and XMP as we write them. */
async function shrinkAndDescribe(files: readonly string[]): Promise<number> {
  await using out = await temporaryFolder();
  const output = `${out.path}/%s.jpg[Q=${QUALITY}]`;
  const shrunk = await runProgram([
    'vipsthumbnail',
    '-s',
    String(LONG_EDGE_PX),
    '-o',
    output,
    ...files,
  ]);
  const orders = files.map((file, index) => exiftoolOrder(join(out.path, basename(file)), index));
  const list = join(out.path, 'orders.txt');
  await writeFile(list, orders.join('\n-execute\n'));
  const common = ['-common_args', '-overwrite_original', '-codedcharacterset=utf8', '-q'];
  return shrunk.cpuMs + (await runProgram(['exiftool', '-@', list, ...common])).cpuMs;
}

function exiftoolOrder(file: string, index: number): string {
  const { caption, headline, creator, credit, place } = madeUpCaption(index);
  return [
    '-gps:all=',
    `-XMP-dc:Description=${caption}`,
    `-IFD0:ImageDescription=${caption}`,
    `-IPTC:Caption-Abstract=${caption}`,
    `-XMP-photoshop:Headline=${headline}`,
    `-IPTC:Headline=${headline}`,
    `-XMP-dc:Creator=${creator}`,
    `-IFD0:Artist=${creator}`,
    `-IPTC:By-line=${creator}`,
    `-XMP-photoshop:Credit=${credit}`,
    `-IPTC:Credit=${credit}`,
    `-XMP-iptcExt:LocationShownCity=${place.city}`,
    file,
  ].join('\n');
}
