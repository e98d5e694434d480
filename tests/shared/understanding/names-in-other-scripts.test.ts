import { describe, expect, test } from 'vitest';

import { buildLatinNames } from '../../../shared/understanding/latin-names.ts';
import { COUNTY } from './county.ts';
import { describePath } from './photos.ts';

const LATIN = buildLatinNames(COUNTY);

describe('names in pinyin and English', () => {
  test.each([
    ['HeiGouCun_old_road', '黑沟村 旧道路'],
    ['heigou village', '黑沟村'],
    ['heigoucunjiufang', '黑沟村 旧房'],
    ['house before relocation', '房屋 搬迁前'],
    ['road_paving_before', '道路 硬化前'],
    ['under construction', '施工中'],
    ['qian', '改造前'],
  ])('%s reads %s', (name, words) => {
    expect(LATIN.read(name, null)?.words.replaceAll(/[\s_]+/gu, ' ')).toBe(words);
  });

  test.each(['IMG', 'DSC', 'final copy', 'misc photos', 'abcdef'])('%s says nothing', (name) => {
    expect(LATIN.read(name, null)).toBeNull();
  });

  test('a pinyin of one syllable counts only beside an understood word', () => {
    expect(LATIN.read('zhang qian', null)).toBeNull();
  });

  test('initials of a village count only in its town', () => {
    expect(LATIN.read('dky', '田家寨镇')?.words).toBe('大卡阳村');
    expect(LATIN.read('dky', null)).toBeNull();
  });

  test('a path in English is read like one in Chinese, with its own words as evidence', () => {
    const { facts, why } = describePath('Gonghe/Houjie Village/before/old_school_02.jpg');
    expect(facts).toMatchObject({
      town: '共和镇',
      village: '后街村',
      phase: 'before',
      subject: 'school',
    });
    expect(why.phase?.evidence).toBe('old_school_02');
  });

  test('a caption in English is read and kept as written', () => {
    const caption = 'Heigou village road before paving';
    const { facts } = describePath('1.jpg', null, { sidecarCaption: caption });
    expect(facts).toMatchObject({ village: '黑沟村', phase: 'before', subject: 'road', caption });
  });

  test('a pinyin of two towns’ villages is asked', () => {
    const { facts, questions } = describePath('Hewan/road.jpg');
    expect([facts.town, facts.village]).toEqual([null, '河湾村']);
    expect(questions[0]?.candidates).toEqual(['田家寨镇河湾村', '共和镇河湾村']);
  });
});

describe('names by administrative code', () => {
  const [town] = COUNTY.towns;
  const village = town?.villages[1];
  const code = village?.code ?? '';

  test('twelve digits are a village, nine a town', () => {
    expect(describePath(`${code}/1.jpg`).facts).toMatchObject({
      town: town?.name,
      village: village?.name,
    });
    expect(describePath(`${code.slice(0, 9)}/1.jpg`).facts).toMatchObject({
      town: town?.name,
      village: null,
    });
  });

  test('a village that the county does not have lies in its town', () => {
    expect(describePath(`${code.slice(0, 9)}999/1.jpg`).facts).toMatchObject({
      town: town?.name,
      village: null,
    });
  });

  test('the code of the former county is the same village, that of another county is none', () => {
    expect(describePath(`630122${code.slice(6)}/1.jpg`).facts.village).toBe(village?.name);
    expect(describePath(`630103${code.slice(6)}/1.jpg`).facts.village).toBeNull();
  });

  test('a date with a code behind it stays a date', () => {
    const { facts } = describePath(`后/20191018_${code}_03.jpg`);
    expect([facts.date?.iso, facts.village]).toEqual(['2019-10-18', village?.name]);
  });
});

describe('photographers in paths', () => {
  test.each(['摄影 李国栋', '马世林摄', '李明摄影作品', '记者赵明'])('%s is a credit', (folder) => {
    const { facts } = describePath(`${folder}/黑沟村/旧路.jpg`);
    expect([facts.person, facts.credit]).toEqual([
      null,
      folder.replace(/摄影作品|摄影 |记者|摄/u, ''),
    ]);
  });

  test('a lone name over dated trips is the photographer’s, over houses the household’s', () => {
    expect(describePath('王建国/2018-06 黑沟村下乡/1.jpg').facts).toMatchObject({
      person: null,
      credit: '王建国',
    });
    expect(describePath('王建国/黑沟村/旧房.jpg').facts).toMatchObject({
      person: '王建国',
      credit: null,
    });
  });
});
