import { expect, test } from 'vitest';
import { writePhotos } from '../support/temporary-archive.ts';
import { clientOf, createAppFixture, takePhotos } from './app-fixture.ts';

async function askingApp() {
  const fixture = await createAppFixture();
  await writePhotos(fixture.photos, {
    '2016/新村村/1.jpg': { seed: 11 },
    '2016/新村村/2.jpg': { seed: 12 },
  });
  const client = clientOf((request) => fixture.app.fetch(request), 'http://app.test/');
  await takePhotos(client, fixture);
  return { client, [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose]() };
}

test('the window reads the queue, answers and takes the answer back', async () => {
  await using app = await askingApp();
  const { review, history, archive } = app.client;
  const [place] = (await review.list({ kind: 'place', limit: 10 })).items;
  if (place?.kind !== 'place') throw new Error('no place is asked');
  expect(place).toMatchObject({ count: 2, question: { evidence: '新村村' } });
  const { toReviewCount } = await archive.overview();
  const answer = { kind: 'place', town: '田家寨镇', village: '新村村' } as const;
  expect(await review.answer({ ids: place.photoIds, answer })).toMatchObject({ count: 4 });
  expect((await archive.overview()).toReviewCount).toBe(toReviewCount - 1);
  await history.undo();
  expect((await review.list({ kind: 'place', limit: 10 })).items).toEqual([place]);
});

test('answers that make no sense are refused', async () => {
  await using app = await askingApp();
  const { review } = app.client;
  const refused = { code: 'bad-request' };
  const phase = { kind: 'phase', phase: 'before' } as const;
  await expect(review.answer({ ids: [], answer: phase })).rejects.toMatchObject(refused);
  await expect(review.answer({ ids: [99_999], answer: phase })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(
    review.answer({ ids: [1], answer: { kind: 'place', town: null, village: '' } }),
  ).rejects.toMatchObject(refused);
  await expect(review.list({ after: '?', limit: 5 })).rejects.toMatchObject(refused);
  const verdict = 'confirmed';
  await expect(
    review.decidePairs({ pairs: [{ before: 1, after: 1, verdict }] }),
  ).rejects.toMatchObject(refused);
  await expect(
    review.decideCopies({ copies: [{ copy: 1, best: 1, verdict }] }),
  ).rejects.toMatchObject(refused);
});
