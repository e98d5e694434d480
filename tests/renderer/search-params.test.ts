import { expect, test } from 'vitest';
import { readShotsSearch } from '../../renderer/search-params.ts';

test('the address of the shots keeps what it knows and leaves out the rest', () => {
  expect(
    readShotsSearch({ town: '共和镇', show: 'before', at: '7-before', shown: 120, more: 1 }),
  ).toEqual({ town: '共和镇', show: 'before', at: '7-before', shown: 120 });
  expect(readShotsSearch({ show: 'during', shown: 'many', village: '' })).toEqual({});
  expect(readShotsSearch({ shown: -3 })).toEqual({});
  expect(readShotsSearch({ shown: 1e9 })).toEqual({ shown: 10_000 });
});
