// What the window says about pairs and series, through the handler.
import { describe, expect, test } from 'vitest';
import { clientOf, createAppFixture, takePhotos } from './app-fixture.ts';

async function createWindow() {
  const fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), 'http://app.test/');
  await takePhotos(client, fixture);
  const [pair] = (await client.pairs.first({ limit: 1 })).pairs;
  if (!pair) throw new Error('no pair');
  return {
    client,
    pair,
    ids: { before: pair.before.id, after: pair.after.id },
    [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose](),
  };
}

describe('pairs over the wire', () => {
  test('are swapped, signed off and set by points, each undone by one step', async () => {
    await using window = await createWindow();
    const { client, ids } = window;
    const swapped = await client.pairs.swap(ids);
    expect(swapped).toMatchObject({
      id: `${ids.after}-${ids.before}`,
      decision: 'confirmed',
      signOffs: [],
      alignment: null,
    });
    await client.history.undo();
    expect((await client.pairs.first({ limit: 1 })).pairs[0]).toMatchObject({ id: window.pair.id });

    const signed = await client.pairs.signOff({ ...ids, stage: 'first', name: '王编辑' });
    expect(signed.signOffs).toMatchObject([{ stage: 'first', name: '王编辑' }]);
    expect((await client.pairs.withdrawSignOff(ids)).signOffs).toEqual([]);

    const corners = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ];
    const points = corners.map((point) => ({ before: point, after: point }));
    const aligned = await client.pairs.setPoints({ ...ids, points });
    expect(aligned.alignment).toMatchObject({ state: 'aligned', by: 'person' });
    await client.history.undo();
    expect((await client.pairs.get({ id: window.pair.id })).alignment).toBeNull();
  });

  test('are compared on demand, and their finding is kept', async () => {
    await using window = await createWindow();
    const { client, ids } = window;
    const { alignment } = await client.pairs.align(ids);
    expect(alignment?.by).toBe('program');
    expect((await client.pairs.get({ id: window.pair.id })).alignment).toEqual(alignment);
  });

  test('are paged through by a light order, and found on the map of work', async () => {
    await using window = await createWindow();
    const { client, pair } = window;
    const order = await client.pairs.order({});
    expect(order.ids.split(' ')).toContain(pair.id);
    expect((await client.pairs.order({ show: 'rejected' })).ids).toBe('');
    expect(await client.pairs.cards({ ids: [pair.id, '998-999'] })).toEqual([pair]);
    const { town, village } = pair.before.facts;
    if (town === null || village === null) throw new Error('the pair is in no village');
    const first = await client.pairs.first({ town, village, limit: 1 });
    expect(first).toEqual({ pairs: [pair], start: pair.id });
    expect((await client.pairs.scene({ id: pair.id }))[0]).toEqual(pair);
    const { villages } = await client.work.map({});
    const here = villages.find((known) => known.town === town && known.village === village);
    expect(here?.cells.some(({ proposed }) => proposed.before > 0)).toBe(true);
    await expect(client.pairs.scene({ id: '998-999' })).rejects.toMatchObject({
      data: { code: 'not-found' },
    });
  });

  test('refuse what is no pair, and signatures out of turn', async () => {
    await using window = await createWindow();
    const { client, ids } = window;
    const out = { ...ids, stage: 'final', name: '王编辑' } as const;
    await expect(client.pairs.signOff(out)).rejects.toMatchObject({
      data: { code: 'sign-off-order' },
    });
    await expect(
      client.pairs.swap({ before: ids.before, after: ids.before }),
    ).rejects.toMatchObject({ data: { code: 'bad-request' } });
    await expect(client.pairs.align({ before: ids.before, after: 999 })).rejects.toMatchObject({
      data: { code: 'not-found' },
    });
  });
});

test('series over the wire keep their photos by date', async () => {
  await using window = await createWindow();
  const { client } = window;
  const { photos } = await client.photos.list({ limit: 10 });
  const ids = photos.map(({ id }) => id).reverse();
  const made = await client.series.make({ photos: ids });
  expect(made.photos.map(({ id }) => id)).toEqual(photos.map(({ id }) => id));
  expect(await client.series.list({})).toEqual([made]);
  await client.series.change({ id: made.id, photos: [] });
  expect(await client.series.list({})).toEqual([]);
});
