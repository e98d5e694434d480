import { expect, test } from 'vitest';
import {
  type PairSection,
  type PublishedPair,
  sectionsByPlace,
  sectionsOfVillage,
} from '../../../main/archive/exports/pair-sections.ts';
import type { PublicationPicture } from '../../../main/archive/exports/publication.ts';
import type { CaptureDate } from '../../../shared/capture-date.ts';
import { NO_FACTS } from '../../../shared/fact.ts';
import type { Subject } from '../../../shared/subject.ts';

function picture(
  date: CaptureDate | null,
  { town = null, village = null, subject = 'other' }: Partial<Where> = {},
): PublicationPicture {
  return {
    caption: '',
    articleLine: null,
    phase: 'unknown',
    heading: null,
    original: {
      absolutePath: '/a.jpg',
      path: 'a.jpg',
      sha256: '',
      format: 'jpeg',
      widthPx: 3,
      heightPx: 2,
    },
    place: { province: null, city: null, county: null, town, village },
    date,
    creator: null,
    credit: null,
    facts: { ...NO_FACTS, date, subject },
  };
}

interface Where {
  town: string | null;
  village: string | null;
  subject: Subject;
}

const year = (iso: string): CaptureDate => ({ iso, precision: 'year' });

function pair(before: string | null, after: string | null, where?: Partial<Where>): PublishedPair {
  return {
    before: picture(before === null ? null : year(before), where),
    after: picture(after === null ? null : year(after), where),
  };
}

function told(sections: readonly PairSection[]): [string | null, string[]][] {
  return sections.map(({ heading, pairs }) => [
    heading,
    pairs.map(({ before, after }) => `${before.date?.iso ?? '?'}-${after.date?.iso ?? '?'}`),
  ]);
}

test('a project goes by town and village, those of each by date, unknown ones last', () => {
  const sections = sectionsByPlace([
    pair('2016', '2019', { town: '田家寨镇', village: '下营村' }),
    pair('2014', '2018', { town: '拦隆口镇', village: '卡阳村' }),
    pair(null, null),
    pair(null, null, { town: '拦隆口镇', village: '卡阳村' }),
    pair('2013', '2018', { town: '拦隆口镇', village: '卡阳村' }),
    pair('2010', '2011', { town: '拦隆口镇' }),
    pair('2010', '2012', { town: '拦隆口镇', village: '白崖村' }),
  ]);
  expect(told(sections)).toEqual([
    ['拦隆口镇白崖村', ['2010-2012']],
    ['拦隆口镇卡阳村', ['2013-2018', '2014-2018', '?-?']],
    ['拦隆口镇', ['2010-2011']],
    ['田家寨镇下营村', ['2016-2019']],
    ['地点不详', ['?-?']],
  ]);
});

test('a pair is where its earlier photo was taken, else where the later one was', () => {
  const moved: PublishedPair = {
    before: picture(null, { town: '拦隆口镇', village: '白崖村' }),
    after: picture(null, { town: '田家寨镇', village: '下营村' }),
  };
  const halfKnown = { ...moved, before: picture(null, { town: '拦隆口镇' }) };
  expect(sectionsByPlace([moved, halfKnown]).map(({ heading }) => heading)).toEqual([
    '拦隆口镇白崖村',
    '田家寨镇下营村',
  ]);
});

test('a village goes by the year of the change where years gather pairs', () => {
  const decade: PublishedPair = {
    before: picture(year('1998')),
    after: picture({ iso: '2000s', precision: 'decade' }),
  };
  const sections = sectionsOfVillage([
    pair('2015', '2018'),
    pair('2012', '2016'),
    pair('2014', '2018'),
    pair('2011', '2016'),
    decade,
    decade,
    pair(null, null),
    pair('2016', null),
  ]);
  expect(told(sections)).toEqual([
    ['2000年代', ['1998-2000s', '1998-2000s']],
    ['2016年', ['2011-2016', '2012-2016', '2016-?']],
    ['2018年', ['2014-2018', '2015-2018']],
    ['时间不详', ['?-?']],
  ]);
});

test('a village of a pair a year goes by what is shown, and a small one has no headings', () => {
  const pairs = ['2011', '2012', '2013', '2014'].map((at, index) =>
    pair('2010', at, { subject: index % 2 === 0 ? 'road' : 'house' }),
  );
  expect(told(sectionsOfVillage(pairs))).toEqual([
    ['道路', ['2010-2011', '2010-2013']],
    ['住房', ['2010-2012', '2010-2014']],
  ]);
  expect(told(sectionsOfVillage(pairs.slice(0, 3)))).toEqual([
    [null, ['2010-2011', '2010-2012', '2010-2013']],
  ]);
});
