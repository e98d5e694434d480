import { expect, test } from 'vitest';
import {
  bagInfo,
  bagManifest,
  parseBagManifest,
  payloadOxum,
} from '../../../../main/archive/exports/transfer/bag.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

test('line ends and % in paths are written by their codes, all else as it is', () => {
  const files = [
    { file: 'data/a\r\nb%0A 村.jpg', sha256: A },
    { file: 'data/cafe\u0301.jpg', sha256: B },
  ];
  const text = bagManifest(files);
  expect(text).toBe(`${A}  data/a%0D%0Ab%250A 村.jpg\n${B}  data/caf\u00e9.jpg\n`);
  expect([...parseBagManifest(text)]).toEqual([
    ['data/a\r\nb%0A 村.jpg', A],
    ['data/caf\u00e9.jpg', B],
  ]);
});

test('a manifest that lists nothing or a file twice is no manifest', () => {
  expect(() => parseBagManifest('data/a.jpg\n')).toThrow('no entry');
  expect(() => parseBagManifest(`${A}  data/a\n${B}  data/a\n`)).toThrow('twice');
});

test('values stand on one line, and empty ones are left out', () => {
  expect(
    bagInfo([
      ['Source-Organization', ' 融媒\n中心\u0000 '],
      ['Fonds-Number', ' '],
    ]),
  ).toBe('Source-Organization: 融媒 中心\n');
  expect(payloadOxum([{ sizeBytes: 5 }, { sizeBytes: 7 }])).toBe('12.2');
});
