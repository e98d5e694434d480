// The pictures of many tiles in one answer.
import { expect, test } from 'vitest';
import { clientOf, createAppFixture, takePhotos } from './app-fixture.ts';

const BASE = 'http://localhost/';

test('renditions come one behind the other in the order asked for, with nothing where there is none', async () => {
  await using fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), BASE);
  await takePhotos(client, fixture);
  const get = (path: string) => fixture.app.fetch(new Request(`${BASE}media/${path}`));
  const cards = (await client.photos.list({ limit: 3 })).photos;
  const [first, second] = cards.map(({ id }) => id);
  const single = async (id: number | undefined) =>
    Buffer.from(await (await get(`${id}/grid`)).arrayBuffer());

  const answer = await get(`many/grid?ids=${second},99999,${first}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-length': String(bytes.length),
    'cross-origin-resource-policy': 'same-origin',
  });
  const files: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = at + 4;
    at = start + bytes.readUInt32LE(at);
    files.push(bytes.subarray(start, at));
  }
  expect(files.map(({ length }) => length > 0)).toEqual([true, false, true]);
  expect(files[0]?.equals(await single(second))).toBe(true);
  expect(files[2]?.equals(await single(first))).toBe(true);

  const tooMany = Array.from({ length: 49 }, (_, place) => place + 1).join(',');
  for (const wrong of [
    'many/grid',
    'many/full?ids=1',
    'many/grid?ids=1,x',
    `many/grid?ids=${tooMany}`,
  ]) {
    expect((await get(wrong)).status).toBe(400);
  }
  expect(fixture.log).toEqual([]);
});
