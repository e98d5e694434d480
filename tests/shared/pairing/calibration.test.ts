// Scores are probabilities: of the pairs that are given 0.6, six of ten are right. The labelled archive lives outside
// the repository; where it is absent these tests are skipped.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { evaluate } from '../../../main/cli/evaluate.ts';

const ARCHIVE = path.resolve(
  import.meta.dirname,
  '../../../../shared/understanding/archive-dev.json',
);

interface Truth {
  organisations: {
    groups: { before: string[]; after: string[]; decision: 'auto' | 'ask' }[];
  }[];
}

interface Scored {
  before: string;
  after: string;
  decision: 'auto' | 'ask';
  score: number;
  /** 1, 0, or half for what is to be asked. */
  right: number;
}

async function scoredPairs(): Promise<Scored[]> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'xinmao-pairs-')), 'predictions.json');
  await evaluate(ARCHIVE, file);
  const read = async (from: string): Promise<unknown> => JSON.parse(await readFile(from, 'utf8'));
  const groups = ((await read(ARCHIVE)) as Truth).organisations.flatMap((one) => one.groups);
  const { pairs } = (await read(file)) as { pairs: Omit<Scored, 'right'>[] };
  return pairs.map((pair) => {
    const group = groups.find(
      ({ before, after }) => before.includes(pair.before) && after.includes(pair.after),
    );
    return { ...pair, right: group === undefined ? 0 : group.decision === 'ask' ? 0.5 : 1 };
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe.skipIf(!existsSync(ARCHIVE))('scores on the labelled archive', () => {
  let pairs: Scored[] = [];
  beforeAll(async () => {
    pairs = await scoredPairs();
  });

  test('sure pairs are right, and are said to be as likely as they are', () => {
    const sure = pairs.filter(({ decision }) => decision === 'auto');
    const right = mean(sure.map((pair) => pair.right));
    expect(sure.length).toBeGreaterThan(30);
    expect(right).toBeGreaterThanOrEqual(0.97);
    expect(Math.abs(mean(sure.map(({ score }) => score)) - right)).toBeLessThan(0.03);
    expect(Math.min(...sure.map(({ score }) => score))).toBeGreaterThan(0.9);
  });
  test.each([
    [0.2, 0.5, 0.2, 0.7],
    [0.5, 0.8, 0.3, 0.95],
    [0.9, 0.98, 0.9, 1],
    [0.98, 1, 0.97, 1],
  ])('from %f to %f, between %f and %f are right', (from, to, least, most) => {
    const bin = pairs.filter(({ score }) => score >= from && score < to);
    expect(bin.length).toBeGreaterThan(0);
    const right = mean(bin.map((pair) => pair.right));
    expect(right).toBeGreaterThanOrEqual(least);
    expect(right).toBeLessThanOrEqual(most);
  });
  test('what is asked is said to be about as likely as not', () => {
    const asked = pairs.filter(({ decision }) => decision === 'ask');
    expect(asked.length).toBeGreaterThan(0);
    expect(Math.max(...asked.map(({ score }) => score))).toBeLessThan(0.8);
    expect(Math.abs(mean(asked.map(({ score }) => score)) - 0.5)).toBeLessThan(0.15);
  });
});
