// Goal 3: thirteen tags of many files, read by one process each, and the values compared.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoMetadata } from '../../../shared/photo.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { smallPhotos } from '../corpus/small-photos.ts';
import { compare, type Measure } from '../measurement.ts';
import { medianOfPairs } from '../tools/medians.ts';
import { withPeer } from '../tools/peers.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

/** Enough that starting a program counts for little. */
const FILE_COUNT = 5000;

type Tags = Record<string, string | number | string[] | undefined>;

/** exiftool's tags, and what ours must say where they say something. */
const TAGS: Record<string, (metadata: PhotoMetadata) => unknown> = {
  DateTimeOriginal: ({ takenAt }) => exifDay(takenAt),
  CreateDate: ({ digitisedAt }) => exifDay(digitisedAt),
  OffsetTimeOriginal: ({ utcOffset }) => utcOffset,
  'GPSLatitude#': ({ latitude }) => latitude?.toFixed(5),
  'GPSLongitude#': ({ longitude }) => longitude?.toFixed(5),
  'Orientation#': ({ orientation }) => orientation,
  Make: ({ make }) => make,
  Model: ({ model }) => model,
  Software: ({ software }) => software,
  'XMP-dc:Description': ({ caption }) => caption,
  'XMP-photoshop:Headline': ({ headline }) => headline,
  'XMP-dc:Creator': ({ creator }) => creator,
  'XMP-dc:Subject': ({ keywords }) => keywords.join(', '),
};

export const measureReadMetadata: Measure = (options) =>
  withPeer('exiftool', options, async () => {
    const folder = options.photos ?? (await smallPhotos(10_000));
    const files = (await readdir(folder, { recursive: true }))
      .filter((name) => /\.jpe?g$/i.test(name))
      .sort()
      .slice(0, FILE_COUNT)
      .map((name) => join(folder, name));
    await using box = await temporaryFolder();
    const list = join(box.path, 'files.txt');
    await writeFile(list, files.join('\n'));
    const [read, stated]: [PhotoMetadata[], Tags[]] = [[], []];
    const { ours, peer } = await medianOfPairs(
      async () => {
        const { stdout, cpuMs } = await runProgram(benchProgram('read-metadata', list));
        const lines = stdout.trim().split('\n');
        read.splice(0, read.length, ...lines.map((line) => JSON.parse(line) as PhotoMetadata));
        return cpuMs / files.length;
      },
      async () => {
        const tags = Object.keys(TAGS).map((tag) => `-${tag}`);
        const command = ['exiftool', '-fast2', '-j', ...tags, '-@', list];
        const { stdout, cpuMs } = await runProgram(command);
        stated.splice(0, stated.length, ...(JSON.parse(stdout) as Tags[]));
        return cpuMs / files.length;
      },
    );
    const differing = stated.flatMap((tags, at) => differences(tags, read[at]));
    options.say(
      `metadata: ${differing.length} values differ from exiftool's in ${files.length} files`,
    );
    for (const difference of differing.slice(0, 10)) options.say(`  ${difference}`);
    return [
      compare({
        goal: '3',
        work: `metadata, ${differing.length} values differ`,
        against: 'exiftool -fast2, 13 tags',
        ours,
        peer,
        unit: 'ms CPU/file',
        limit: 0.05,
      }),
    ];
  });

function differences(tags: Tags, metadata: PhotoMetadata | undefined): string[] {
  if (metadata === undefined) return [`${String(tags['SourceFile'])}: not read`];
  return Object.entries(TAGS).flatMap(([tag, ours]) => {
    const stated = tags[tag.replace(/^.*:|#$/g, '')];
    if (stated === undefined || stated === '') return [];
    const wanted = tag.startsWith('GPS') ? Number(stated).toFixed(5) : [stated].flat().join(', ');
    const got = String(ours(metadata));
    return got === wanted ? [] : [`${String(tags['SourceFile'])} ${tag}: ${got}, not ${wanted}`];
  });
}

/** As EXIF writes it, without the parts of a second. */
function exifDay(local: string | null): string | undefined {
  return local?.slice(0, 19).replaceAll('-', ':').replace('T', ' ');
}
