import { describe, expect, test } from 'vitest';
import { mergeListed, readCaptionList } from '../../../main/archive/intake/caption-list.ts';

function read(text: string, kind: 'csv' | 'txt', files: string[]): Record<string, string> {
  return Object.fromEntries(
    readCaptionList(text, kind, files)
      .filter(({ caption }) => caption !== '')
      .map(({ fileName, caption }) => [fileName, caption]),
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
      { fileName: '01.jpg', caption: '新房', line: 3, besides: [] },
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
      { fileName: '01.jpg', caption: '他说"好"\n第二行', line: 2, besides: [] },
      { fileName: '02.jpg', caption: '新房', line: 4, besides: [] },
    ]);
  });

  test('gives nothing for a table about something else', () => {
    expect(read('户名,人口\n张三,4', 'csv', ['a.jpg'])).toEqual({});
    expect(read('', 'csv', ['a.jpg'])).toEqual({});
  });
});

/** What a list says of a file besides its caption. */
function besides(
  text: string,
  kind: 'csv' | 'txt',
  files: string[],
  below: string[] = [],
  others: string[] = [],
): Record<string, string[]> {
  return Object.fromEntries(
    [
      ...mergeListed([
        readCaptionList(text, kind, files, { below, others, isBesideOthers: false }),
      ]),
    ].map(([name, words]) => [
      name,
      words.besides.map(({ words: said, about }) => `${about}:${said}`),
    ]),
  );
}

describe('numbers of a camera', () => {
  test('ranges mean every photo of the series, with its edits and copies', () => {
    const files = [
      'IMG_0711.JPG',
      'IMG_0712.JPG',
      'IMG_E0712.JPG',
      'IMG_0712(1).JPG',
      'IMG_0713.JPG',
    ];
    expect(read('0711-0712 后街村旧桥', 'txt', files)).toEqual({
      'IMG_0711.JPG': '后街村旧桥',
      'IMG_0712.JPG': '后街村旧桥',
      'IMG_E0712.JPG': '后街村旧桥',
      'IMG_0712(1).JPG': '后街村旧桥',
    });
  });

  test('a range may stand inside the line', () => {
    expect(
      read('第二架次 黑沟 DJI_0101-0102 河道', 'txt', ['DJI_0101.JPG', 'DJI_0103.JPG']),
    ).toEqual({
      'DJI_0101.JPG': '第二架次 黑沟 河道',
    });
  });

  test('a range may leave out the figures that stay', () => {
    expect(read('P1010023-25 新路', 'txt', ['P1010024.JPG', 'P1010026.JPG'])).toEqual({
      'P1010024.JPG': '新路',
    });
    expect(read('2016-18 新路', 'txt', ['DSC_2017.JPG'])).toEqual({});
  });

  test('a number of two cameras names neither', () => {
    expect(read('0711 旧桥', 'txt', ['IMG_0711.JPG', 'DSC_0711.JPG'])).toEqual({});
  });

  test('a line of a day is not of the same number on another day', () => {
    const text = '2018.5.6 DJI_0003 旧路\n2019.7.8 DJI_0003 新路';
    const ofDay = (folder: string): (string | undefined)[] =>
      readCaptionList(text, 'txt', ['DJI_0003.JPG'], {
        below: [folder],
        others: [],
        isBesideOthers: false,
      }).map(({ caption }) => caption);
    expect(ofDay('20190708')).toEqual(['2019.7.8 新路']);
  });
});

