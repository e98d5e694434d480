// What holds for the pairs of any photos. Archives are made up at random, the same for a seed every time.
import { describe, expect, test } from 'vitest';

import { NO_FACTS } from '../../../shared/fact.ts';
import type { PairProposal } from '../../../shared/pair.ts';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import { proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import { seededRandom } from '../../support/mutations.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

/** A few dozen photos of a few villages, things and households, with copies among them. */
function archiveOf(seed: number): PairingPhoto[] {
  const random = seededRandom(seed);
  const of = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  };
  const size = 10 + Math.floor(random() * 50);
  return Array.from({ length: size }, (_, id): PairingPhoto => {
    const [village, subject] = [of(['黑沟村', '后街村']), of(['road', 'house', 'other'] as const)];
    const person = of([null, null, '祁占福', '官却见措', '官确尖措']);
    const phase = of(['before', 'after', 'during', 'unknown'] as const);
    const year = String(2014 + Math.floor(random() * 4));
    const takenAt = of([null, `${year}-05-0${String(1 + Math.floor(random() * 3))}T10:00:00`]);
    const path = `${village}/${phase}/${of(['道路', 'DSC_00', ''])}${String(Math.floor(random() * 9))}.jpg`;
    return {
      id,
      path,
      sha256: `sha-${String(id)}`,
      facts: {
        ...NO_FACTS,
        ...{ village, person, subject, phase, town: '海子沟乡' },
        date: takenAt === null ? null : { iso: takenAt.slice(0, 10), precision: 'day' },
      },
      villageSource: 'folder',
      takenAt,
      latitude: of([null, 36.6, 36.7]),
      longitude: 101.5,
      perceptualHash: of([null, '00ff00ff00ff00ff', 'f0f0f0f0f0f0f0f0', '0123456789abcdef']),
      copyOf: random() < 0.1 && id > 0 ? Math.floor(random() * id) : null,
      splitMark: of([null, null, null, 'a']),
      originalPaths: [path],
    };
  });
}

const inOrder = (pairs: readonly PairProposal[]): PairProposal[] =>
  pairs.toSorted((a, b) => a.before - b.before || a.after - b.after);

describe.each(SEEDS)('photos of seed %i', (seed) => {
  const photos = archiveOf(seed);
  const pairs = proposePairs(photos);
  const photo = (id: number): PairingPhoto => {
    const found = photos[id];
    if (found === undefined) throw new RangeError('no such photo');
    return found;
  };

  test('pairs do not depend on the order of the photos', () => {
    const random = seededRandom(seed + 1000);
    const shuffled = photos
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
    expect(inOrder(proposePairs(shuffled))).toEqual(inOrder(pairs));
  });
  test('no pair comes twice, in either direction', () => {
    const keys = pairs.map(({ before, after }) => [before, after].sort((a, b) => a - b).join('-'));
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('one side of a scene meets each of the other at most once, and three others at most', () => {
    for (const group of Map.groupBy(pairs, ({ group: key }) => key).values()) {
      const [before, after] = (['before', 'after'] as const).map((side) => [
        ...Map.groupBy(group, (pair) => pair[side]).values(),
      ]);
      const most = (lists: typeof before): number =>
        Math.max(...(lists ?? []).map((l) => l.length));
      expect(Math.min(most(before), most(after))).toBe(1);
      expect(Math.max(most(before), most(after))).toBeLessThanOrEqual(3);
    }
  });
  test('no photo pairs with itself, its copy, or one of another mark or village', () => {
    for (const { before, after } of pairs) {
      const [b, a] = [photo(before), photo(after)];
      expect(b.id).not.toBe(a.id);
      expect(b.copyOf === a.id || a.copyOf === b.id).toBe(false);
      expect(b.splitMark).toBe(a.splitMark);
      expect(b.facts.village).toBe(a.facts.village);
    }
  });
  test('what is sure has both phases, dates that allow it, and household or subject', () => {
    for (const { before, after, decision, score } of pairs) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
      if (decision === 'ask') continue;
      const [b, a] = [photo(before).facts, photo(after).facts];
      expect([b.phase, a.phase]).toEqual(['before', 'after']);
      expect((b.date?.iso ?? '') < (a.date?.iso ?? '9')).toBe(true);
      expect(b.person ?? b.subject).toBe(a.person ?? a.subject);
      if (b.person === null) expect(b.subject).toBe('road');
    }
  });
});

describe('a village of very many photos of one thing', () => {
  /** Befores and afters of one road, in the order of their names. */
  const road = (befores: number, afters: number, nameOf: (index: number, id: number) => string) =>
    Array.from({ length: befores + afters }, (_, id): PairingPhoto => {
      const [phase, index] =
        id < befores ? (['before', id] as const) : (['after', id - befores] as const);
      const path = `黑沟村/${phase}/${nameOf(index, id)}.jpg`;
      return {
        id,
        path,
        sha256: String(id),
        facts: { ...NO_FACTS, village: '黑沟村', subject: 'road', phase },
        villageSource: 'folder',
        takenAt: null,
        latitude: null,
        longitude: null,
        perceptualHash: null,
        copyOf: null,
        splitMark: null,
        originalPaths: [path],
      };
    });

  test('nothing is dropped: numbered photos pair by their numbers', () => {
    const pairs = proposePairs(road(300, 300, (index) => `道路${String(index + 1)}`));
    expect(pairs).toHaveLength(300);
    expect(pairs.every(({ before, after }) => after === before + 300)).toBe(true);
  });
  test('photos that a camera named pair in the order of their names', () => {
    // The camera counts on, so that no number comes twice.
    const pairs = proposePairs(road(300, 700, (_, id) => `DSC_${String(1000 + id)}`));
    expect(new Set(pairs.map(({ before }) => before)).size).toBe(300);
    expect(new Set(pairs.map(({ after }) => after)).size).toBe(700);
    const firsts = pairs.filter(({ before }) => before < 40).map(({ after }) => after);
    expect(Math.max(...firsts)).toBeLessThan(420);
  });
  test('of many more on one side each of the other meets three, and is told of the rest', () => {
    const pairs = proposePairs(road(3, 500, (index) => `DSC_${String(1000 + index)}`));
    expect(pairs).toHaveLength(9);
    expect(pairs[0]?.reasons.at(-1)).toEqual({ kind: 'many-candidates', detail: '3→500' });
  });
});
