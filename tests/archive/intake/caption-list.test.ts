import { describe, expect, test } from 'vitest';
import { readCaptionList } from '../../../main/archive/intake/caption-list.ts';

function read(text: string, kind: 'csv' | 'txt', files: string[]): Record<string, string> {
  return Object.fromEntries(
    readCaptionList(text, kind, files).map(({ fileName, caption }) => [fileName, caption]),
  );
}

describe('lines of text', () => {
  test.each([
    ['01.jpg 大卡阳村搬迁前道路', '01.jpg'],
    ['01：大卡阳村搬迁前道路', '01.jpg'],
    ['图1 大卡阳村搬迁前道路', '01.jpg'],
    ['图1：大卡阳村搬迁前道路', '01.jpg'],
    ['1、大卡阳村搬迁前道路', '01.jpg'],
    ['1. 大卡阳村搬迁前道路', '01.jpg'],
    ['（1）大卡阳村搬迁前道路', '01.jpg'],
    ['第1张 大卡阳村搬迁前道路', '01.jpg'],
    ['【01.JPG】大卡阳村搬迁前道路', '01.jpg'],
    ['大卡阳村搬迁前道路（01.jpg）', '01.jpg'],
    ['01.jpg\n大卡阳村搬迁前道路', '01.jpg'],
    ['IMG_0012——大卡阳村搬迁前道路', 'IMG_0012.JPG'],
    ['村 口 1.jpg\t大卡阳村搬迁前道路', '村 口 1.jpg'],
  ])('%j names %s', (line, file) => {
    expect(read(line, 'txt', [file, 'other.jpg'])).toEqual({ [file]: '大卡阳村搬迁前道路' });
  });

  test('keeps the figures of a caption that begins with a number', () => {
    expect(read('1.5公里道路硬化', 'txt', ['1.jpg'])).toEqual({});
    expect(read('2016年，大卡阳村', 'txt', ['2016.jpg'])).toEqual({});
  });

  test('gives nothing to lines that name no file, and guesses nothing from order', () => {
    expect(read('图片说明\n大卡阳村搬迁前\n大卡阳村搬迁后', 'txt', ['a.jpg', 'b.jpg'])).toEqual({});
  });

  test('prefers the longest name', () => {
    expect(read('01-2 新房', 'txt', ['01.jpg', '01-2.jpg'])).toEqual({ '01-2.jpg': '新房' });
  });

  test('means RAW and JPEG of one name together, but not two files of one number', () => {
    expect(read('01 新房', 'txt', ['01.jpg', '01.NEF'])).toEqual({
      '01.jpg': '新房',
      '01.NEF': '新房',
    });
    expect(read('图1 新房', 'txt', ['01.jpg', '1.jpg'])).toEqual({});
  });

  test('gives the line where a caption stands', () => {
    expect(readCaptionList('说明\r\n\r\n01.jpg 新房', 'txt', ['01.jpg'])).toEqual([
      { fileName: '01.jpg', caption: '新房', line: 3 },
    ]);
  });
});

describe('tables', () => {
  test('finds the columns by their headings', () => {
    const text =
      '序号,文件名,拍摄时间,图片说明\n1,DSC_1.jpg,2016,"搬迁前,道路"\n2,DSC_2.jpg,2020,搬迁后';
    expect(read(text, 'csv', ['DSC_1.jpg', 'DSC_2.jpg'])).toEqual({
      'DSC_1.jpg': '搬迁前,道路',
      'DSC_2.jpg': '搬迁后',
    });
  });

  test('finds the columns by their content where there are no headings', () => {
    const text = '大卡阳村搬迁前道路;01\n大卡阳村搬迁后道路;02';
    expect(read(text, 'csv', ['01.jpg', '02.jpg'])).toEqual({
      '01.jpg': '大卡阳村搬迁前道路',
      '02.jpg': '大卡阳村搬迁后道路',
    });
  });

  test('reads quotes inside quotes and line ends inside cells', () => {
    const text = '文件名,说明\r\n01.jpg,"他说""好""\n第二行"\r\n02.jpg,新房\r\n';
    expect(readCaptionList(text, 'csv', ['01.jpg', '02.jpg'])).toEqual([
      { fileName: '01.jpg', caption: '他说"好"\n第二行', line: 2 },
      { fileName: '02.jpg', caption: '新房', line: 4 },
    ]);
  });

  test('gives nothing for a table about something else', () => {
    expect(read('户名,人口\n张三,4', 'csv', ['a.jpg'])).toEqual({});
    expect(read('', 'csv', ['a.jpg'])).toEqual({});
  });
});
