// What people add to the gazetteer, as the reading of captions and paths sees it.
import { expect, test } from 'vitest';

import { readCaptionDetails } from '../../../shared/understanding/caption-reader.ts';
import { buildGazetteer, type Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import { describePhoto } from '../../../shared/understanding/path-reader.ts';
import { NO_METADATA } from '../../../shared/photo.ts';
import { placeEntry } from '../../support/place-entry.ts';
import { COUNTY } from './county.ts';

const HEIGOU = { town: '海子沟乡', village: '黑沟村' };

const withEntries = (...entries: Parameters<typeof placeEntry>[0][]): Gazetteer =>
  buildGazetteer({ ...COUNTY, entries: entries.map(placeEntry) });

function read(text: string, gazetteer: Gazetteer) {
  const { panels, open } = readCaptionDetails(text, {
    gazetteer,
    county: '湟中区',
    articleDate: null,
  });
  return { place: panels[0]?.place, open: open[0] };
}

const describe = (path: string, gazetteer: Gazetteer) =>
  describePhoto(
    {
      path,
      rootName: null,
      modifiedAt: null,
      metadata: NO_METADATA,
      sidecarCaption: null,
      widthPx: 40,
      heightPx: 30,
    },
    { gazetteer },
  );

test('an added natural village gives its village and itself', () => {
  const gazetteer = withEntries({ kind: 'natural', name: '上滩社', ...HEIGOU });
  expect(read('上滩社道路旧貌', gazetteer).place).toMatchObject({ ...HEIGOU, sub: '上滩社' });
  expect(read('黑沟村上滩社道路', gazetteer).place).toMatchObject({ ...HEIGOU, sub: '上滩社' });
  expect(describe('2016/上滩社/道路.jpg', gazetteer).facts).toMatchObject({
    ...HEIGOU,
    county: '湟中区',
    sub: '上滩社',
  });
});

test('of two natural villages of one name, the one whose village is stated is meant', () => {
  const gazetteer = withEntries(
    { kind: 'natural', name: '上滩社', ...HEIGOU },
    { kind: 'natural', name: '上滩社', town: '共和镇', village: '后街村' },
  );
  expect(read('共和镇后街村上滩社', gazetteer).place).toMatchObject({
    village: '后街村',
    sub: '上滩社',
  });
  expect(describe('共和镇/上滩社/1.jpg', gazetteer).facts).toMatchObject({
    town: '共和镇',
    village: '后街村',
    sub: '上滩社',
  });
  expect(read('上滩社道路', gazetteer)).toMatchObject({
    place: { town: null, village: null, sub: '上滩社' },
    open: { evidence: '上滩社', candidates: ['海子沟乡黑沟村', '共和镇后街村'] },
  });
});

test('a former name and an alias give the village of today, and the words say why', () => {
  const gazetteer = withEntries(
    { kind: 'former', name: '红旗大队', ...HEIGOU },
    { kind: 'alias', name: '黑沟垴', ...HEIGOU },
  );
  expect(read('红旗大队的老院子', gazetteer).place).toMatchObject({ ...HEIGOU, sub: null });
  const { facts, why } = describe('红旗大队/1.jpg', gazetteer);
  expect(facts).toMatchObject(HEIGOU);
  expect(why.village).toEqual({ source: 'folder', confidence: 0.9, evidence: '红旗大队' });
});

test('a merged village is kept as a part of the village it went into', () => {
  const gazetteer = withEntries({ kind: 'merged', name: '石窑村', ...HEIGOU });
  expect(read('石窑村全景', gazetteer).place).toMatchObject({ ...HEIGOU, sub: '石窑村' });
  expect(read('石窑农户', gazetteer).place).toMatchObject(HEIGOU);
});

test('a settlement is linked with the villages its people left, both ways', () => {
  const place = { town: '甘河滩镇', village: '上营村' };
  const gazetteer = withEntries({
    kind: 'resettlement',
    name: '幸福里安置点',
    ...place,
    origins: [HEIGOU],
  });
  expect(read('幸福里安置点新貌', gazetteer).place).toMatchObject({
    ...place,
    sub: '幸福里安置点',
  });
  expect(gazetteer.linkedVillages({ ...HEIGOU, sub: null })).toEqual([
    { ...place, sub: '幸福里安置点' },
  ]);
  expect(gazetteer.linkedVillages({ ...place, sub: '幸福里安置点' })).toEqual([
    { ...HEIGOU, sub: null },
  ]);
  expect(gazetteer.linkedVillages({ town: null, village: '后街村', sub: null })).toEqual([]);
});

test('villages and towns that the statistics lack are found like the others', () => {
  const gazetteer = withEntries(
    { kind: 'town', name: '云谷川镇' },
    { kind: 'village', name: '星光村', town: '云谷川镇' },
    { kind: 'village', name: '窑庄村', county: '大通县', town: '桥头镇' },
  );
  expect(read('星光村广场', gazetteer).place).toMatchObject({
    county: '湟中区',
    town: '云谷川镇',
    village: '星光村',
  });
  expect(read('窑庄村广场', gazetteer).place).toMatchObject({
    county: '大通县',
    town: '桥头镇',
    village: '窑庄村',
  });
  expect(gazetteer.townsOf('星光村')).toEqual(['云谷川镇']);
});

test('a remembered answer settles an ambiguous name, but never against a stated town', () => {
  const meaning = {
    kind: 'meaning',
    name: '下营村',
    town: '田家寨镇',
    village: '下营一村',
  } as const;
  expect(read('下营村道路', withEntries()).open).not.toBeNull();
  const gazetteer = withEntries(meaning);
  const { place, open } = read('下营村道路', gazetteer);
  expect(place).toMatchObject({ town: '田家寨镇', village: '下营一村' });
  expect(open).toBeNull();
  expect(read('甘河滩镇下营村道路', gazetteer).place).toMatchObject({
    town: '甘河滩镇',
    village: '下营村',
  });
  expect(describe('甘河滩镇/下营村/1.jpg', gazetteer).facts).toMatchObject({
    town: '甘河滩镇',
    village: '下营村',
  });
});

test('a remembered answer settles a lone everyday word of a path', () => {
  const gazetteer = withEntries({
    kind: 'meaning',
    name: '新村',
    town: '共和镇',
    village: '新村村',
  });
  expect(describe('新村/1.jpg', withEntries()).questions).toHaveLength(1);
  const { facts, questions } = describe('新村/1.jpg', gazetteer);
  expect(facts).toMatchObject({ county: '湟中区', town: '共和镇', village: '新村村' });
  expect(questions).toEqual([]);
});

test('a village that is gone makes no other ambiguous, and is found where its town is stated', () => {
  const gazetteer = withEntries({ kind: 'gone', name: '河湾村', town: '田家寨镇' });
  expect(read('河湾村道路', gazetteer)).toMatchObject({
    place: { town: '共和镇', village: '河湾村' },
    open: null,
  });
  expect(read('田家寨镇河湾村道路', gazetteer).place).toMatchObject({ town: '田家寨镇' });
});

test('a caption that states another county is read with its gazetteer where that is known', () => {
  const datong = buildGazetteer({
    code: '630121',
    name: '大通回族土族自治县',
    formerNames: [],
    city: '西宁市',
    province: '青海省',
    towns: [
      {
        code: '630121100',
        name: '桥头镇',
        villages: [{ code: '630121100200', name: '窑庄村', core: '窑庄' }],
      },
    ],
  });
  const gazetteer = buildGazetteer(COUNTY, (county) => (county === '大通县' ? datong : null));
  expect(read('大通县窑庄农户', gazetteer).place).toMatchObject({
    county: '大通县',
    town: '桥头镇',
    village: '窑庄村',
  });
  expect(read('互助县后街村', gazetteer).place).toMatchObject({ town: null, village: '后街村' });
});
