// Broken files, made by the hundred, cost themselves only. `npm run mutate` does the same by the thousand.
import { beforeAll, describe, expect, test } from 'vitest';
import { sniffFormat } from '../../../main/archive/imaging/worker/format.ts';
import { largestEmbeddedJpeg } from '../../../main/archive/imaging/worker/embedded-jpeg.ts';
import { readMetadata } from '../../../main/archive/imaging/worker/metadata/read-metadata.ts';
import { PHOTO_FORMATS } from '../../../shared/photo.ts';
import { IS_LONG } from '../../support/long-run.ts';
import { MUTATION_NAMES } from '../../support/mutations.ts';
import { type Base, drawnBases, sharedBases } from './mutation-bases.ts';
import { mutated, runMutations } from './run-mutations.ts';

const COUNT = IS_LONG ? 2500 : 300;

let bases: Base[];

beforeAll(async () => {
  bases = [...(await drawnBases()), ...sharedBases()];
});

describe('broken files', () => {
  test('leave no crash, no hang, no fault of the program and no process', async () => {
    const report = await runMutations({ count: COUNT, seed: 7, size: 2, timeoutMs: 30_000, bases });
    process.stdout.write(`broken files: ${JSON.stringify(report)}\n`);
    expect(report).toMatchObject({ processed: COUNT, culprits: [] });
    expect(report.leftProcesses ?? 0).toBe(0);
    // Some are shown, some are not, and some in part: the set is neither harmless nor hopeless.
    expect(report.shown).toBeGreaterThan(report.damaged);
    expect(report.damaged).toBeGreaterThan(10);
    expect(Object.keys(report.failedByCode)).toContain('image-damaged');
  }, 1_200_000);

  test('never make the readers of bytes throw, whatever format they are taken for', () => {
    for (let index = 0; index < 1200; index += 1) {
      const { bytes, base, mutation } = mutated(index, { seed: 11, bases });
      for (const format of PHOTO_FORMATS) {
        expect(() => readMetadata(bytes, format), `${index} ${base} ${mutation}`).not.toThrow();
      }
      expect(() => sniffFormat(bytes), `${index} ${base} ${mutation}`).not.toThrow();
      expect(() => largestEmbeddedJpeg(bytes), `${index} ${base} ${mutation}`).not.toThrow();
    }
  });
});

describe('the breaking of files', () => {
  test('can be repeated from its seed, and seeds differ', () => {
    const run = (seed: number): Buffer[] =>
      Array.from({ length: 40 }, (_, index) => mutated(index, { seed, bases }).bytes);
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  test('takes every file and every way in turn', () => {
    const made = Array.from({ length: 600 }, (_, index) => mutated(index, { seed: 1, bases }));
    expect(new Set(made.map(({ base }) => base))).toEqual(new Set(bases.map(({ name }) => name)));
    expect(new Set(made.map(({ mutation }) => mutation))).toEqual(new Set(MUTATION_NAMES));
  });
});
