import { expect, test } from 'vitest';
import { pictureName, safeFileName } from '../../shared/file-names.ts';

test.each([
  ['画册 2022', '画册 2022'],
  ['喜迎党代会|汲取:力量?', '喜迎党代会｜汲取：力量？'],
  ['../../etc/passwd', '／..／etc／passwd'],
  ['C:\\照片', 'C：＼照片'],
  ['名字. . ', '名字'],
  ['.隐藏', '隐藏'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['com1', '_com1'],
  ['COMPANY', 'COMPANY'],
  ['一\n二\t三\u0000', '一 二 三'],
  ['一\t\u0000\t二', '一 二'],
  ['e\u200e\u0301', 'é'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['...', '未命名'],
  ['', '未命名'],
])('%j becomes a name that every system takes: %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

test('cuts a long name between characters and keeps room for a suffix', () => {
  const cut = safeFileName(`${'𠮷'.repeat(44)}👩‍🌾${'家'.repeat(100)}`);
  expect(cut).toBe('𠮷'.repeat(44));
  expect(Buffer.byteLength(safeFileName('家'.repeat(300)))).toBe(180);
});

test('what is left of nothing is named by the caller', () => {
  expect(safeFileName(' . ', '画册')).toBe('画册');
});

test('a name that is safe stays as it is when made safe again', () => {
  for (const name of ['CON', 'a|b', '图01', '.x.', '家'.repeat(300)]) {
    const safe = safeFileName(name);
    expect(safeFileName(safe)).toBe(safe);
  }
});

test('numbers pictures with two digits or as many as the last one has', () => {
  expect([pictureName(1, 9), pictureName(12, 99), pictureName(7, 1000)]).toEqual([
    '图01',
    '图12',
    '图0007',
  ]);
});
