import { expect, test } from 'vitest';
import { sniffFormat } from '../../../../main/archive/imaging/worker/format.ts';

const ftyp = (...brands: string[]): string => {
  const [major = '', ...others] = brands;
  return `\0\0\0${String.fromCharCode(16 + others.length * 4)}ftyp${major}\0\0\0\0${others.join('')}`;
};

test.each([
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF89a', 'gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
  ['II*\0\b\0\0\0\0\0', 'tiff'],
  ['MM\0*\0\0\0\b\0\0', 'tiff'],
  [ftyp('avif', 'mif1'), 'avif'],
  [ftyp('mif1', 'miaf', 'avif'), 'avif'],
  [ftyp('mif1', 'heic'), 'heic'],
  [ftyp('heic'), 'heic'],
  [ftyp('crx ', 'isom'), 'raw'],
  ['FUJIFILMCCD-RAW 0201', 'raw'],
  ['IIU\0\b\0\0\0', 'raw'],
  ['IIRO\b\0\0\0', 'raw'],
  ['II*\0\x10\0\0\0CR\x02\0', 'raw'],
])('%j is %s', (bytes, format) => {
  expect(sniffFormat(Buffer.from(bytes, 'latin1'))).toEqual({ format });
});

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'SVG'],
  ['<?xml version="1.0"?>\n<!-- x -->\n<svg>', 'SVG'],
  ['%PDF-1.4', 'PDF'],
  ['8BPS\0\x01', 'PSD'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL \r\n\x87\n', 'JPEG XL'],
  ['\0\0\0\x0cjP  \r\n\x87\n', 'JPEG 2000'],
  ['BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0', 'BMP'],
  [ftyp('isom', 'mp41'), 'MP4'],
])('%j is %s, which is refused by name', (bytes, unsupported) => {
  expect(sniffFormat(Buffer.from(bytes, 'latin1'))).toEqual({ unsupported });
});

test.each(['', 'x', 'BMW is a car', 'RIFF\0\0\0\0WAVE', '\0'.repeat(64), 'PK\x03\x04'])(
  '%j is no picture',
  (bytes) => {
    expect(sniffFormat(Buffer.from(bytes, 'latin1'))).toBeNull();
  },
);

test('a TIFF whose directory holds sensor data is raw', () => {
  const bytes = Buffer.alloc(40);
  bytes.write('II*\0\b\0\0\0\x01\0', 'latin1');
  bytes.writeUInt16LE(0x0106, 10);
  bytes.writeUInt16LE(3, 12);
  bytes.writeUInt32LE(1, 14);
  bytes.writeUInt16LE(32803, 18);
  expect(sniffFormat(bytes)).toEqual({ format: 'raw' });
});
