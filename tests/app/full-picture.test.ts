// All pixels of a photo over HTTP: kept by its content, and never for another site.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientOf, createAppFixture, takePhotos } from './app-fixture.ts';

const BASE = 'http://localhost/';

test('the original’s bytes go to the window alone, and may be kept by their content', async () => {
  await using fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), BASE);
  await takePhotos(client, fixture);
  const [card] = (await client.photos.list({ village: '永丰村', limit: 1 })).photos;
  if (!card) throw new Error('the photo is not listed');
  const { sha256 } = await client.photos.get({ id: card.id });
  const get = (query = '', headers: Record<string, string> = {}) =>
    fixture.app.fetch(new Request(`${BASE}media/${card.id}/full${query}`, { headers }));

  const picture = await get(`?v=${sha256.slice(0, 12)}`, { 'sec-fetch-site': 'same-origin' });
  expect(picture.status).toBe(200);
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
    etag: `"${sha256}-full"`,
  });
  const original = await readFile(join(fixture.photos, card.path));
  expect(Buffer.from(await picture.arrayBuffer()).equals(original)).toBe(true);

  expect((await get()).headers.get('cache-control')).toBe('private, no-cache');
  expect((await get('', { 'if-none-match': `"${sha256}-full"` })).status).toBe(304);
  for (const site of ['cross-site', 'same-site']) {
    expect((await get('', { 'sec-fetch-site': site })).status).toBe(403);
  }
  const lost = await fixture.app.fetch(new Request(`${BASE}media/0/full`));
  expect(lost.status).toBe(404);
  expect(fixture.log).toEqual([]);
});
