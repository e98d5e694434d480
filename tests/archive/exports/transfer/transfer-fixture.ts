// Photos and requests for tests of packages.
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PublicationPicture } from '../../../../main/archive/exports/publication.ts';
import type { CaptureDate } from '../../../../shared/capture-date.ts';
import { exportChoice, type TransferSettings } from '../../../../shared/exports/export-kinds.ts';
import { type Facts, NO_FACTS } from '../../../../shared/fact.ts';
import { type ExportFixture, type ExportRequest, sha256Of } from '../export-fixture.ts';

const SETTINGS = { fonds: 'J012', organisation: '湟中区融媒体中心' };

/** A road of a village that was moved. */
export const FACTS: Facts = {
  ...NO_FACTS,
  county: '湟中区',
  town: '田家寨镇',
  village: '大卡阳村',
  subject: 'road',
  category: 'relocation',
};

/** A package of these pictures. */
export function transfer(
  fixture: ExportFixture,
  pictures: PublicationPicture[],
  settings: Partial<TransferSettings> = {},
  change: Parameters<ExportFixture['request']>[1] = {},
): ExportRequest {
  const choices = [exportChoice('transfer', { ...SETTINGS, ...settings })];
  return fixture.request(pictures, { choices, ...change });
}

/** A photo with all that the office asks for; one of another height has another content. */
export async function picture(
  fixture: ExportFixture,
  path: string,
  change: Partial<PublicationPicture> = {},
  height = 80,
): Promise<PublicationPicture> {
  return await fixture.picture(
    path,
    {
      caption: '大卡阳村搬迁前的道路，陶某 摄',
      creator: '陶某',
      date: day('2016-05-01'),
      facts: FACTS,
      ...change,
    },
    { width: 120, height },
  );
}

/** Both halves of a pair, four years apart. */
export async function pairOf(fixture: ExportFixture): Promise<PublicationPicture[]> {
  const pictures = await Promise.all([
    picture(fixture, '2014/道路 1.JPG', {
      caption: '2014年5月，大卡阳村搬迁前的“𠮷家”道路。雨天泥泞，出行难。',
      date: day('2014-05-01'),
      phase: 'before',
    }),
    picture(fixture, '2018/新路.jpg', {
      caption: '大卡阳村易地搬迁后硬化的道路（湟中融媒）',
      date: { iso: '2018-06', precision: 'month' },
      phase: 'after',
      creator: null,
      credit: '湟中融媒',
    }),
  ]);
  const time = new Date('2018-06-01T00:00:00Z');
  for (const { original } of pictures) await utimes(original.absolutePath, time, time);
  return pictures;
}

/** An original of so many MB that need not be a picture: nothing decodes it. */
export async function largePicture(
  fixture: ExportFixture,
  path: string,
  megabytes: number,
): Promise<PublicationPicture> {
  const made = await picture(fixture, path);
  const { absolutePath } = made.original;
  await mkdir(dirname(absolutePath), { recursive: true });
  await writeFile(absolutePath, Buffer.alloc(megabytes << 20, 7));
  return { ...made, original: { ...made.original, sha256: await sha256Of(absolutePath) } };
}

export function day(iso: string): CaptureDate {
  return { iso, precision: 'day' };
}
