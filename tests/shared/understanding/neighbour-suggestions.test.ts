import { expect, test } from 'vitest';
import {
  NeighbourSuggestions,
  type ShotSurroundings,
} from '../../../shared/understanding/neighbour-suggestions.ts';

const shot = (more: Partial<ShotSurroundings>): ShotSurroundings => ({
  folders: [1],
  takenAt: '2016-03-12T10:15:40',
  camera: 'HUAWEI P9',
  town: null,
  village: null,
  ...more,
});
const placed = (village: string, more: Partial<ShotSurroundings> = {}): ShotSurroundings =>
  shot({ town: '上五庄镇', village, ...more });

function suggest(wanted: ShotSurroundings, seen: readonly ShotSurroundings[]) {
  const suggestions = new NeighbourSuggestions();
  suggestions.want(wanted);
  for (const one of seen) suggestions.see(one);
  return suggestions.suggestionFor(wanted);
}

test('the same camera in the same minute suggests its village, in whatever folder', () => {
  const elsewhere = placed('黄草沟村', { folders: [2], takenAt: '2016-03-12T10:15:02' });
  expect(suggest(shot({}), [elsewhere])).toEqual({
    fact: 'village',
    kind: 'minute-place',
    candidates: ['上五庄镇黄草沟村'],
    evidence: '2016-03-12 10:15',
  });
});

test.each([
  ['another camera', placed('黄草沟村', { folders: [2], camera: 'NIKON D800' })],
  ['another minute', placed('黄草沟村', { folders: [2], takenAt: '2016-03-12T10:17:02' })],
  ['another town', placed('后街村', { folders: [2], town: '共和镇' })],
])('%s suggests nothing', (_, other) => {
  expect(suggest(shot({ town: '上五庄镇' }), [other])).toBeNull();
});

test('a folder suggests the village of all its photos, if there are several', () => {
  const later = { takenAt: null };
  const [one, two] = [placed('黄草沟村', later), placed('黄草沟村', later)];
  expect(suggest(shot({}), [one])).toBeNull();
  expect(suggest(shot({}), [one, two])).toEqual({
    fact: 'village',
    kind: 'folder-place',
    candidates: ['上五庄镇黄草沟村'],
    evidence: '2',
  });
  expect(suggest(shot({}), [one, two, placed('纳卜藏村', later)])).toBeNull();
});

test('a minute in which two villages were named is settled by nothing', () => {
  expect(suggest(shot({}), [placed('黄草沟村'), placed('纳卜藏村')])).toBeNull();
});
