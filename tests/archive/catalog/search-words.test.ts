import { expect, test } from 'vitest';
import { createSearchWords, searchQuery } from '../../../main/archive/catalog/search-words.ts';

test('names are indexed by character and by pinyin initials', () => {
  expect(createSearchWords()(['黄草沟村', 'DSC_0012.JPG'], ['黄草沟村'])).toBe(
    '黄 草 沟 村 dsc 0012 jpg hcgc',
  );
});

test('a number beside Chinese is a word of its own', () => {
  expect(createSearchWords()(['2016年易地搬迁'], [])).toBe('2016 年 易 地 搬 迁');
});

test('a two-character word is searched as a phrase, Latin letters by their beginning', () => {
  expect(searchQuery('黑沟 hcg')).toBe('"黑 沟" AND "hcg"*');
});

test('marks alone search for nothing', () => {
  expect(searchQuery(' “”*" ')).toBeNull();
});
