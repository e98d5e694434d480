import { expect, test } from 'vitest';
import {
  readPhotosSearch,
  readShotsSearch,
  toPhotoQuery,
  villageWall,
} from '../../renderer/search-params.ts';
import { NO_FACTS } from '../../shared/fact.ts';

test('the address of the shots keeps what it knows and leaves out the rest', () => {
  expect(
    readShotsSearch({ town: '共和镇', show: 'before', at: '7-before', shown: 120, more: 1 }),
  ).toEqual({ town: '共和镇', show: 'before', at: '7-before', shown: 120 });
  expect(readShotsSearch({ show: 'during', shown: 'many', village: '' })).toEqual({});
  expect(readShotsSearch({ shown: -3 })).toEqual({});
  expect(readShotsSearch({ shown: 1e9 })).toEqual({ shown: 10_000 });
});

test('the address of the wall says what is asked of the archive', () => {
  const search = readPhotosSearch({
    village: '黑沟村',
    years: '2014-2018',
    asked: true,
    pairing: 'unpaired',
    lacks: 'everything',
    group: 'scene',
    after: '7',
  });
  expect(search).toEqual({
    village: '黑沟村',
    years: '2014-2018',
    asked: true,
    pairing: 'unpaired',
    group: 'scene',
  });
  expect(toPhotoQuery(search)).toEqual({
    village: '黑沟村',
    years: { from: 2014, to: 2018 },
    isAsked: true,
    pairing: 'unpaired',
  });
  expect(toPhotoQuery(readPhotosSearch({ years: 2016 }))).toEqual({
    years: { from: 2016, to: 2016 },
  });
  expect(readPhotosSearch({ years: '16', asked: 'yes' })).toEqual({});
});

test('a photo that was come to by itself is looked at among those of its village', () => {
  const facts = { ...NO_FACTS, town: '共和镇', village: '前营村' };
  expect(villageWall({ facts })).toEqual({ town: '共和镇', village: '前营村' });
  expect(villageWall({ facts: { ...facts, town: null } })).toEqual({ village: '前营村' });
  expect(villageWall({ facts: { ...facts, village: null } })).toEqual({
    town: '共和镇',
    lacks: 'village',
  });
});
