// Two windows on one host: whatever the order in which what people do arrives, the journal says all of it.
import { expect, test } from 'vitest';
import { clientOf, createAppFixture, takePhotos } from '../app/app-fixture.ts';
import { decisionRows, isSound, replayedDecisions } from './kills.ts';

test('decisions of two windows at once are all kept, one after the other', async () => {
  await using fixture = await createAppFixture();
  const window = () => clientOf((request) => fixture.app.fetch(request), 'http://app.test/');
  const [one, other] = [window(), window()];
  await takePhotos(one, fixture);
  const { photos } = await one.photos.list({ limit: 3 });
  const sayings = Array.from({ length: 40 }, (_, n) => {
    const id = photos[n % photos.length]?.id ?? 0;
    return [one, other].map((client, who) =>
      client.photos.decideFact({ id, fact: 'person', value: `窗${String(who)}第${String(n)}` }),
    );
  }).flat();
  await Promise.all(sayings);

  const archive = await fixture.session.current();
  const { dir } = archive;
  expect(decisionRows(dir)['steps']).toHaveLength(80);
  const text = (value: unknown): string => JSON.stringify(value);
  const held = (): Set<string> => new Set(decisionRows(dir)['decisions']?.map(text));
  expect(new Set(replayedDecisions(dir).map(text))).toEqual(held());
  // Each window takes back and does again what was done last, whoever did it.
  const acts = Array.from({ length: 30 }, (_, n) =>
    n % 3 === 2 ? other.history.redo() : (n % 2 === 0 ? one : other).history.undo(),
  );
  const outcomes = await Promise.allSettled(acts);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ code: 'nothing-to-redo' });
  }
  expect(new Set(replayedDecisions(dir).map(text))).toEqual(held());
  // Both see the same.
  const seen = await Promise.all([one, other].map((client) => client.photos.list({ limit: 3 })));
  expect(seen[0]).toEqual(seen[1]);
  expect(isSound(dir)).toBe(true);
});
