import { expect, test } from 'vitest';
import { searchQuery, searchWords } from '../../../main/archive/catalog/search-words.ts';

test('names are indexed by character and by pinyin initials', () => {
  expect(searchWords(['黄草沟村', 'DSC_0012.JPG'], ['黄草沟村'])).toBe(
    '黄 草 沟 村 dsc 0012 jpg hcgc',
  );
});

test('a two-character word is searched as a phrase, Latin letters by their beginning', () => {
  expect(searchQuery('黑沟 hcg')).toBe('"黑 沟" "hcg"*');
});

test('marks alone search for nothing', () => {
  expect(searchQuery(' “”*" ')).toBeNull();
});
