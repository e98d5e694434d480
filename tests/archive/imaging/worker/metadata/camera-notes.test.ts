import { expect, test } from 'vitest';
import { isCameraNote } from '../../../../../main/archive/imaging/worker/metadata/camera-notes.ts';

test.each([
  'OLYMPUS DIGITAL CAMERA',
  'KONICA MINOLTA DIGITAL CAMERA',
  '<Digimax i5, Samsung #1>'.replace(/.*/, '<KENOX Digital Camera>'),
  'SONY DSC',
  'Exif_JPEG_PICTURE',
  'DCIM\\100MEDIA\\DJI_0001.JPG',
  'DSC_0001.JPG',
  '2016:03:14 09:26:53',
  'Created with GIMP',
  '{"mode":"hdr"}',
])('%s is no caption', (text) => {
  expect(isCameraNote(text, null)).toBe(true);
});

test('a word in small letters is a shooting mode on some makers’ phones only', () => {
  expect(isCameraNote('oznor', 'HUAWEI')).toBe(true);
  expect(isCameraNote('oznor', 'Canon')).toBe(false);
});

test.each(['大卡阳村搬迁前的道路', 'The default road', '2016年3月，新房', 'Squirrel at berkely'])(
  '%s is a caption',
  (text) => {
    expect(isCameraNote(text, 'HUAWEI')).toBe(false);
  },
);