describe('what is said besides', () => {
  test('headings hold for the lines below, for place and thing only', () => {
    expect(besides('共和镇后街村\n01 旧桥', 'txt', ['01.jpg'])).toEqual({
      '01.jpg': ['place:共和镇后街村'],
    });
  });

  test('under a heading that is a folder’s name stand only that folder’s lines', () => {
    const text = '五月\n0011 旧桥\n九月\n0011 新桥';
    const read5 = readCaptionList(text, 'txt', ['DSC_0011.JPG'], {
      below: ['九月'],
      others: [],
      isBesideOthers: false,
    });
    expect(read5.map(({ caption }) => caption)).toEqual(['新桥']);
  });

  test('同上 repeats the line above', () => {
    expect(
      besides('01 黑沟村李生福家旧房\n02 同上,厨房', 'txt', ['01.jpg', '02.jpg'])['02.jpg'],
    ).toEqual(['photo:黑沟村李生福家旧房']);
  });

  test('a household’s place stands in another of its lines', () => {
    const text = '0011 后街村农户张有福家旧房\n0031 张有福家新房';
    expect(besides(text, 'txt', ['DSC_0011.JPG', 'DSC_0031.JPG'])).toEqual({
      'DSC_0011.JPG': [],
      'DSC_0031.JPG': ['place:后街村农户'],
    });
  });

  test.each(['都是共和镇的', '本文件夹为黑沟村2016年改造前照片'])('%s speaks of all', (line) => {
    expect(besides(`01 旧桥\n${line}`, 'txt', ['01.jpg', '02.jpg'])).toEqual({
      '01.jpg': [`photo:${line}`],
      '02.jpg': [`photo:${line}`],
    });
  });

  test('a single line that names no file speaks of the photos beside it', () => {
    expect(besides('黑沟村改造前', 'txt', ['a.jpg'])).toEqual({ 'a.jpg': ['photo:黑沟村改造前'] });
    expect(besides('黑沟村改造前', 'txt', ['a.jpg'], ['下级'])).toEqual({});
  });

  test('marks count where a note explains them', () => {
    expect(besides('_q改造前 _h改造后', 'txt', ['厕所_q.jpg', '厕所_h.jpg', '厕所.jpg'])).toEqual({
      '厕所_q.jpg': ['photo:改造前'],
      '厕所_h.jpg': ['photo:改造后'],
    });
    expect(besides('A为施工前,B为完工后', 'txt', ['A-01.jpg', 'B-01.jpg'])).toEqual({
      'A-01.jpg': ['photo:施工前'],
      'B-01.jpg': ['photo:完工后'],
    });
  });

  test('figures are marks only where no file bears them', () => {
    const text = '1=改造前 2=改造中 3=改造后';
    expect(besides(text, 'txt', ['张家1.jpg', '张家_3.jpg'])).toEqual({
      '张家1.jpg': ['photo:改造前'],
      '张家_3.jpg': ['photo:改造后'],
    });
    expect(besides(text, 'txt', ['1.jpg', '张家2.jpg'])).toEqual({ '1.jpg': [] });
  });

  test('a note may say who took its photos', () => {
    expect(besides('后街村文化广场\n李明拍摄', 'txt', ['a.jpg'])).toEqual({
      'a.jpg': ['photo:后街村文化广场', 'photo:李明拍摄'],
    });
  });

  test('a ledger’s number may stand on the file', () => {
    const text = '户编号,户主,村\nH002,张有福,后街村';
    expect(besides(text, 'csv', ['H002_后.jpg', 'H0021_后.jpg'])).toEqual({
      'H002_后.jpg': ['place:后街村', 'photo:户主:张有福'],
    });
  });

  test('a photo taken again shows what the first showed', () => {
    const links = '扫描012 -> IMG_0900 同一角度';
    expect(besides(links, 'txt', ['IMG_0900.JPG'], [], ['012 后街村木桥 1982年'])).toEqual({
      'IMG_0900.JPG': ['place:后街村木桥 1982年'],
    });
  });

  test('columns say who, where, when and which phase', () => {
    const text =
      '照片,乡镇,村,户主,阶段,拍摄日期,摄影\nA1,共和镇,后街村,张有福,改造前,2018-04-16,李明';
    expect(besides(text, 'csv', ['A1.jpg'])).toEqual({
      'A1.jpg': [
        'photo:改造前',
        'photo:2018-04-16',
        'photo:共和镇后街村',
        'photo:户主:张有福',
        'photo:摄影:李明',
      ],
    });
  });

  test('a ledger speaks of the folders that bear its numbers, without its dates', () => {
    const text = '项目编号,项目名称,建设地点,竣工日期\nQL-07,便民桥,共和镇后街村,2018-10-01';
    const below = ['QL-07 便民桥', '竣工'];
    expect(besides(text, 'csv', ['IMG_1.JPG'], below)).toEqual({
      'IMG_1.JPG': ['place:共和镇后街村', 'place:便民桥'],
    });
    expect(besides(text, 'csv', ['IMG_1.JPG'], ['QL-071'])).toEqual({});
  });

  test.each([
    ['1、2和4 旧路', ['1.jpg', '2.jpg', '4.jpg']],
    ['F01—F02 旧路', ['F01.tif', 'F02.tif']],
    ['图1至图3为旧路', ['1.jpg', '2.jpg', '3.jpg']],
    ['旧路：IMG_01、IMG_02', ['IMG_01.jpg', 'IMG_02.jpg']],
    ['第4张：旧路', ['4.jpg']],
    ['旧路\nIMG_01\nIMG_02', ['IMG_01.jpg', 'IMG_02.jpg']],
  ])('%j names %j', (line, files) => {
    const wanted = Object.fromEntries(files.map((file) => [file, '旧路']));
    expect(read(line, 'txt', [...files, '9.jpg'])).toEqual(wanted);
  });

  test('a run of numbers counts only where each is a file', () => {
    expect(read('1-3 旧路', 'txt', ['1.jpg', '3.jpg'])).toEqual({});
  });

  test('one line speaks of several files in clauses, in one place', () => {
    const text = '图1为黑沟村旧路，图2为新路';
    expect(read(text, 'txt', ['1.jpg', '2.jpg'])).toEqual({
      '1.jpg': '黑沟村旧路',
      '2.jpg': '新路',
    });
    expect(besides(text, 'txt', ['1.jpg', '2.jpg'])['2.jpg']).toEqual(['place:黑沟村旧路']);
  });

  test('a heading that is only a phase is of all below it', () => {
    const text = '【改造前】\n1 便民桥\n【改造后】\n2 便民桥';
    expect(besides(text, 'txt', ['1.jpg', '2.jpg'])).toEqual({
      '1.jpg': ['photo:【改造前】'],
      '2.jpg': ['photo:【改造后】'],
    });
  });

  test('lines may say of which folder they are', () => {
    const text = '100MEDIA/DJI_0001 旧路\n101MEDIA/DJI_0001 新路';
    const listed = (folder: string) =>
      readCaptionList(text, 'txt', ['DJI_0001.JPG'], {
        below: [folder],
        others: [],
        isBesideOthers: false,
      }).map(({ caption }) => caption);
    expect([listed('100MEDIA'), listed('101MEDIA'), listed('102MEDIA')]).toEqual([
      ['旧路'],
      ['新路'],
      [],
    ]);
  });

  test('the rest is what no line names', () => {
    const files = ['1.jpg', '2.jpg'];
    expect(besides('1 旧路\n其余都是后街村的', 'txt', files)['2.jpg']).toEqual(['photo:后街村的']);
    expect(read('1 旧路\n其余不用', 'txt', files)).toEqual({ '1.jpg': '旧路', '2.jpg': '不用' });
    expect(besides('1 旧路\n其余未记', 'txt', files)).toEqual({ '1.jpg': [] });
  });

  test('a legend explains stakes, letters and households in names', () => {
    expect(besides('K7+400：黑沟村段', 'txt', ['K7+400 完工后.jpg', 'K7+4005.jpg'])).toEqual({
      'K7+400 完工后.jpg': ['place:黑沟村段'],
    });
    expect(
      besides('HG=黑沟村，HJ=后街村', 'txt', ['HG_道路.jpg', 'HJ_道路.jpg', 'HGX.jpg']),
    ).toEqual({ 'HG_道路.jpg': ['place:黑沟村'], 'HJ_道路.jpg': ['place:后街村'] });
    expect(besides('01户 李生福', 'txt', ['前.jpg'], ['01户'])).toEqual({
      '前.jpg': ['photo:户主:李生福', 'place:李生福'],
    });
  });

  test('a table may have a column of files for each phase', () => {
    const text = '村名,户主姓名,改造前照片,改造后照片\n黑沟村,李生福,1,2\n';
    expect(besides(text, 'csv', ['1.jpg', '2.jpg'])).toEqual({
      '1.jpg': ['photo:改造前', 'photo:黑沟村', 'photo:户主:李生福'],
      '2.jpg': ['photo:改造后', 'photo:黑沟村', 'photo:户主:李生福'],
    });
  });

  test('a table may repeat, reject and name folders', () => {
    const text =
      '文件夹,照片编号,地点,内容,是否采用\n卡1,P1,黑沟村,旧路,是\n卡1,P2,〃,新路,否\n卡2,P1,后街村,旧桥,是';
    const listed = (folder: string) =>
      readCaptionList(text, 'csv', ['P1.jpg', 'P2.jpg'], {
        below: [folder],
        others: [],
        isBesideOthers: false,
      }).map(({ fileName, caption }) => [fileName, caption]);
    expect(listed('卡1')).toEqual([
      ['P1.jpg', '旧路'],
      ['P2.jpg', '不用'],
    ]);
    expect(listed('卡2')).toEqual([['P1.jpg', '旧桥']]);
  });
});
