// Captions come back from every exported picture and every file beside it as the article has them, however hard
// they are to write down.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentParagraphs } from '../../../../main/archive/exports/documents/word-document.ts';
import { parseCsv } from '../../../../main/archive/csv-table.ts';
import { readExifCaption } from '../../../../main/archive/imaging/jpeg/exif.ts';
import { readIptcCaption } from '../../../../main/archive/imaging/jpeg/iptc.ts';
import { readXmpCaption } from '../../../../main/archive/imaging/jpeg/xmp.ts';
import { HAS_EXIFTOOL, readWithExiftool } from '../../../support/exiftool.ts';
import { createExportFixture, runExport } from '../export-fixture.ts';

const CAPTIONS = [
  '2019年8月，湟中区上五庄镇黄草沟村马贵元家新居（后）。记者 陶某 摄',
  '“𠮷家”院落(前)（旧） <b>&amp;</b> 【易地搬迁】『新村』',
  `'单' "双" ‘弯’ “弯” \`反\``,
  '../../etc/passwd C:\\Users\\1.jpg a/b:c*?|<>',
  '=HYPERLINK("x")',
  '第一行\n第二行',
  '长'.repeat(640),
  '👨‍👩‍👧 全家福 ①②③ ㎡',
];

describe('captions inside the pictures', () => {
  test('are read by exiftool as the article has them, from each place', async ({ skip }) => {
    skip(!HAS_EXIFTOOL);
    await using fixture = await createExportFixture();
    const pictures = await Promise.all(
      CAPTIONS.map((caption, index) =>
        fixture.picture(`${index}.jpg`, { caption, phase: index % 2 === 0 ? 'before' : 'after' }),
      ),
    );
    const request = fixture.request(pictures, { pairs: [{ before: 0, after: 1 }] });
    await runExport(request);
    const folder = join(request.to, 'pictures');
    const names = (await readdir(folder)).toSorted();
    expect(names).toHaveLength(CAPTIONS.length + 1);
    const found = readWithExiftool(names.map((name) => join(folder, name)));
    for (const [index, name] of names.entries()) {
      const number = Number(/^图(\d+)\.jpg$/.exec(name)?.[1] ?? 0);
      const caption = number === 0 ? CAPTIONS.slice(0, 2).join('\n') : CAPTIONS[number - 1];
      const tags = found[index] ?? {};
      expect([
        tags['XMP-dc:Description'],
        tags['IFD0:ImageDescription'],
        tags['IPTC:Caption-Abstract'],
      ]).toEqual([caption, caption, caption]);
      expect(tags).not.toHaveProperty(['ExifTool:Warning']);
    }
  });

  test('stand beside who took them, for whom, when and where', async ({ skip }) => {
    skip(!HAS_EXIFTOOL);
    await using fixture = await createExportFixture();
    const picture = await fixture.picture('a.jpg', {
      heading: '易地搬迁',
      creator: '陶某',
      credit: '湟中融媒',
      date: { iso: '2019-08-03', precision: 'day' },
    });
    const request = fixture.request([picture]);
    await runExport(request);
    const [tags] = readWithExiftool([join(request.to, 'pictures/图01.jpg')]);
    expect(tags).toMatchObject({
      'XMP-photoshop:Headline': '易地搬迁',
      'XMP-dc:Creator': ['陶某'],
      'XMP-photoshop:Credit': '湟中融媒',
      'XMP-photoshop:DateCreated': '2019:08:03',
      'XMP-iptcExt:LocationShown': [
        {
          CountryName: '中国',
          ProvinceState: '青海省',
          City: '西宁市',
          Sublocation: '湟中区田家寨镇大卡阳村',
        },
      ],
      'IFD0:Artist': '陶某',
      'IPTC:CodedCharacterSet': '\u001b%G',
      'IPTC:By-line': '陶某',
      'IPTC:Credit': '湟中融媒',
      'IPTC:Headline': '易地搬迁',
      'IPTC:DateCreated': '2019:08:03',
      'IPTC:Province-State': '青海省',
      'IPTC:City': '西宁市',
      'IPTC:Country-PrimaryLocationName': '中国',
    });
  });
});

test('every file beside the pictures says the same', async () => {
  await using fixture = await createExportFixture();
  const pictures = await Promise.all(
    CAPTIONS.map((caption, index) => fixture.picture(`${index}.jpg`, { caption })),
  );
  const request = fixture.request(pictures);
  await runExport(request);
  const read = (name: string) => readFile(join(request.to, name));
  const [, ...rows] = parseCsv((await read('captions.csv')).toString('utf8'));
  expect(rows.map((row) => row[2])).toEqual(CAPTIONS);
  const text = (await read('captions.txt')).toString('utf8');
  const paragraphs = documentParagraphs(await read('captions.docx'));
  for (const [index, caption] of CAPTIONS.entries()) {
    expect(text).toContain(`图0${index + 1}\n${caption}\n`);
    expect(paragraphs.slice(2 + index * 3, 5 + index * 3)).toEqual([
      '',
      `图0${index + 1}`,
      caption,
    ]);
  }
});

describe('a caption that a standard cannot hold whole', () => {
  test('keeps what each can: no control characters in XML, no NUL in EXIF', async () => {
    await using fixture = await createExportFixture();
    const caption = '前\u0000后\u0007铃\u001b逃\t制表\u{10ffff}';
    const request = fixture.request([await fixture.picture('a.jpg', { caption })]);
    await runExport(request);
    const jpeg = await readFile(join(request.to, 'pictures/图01.jpg'));
    expect(readXmpCaption(jpeg)).toBe('前后铃逃\t制表\u{10ffff}');
    expect(readExifCaption(jpeg)).toBe('前后\u0007铃\u001b逃\t制表\u{10ffff}');
    expect(readIptcCaption(jpeg)).toBe(caption);
    const [, row] = parseCsv(await readFile(join(request.to, 'captions.csv'), 'utf8'));
    expect(row?.[2]).toBe(caption);
  });

  test('is cut in IPTC between characters, whole in XMP and EXIF', async () => {
    await using fixture = await createExportFixture();
    const caption = `${'字'.repeat(666)}𠮷${'尾'.repeat(300)}`;
    const request = fixture.request([await fixture.picture('a.jpg', { caption })]);
    await runExport(request);
    const jpeg = await readFile(join(request.to, 'pictures/图01.jpg'));
    expect(readXmpCaption(jpeg)).toBe(caption);
    expect(readExifCaption(jpeg)).toBe(caption);
    expect(readIptcCaption(jpeg)).toBe('字'.repeat(666));
  });

  test('is refused where no picture can carry it, and nothing is left', async () => {
    await using fixture = await createExportFixture();
    const caption = '字'.repeat(22_000);
    const request = fixture.request([await fixture.picture('a.jpg', { caption })]);
    await expect(runExport(request)).rejects.toMatchObject({ code: 'caption-too-long' });
    expect(await readdir(fixture.desk)).toEqual([]);
  });
});
