import { expect, test } from 'vitest';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const FILES = Object.fromEntries(
  Array.from({ length: 25 }, (_, number) => [
    `${number % 2 === 0 ? '黑沟村' : '黄草沟村'}/${String(number).padStart(2, '0')}.jpg`,
    { seed: number, takenAt: `2016:03:${String((number % 20) + 1).padStart(2, '0')} 10:00:00` },
  ]),
);

test('pages walk through every photo once, oldest first', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = box.archive.photos({}, { after, limit: 7 });
    expect(page.total).toBe(25);
    seen.push(...page.photos.map(({ facts, path }) => `${facts.date?.iso ?? ''} ${path}`));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(25);
  expect(seen.map((line) => line.slice(0, 10))).toEqual(
    seen.map((line) => line.slice(0, 10)).sort(),
  );
});

test('photos are found by two characters, by initials and by file name', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const count = (text: string) => box.archive.photos({ text }, { limit: 1 }).total;
  expect(count('黑沟')).toBe(13);
  expect(count('hcg')).toBe(12);
  expect(count('07')).toBe(1);
  expect(count('黑沟 07')).toBe(0);
  expect(count('"*')).toBe(0);
});

test('photos whose village is not known can be asked for', async () => {
  await using box = await temporaryArchive({
    '黑沟村/1.jpg': { seed: 1 },
    '海子沟乡/2.jpg': { seed: 2 },
    '杂/3.jpg': { seed: 3 },
  });
  await box.index();
  const paths = (query: { town?: string | null; village?: string | null }) =>
    box.archive.photos(query, { limit: 9 }).photos.map(({ path }) => path);
  expect(paths({ town: '海子沟乡', village: null })).toEqual(['海子沟乡/2.jpg']);
  expect(paths({ town: null, village: null })).toEqual(['杂/3.jpg']);
  expect(paths({ village: '黑沟村' })).toEqual(['黑沟村/1.jpg']);
});

test('villages are counted with their phases', async () => {
  await using box = await temporaryArchive({
    '黑沟村/搬迁前/1.jpg': { seed: 1 },
    '黑沟村/搬迁后/1.jpg': { seed: 2 },
    '黑沟村/搬迁后/2.jpg': { seed: 3 },
  });
  await box.index();
  expect(box.archive.towns()).toMatchObject([
    {
      town: '海子沟乡',
      photoCount: 3,
      villages: [{ village: '黑沟村', photoCount: 3, phases: { before: 1, during: 0, after: 2 } }],
    },
  ]);
});
