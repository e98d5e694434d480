// Several photos changed at once, as the window does it.
import { expect, test } from 'vitest';
import { packIds } from '../../main/app/packed-ids.ts';
import { clientOf, createAppFixture, takePhotos } from './app-fixture.ts';

test('one value for several photos is one step, and a bad one says why', async () => {
  await using fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), 'http://localhost/');
  await takePhotos(client, fixture);
  const { photos } = await client.photos.list({ limit: 10 });
  const phases = async () =>
    (await client.photos.list({ limit: 10 })).photos.map(({ facts }) => facts.phase);
  const apply = (value: string) =>
    client.batch.apply({
      photos: packIds(photos.map(({ id }) => id)),
      edits: [{ kind: 'set', fact: 'phase', value }],
      decided: 'keep',
    });

  const events = await Array.fromAsync(await apply('during'));
  expect(events.at(-1)).toMatchObject({ event: 'done', result: { step: { count: 3 } } });
  expect(await phases()).toEqual(['during', 'during', 'during']);
  await client.history.undo();
  expect(await phases()).toEqual(photos.map(({ facts }) => facts.phase));
  await expect(apply('someday')).rejects.toMatchObject({ code: 'invalid-value' });
});
