// The labelled sets live outside the repository; where they are absent these tests are skipped.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, test } from 'vitest';

import { evaluate } from '../../../main/cli/evaluate.ts';

const SETS = path.resolve(import.meta.dirname, '../../../../shared/understanding');

interface Scores {
  overall: number;
  pairs: { precision: number; overconfident: number };
}

/** What the rules reach on each set, less a margin for honest trade-offs. */
const FLOORS = { 'seed-captions': 0.98, 'captions-dev': 0.97, 'archive-dev': 0.98 };

describe('labelled sets (skipped where ../shared/understanding is absent)', () => {
  test.skipIf(!existsSync(SETS)).each(Object.entries(FLOORS))(
    '%s is read at %f or better',
    async (name, floor) => {
      const predictions = path.join(
        await mkdtemp(path.join(tmpdir(), 'xinmao-evaluate-')),
        'predictions.json',
      );
      const truth = path.join(SETS, `${name}.json`);
      await evaluate(truth, predictions);
      const { score } = (await import(pathToFileURL(path.join(SETS, 'score.mjs')).href)) as {
        score: (truth: unknown, predictions: unknown) => Scores;
      };
      const read = async (file: string): Promise<unknown> =>
        JSON.parse(await readFile(file, 'utf8'));
      const scores = score(await read(truth), await read(predictions));
      expect(scores.overall).toBeGreaterThanOrEqual(floor);
      expect(scores.pairs).toMatchObject({ precision: 1, overconfident: 0 });
    },
  );
});
