// The gazetteer as the window calls it.
import { expect, test } from 'vitest';
import { placeEntry } from '../support/place-entry.ts';
import { clientOf, createAppFixture } from './app-fixture.ts';

const HEIGOU = { town: '海子沟乡', village: '黑沟村' };

test('entries, tables and counties pass the handler, and bad ones say why', async () => {
  await using fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), 'http://localhost/');
  const entry = placeEntry({ kind: 'natural', name: '上滩社', ...HEIGOU });
  await client.gazetteer.save({ entry });
  const [saved] = (await client.gazetteer.table()).entries;
  expect(saved).toMatchObject(entry);
  await expect(
    client.gazetteer.save({ entry: { ...entry, village: '无名村' } }),
  ).rejects.toMatchObject({ code: 'place-village-unknown', status: 422 });

  const folder = fixture.folders.entryOf(fixture.home).id;
  const { path } = await client.gazetteer.exportCsv({ folder });
  expect(path.startsWith(fixture.home)).toBe(true);
  const file = new File(['类别,名称,村\n旧名,红旗大队,黑沟\n'], 'names.csv', { type: 'text/csv' });
  expect((await client.gazetteer.readCsv({ file })).rows).toHaveLength(1);
  expect(await client.gazetteer.importCsv({ file })).toMatchObject({ count: 1 });
  await client.gazetteer.remove({ key: saved?.key ?? '' });
  expect((await client.gazetteer.table()).entries).toMatchObject([{ name: '红旗大队' }]);

  const { county } = await client.gazetteer.chooseCounty({ code: '630121' });
  expect(county.name).toBe('大通回族土族自治县');
  await expect(client.gazetteer.chooseCounty({ code: '1' })).rejects.toMatchObject({
    code: 'bad-request',
  });
});
