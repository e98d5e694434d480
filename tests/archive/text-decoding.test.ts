import { describe, expect, test } from 'vitest';
import { decodeText } from '../../main/archive/text-decoding.ts';

const GBK_DAKAYANG = [0xb4, 0xf3, 0xbf, 0xa8, 0xd1, 0xf4, 0xb4, 0xe5]; // 大卡阳村

describe('decodeText', () => {
  test('reads UTF-8 with and without a mark', () => {
    const bytes = new TextEncoder().encode('大卡阳村 搬迁前');
    expect(decodeText(bytes)).toEqual({ text: '大卡阳村 搬迁前', encoding: 'utf-8' });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual({
      text: '大卡阳村 搬迁前',
      encoding: 'utf-8',
    });
  });

  test('reads GBK', () => {
    expect(decodeText(Uint8Array.from(GBK_DAKAYANG))).toEqual({
      text: '大卡阳村',
      encoding: 'gb18030',
    });
  });

  test('reads UTF-16 with a mark and without', () => {
    const plain = Buffer.from('01.jpg 大卡阳村\r\n', 'utf16le');
    const expected = { text: '01.jpg 大卡阳村\r\n', encoding: 'utf-16le' };
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), plain]))).toEqual(expected);
    expect(decodeText(plain)).toEqual(expected);
    expect(decodeText(Buffer.from(plain).swap16())).toEqual({ ...expected, encoding: 'utf-16be' });
  });

  test('drops a character cut at the end instead of taking the file for GBK', () => {
    const bytes = new TextEncoder().encode('大卡阳村').subarray(0, -1);
    expect(decodeText(bytes)).toEqual({ text: '大卡阳', encoding: 'utf-8' });
  });

  test('takes empty bytes as empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('refuses binary content', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]))).toBeNull();
    const png = [
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
    ];
    expect(decodeText(Uint8Array.from(png))).toBeNull();
    expect(decodeText(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]))).toBeNull();
    expect(decodeText(Uint8Array.from([0x31, 0, 0, 0x32, 0, 0]))).toBeNull();
  });
});
