import { describe, expect, test } from 'vitest';
import {
  decodeMetadataText,
  isWellEncoded,
  repairText,
} from '../../../../../main/archive/imaging/worker/metadata/metadata-text.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('decodeMetadataText', () => {
  test('reads UTF-8 and ends at the first NUL', () => {
    expect(decodeMetadataText(Buffer.from('大卡阳村\0\0old'))).toBe('大卡阳村');
  });

  test('drops a character that was cut at the end', () => {
    expect(decodeMetadataText(Buffer.from('大卡阳村').subarray(0, -1))).toBe('大卡阳');
    expect(decodeMetadataText(latin('Café'))).toBe('Café');
  });

  test('reads GBK, also where a place name has rare characters', () => {
    // 湟中 (湟 is of level 2), 大卡阳村
    expect(decodeMetadataText(bytes(0xe4, 0xd2, 0xd6, 0xd0))).toBe('湟中');
    expect(decodeMetadataText(bytes(0xb4, 0xf3, 0xbf, 0xa8, 0xd1, 0xf4, 0xb4, 0xe5))).toBe(
      '大卡阳村',
    );
  });

  test.each([
    'Porträtt på Eva',
    'Größe',
    'Sais-tu ta leçon?',
    'Qualitätsmodus: Überprüfung',
    'ÄÖÜ',
  ])('does not take Latin text for Chinese: %s', (text) => {
    expect(decodeMetadataText(latin(text))).toBe(text);
  });
});

describe('repairText', () => {
  test('brings back UTF-8 that was taken for Latin', () => {
    const damaged = new TextDecoder('windows-1252').decode(Buffer.from('大卡阳村搬迁前'));
    expect(damaged).not.toBe('大卡阳村搬迁前');
    expect(repairText(damaged)).toBe('大卡阳村搬迁前');
    expect(repairText('CafÃ©')).toBe('Café');
  });

  test('brings back GBK that was taken for Latin', () => {
    expect(repairText('´ó¿¨ÑôŽå'.slice(0, 6))).toBe('大卡阳');
  });

  test.each(['Café', 'Größe', 'naïve façade', '大卡阳村', 'plain', 'Ô, é à'])(
    'leaves %s alone',
    (text) => {
      expect(repairText(text)).toBe(text);
    },
  );
});

test('isWellEncoded tells text that lost characters', () => {
  expect(isWellEncoded('搬迁前?')).toBe(true);
  expect(isWellEncoded('???? 2016')).toBe(false);
  expect(isWellEncoded('大\uFFFD阳村')).toBe(false);
});
