import { expect, test } from 'vitest';
import { editorNameIn } from '../../main/app/editor-name.ts';
import type { IndexEvent } from '../../shared/events.ts';
import { writePhotos } from '../support/temporary-archive.ts';
import { clientOf, createAppFixture, lastOf, takePhotos } from './app-fixture.ts';

async function all(events: AsyncIterable<IndexEvent>): Promise<IndexEvent[]> {
  const seen: IndexEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

test('a second listener joins the run that goes on and hears its end', async () => {
  await using fixture = await createAppFixture();
  await (await fixture.session.current()).addRoot(fixture.photos);
  const [first, second] = await Promise.all([fixture.session.index(), fixture.session.index()]);
  const [one, two] = await Promise.all([all(first), all(second)]);
  expect(one.at(-1)).toMatchObject({ event: 'done', result: { new: 3 } });
  // The same object: one run told both.
  expect(two.at(-1)).toBe(one.at(-1));
});

test('a listener that leaves does not stop the run for the one that stays', async () => {
  await using fixture = await createAppFixture();
  await (await fixture.session.current()).addRoot(fixture.photos);
  const leaving = await fixture.session.index();
  const staying = await fixture.session.index();
  await leaving.return();
  expect(await lastOf(staying)).toMatchObject({ photos: 3 });
});

test('a run that nobody watches any more stops, and the next one does the work', async () => {
  await using fixture = await createAppFixture();
  await (await fixture.session.current()).addRoot(fixture.photos);
  const leaving = await fixture.session.index();
  await leaving.return();
  expect((await leaving.next()).done).toBe(true);
  expect(await lastOf(await fixture.session.index())).toMatchObject({ photos: 3 });
});

test('the sample opens beside the own archive, with its photos as a root once', async () => {
  await using fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), 'http://app.test/');
  await takePhotos(client, fixture);

  const sample = await client.archive.openSample();
  expect(sample.roots).toHaveLength(1);
  expect(sample.county.code).toBe('630106');
  expect(await client.host.info()).toMatchObject({ isSample: true });
  expect(await lastOf(await client.archive.index())).toMatchObject({ photos: 1 });
  expect((await client.articles.importSample()).lines.length).toBeGreaterThan(1);

  const own = await client.archive.openOwn();
  expect([own.photoCount, own.articleCount]).toEqual([3, 0]);
  expect((await client.archive.openSample()).roots).toHaveLength(1);
});

test('an archive that could not be opened can be tried again', async () => {
  await using fixture = await createAppFixture();
  await using other = await createAppFixture();
  const held = await fixture.session.current();
  const { ArchiveSession } = await import('../../main/app/archive-session.ts');
  const { openArchive } = await import('../../main/archive/open-archive.ts');
  const second = new ArchiveSession({
    open: openArchive,
    ownDir: held.dir,
    sampleDir: other.home,
    sampleSource: other.home,
    editor: editorNameIn(other.home),
  });
  await expect(second.current()).rejects.toMatchObject({ code: 'archive-in-use' });
  await fixture.session.close();
  expect((await second.current()).dir).toBe(held.dir);
  await second.close();
});

test('a file that has just been found is listed, shown as far as it can be, and its run can rest', async () => {
  await using fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), 'http://localhost/');
  await client.archive.addRoot({ folder: fixture.folders.entryOf(fixture.photos).id });
  const events = await client.archive.index();
  await events.next();
  await client.archive.pauseIndex({ isPaused: true });
  const { items } = await client.archive.arrivals({ limit: 500 });
  for (const { id, photo } of items) {
    const answer = await fixture.app.fetch(new Request(`http://localhost/media/arrivals/${id}`));
    expect([photo === null ? 404 : 200, 200]).toContain(answer.status);
  }
  await client.archive.pauseIndex({ isPaused: false });
  expect(await lastOf(events)).toMatchObject({ photos: 3 });
  const gone = await fixture.app.fetch(new Request('http://localhost/media/arrivals/1'));
  expect(gone.status).toBe(404);
});

test('a window hears of files that come while it is open', { timeout: 30_000 }, async () => {
  await using fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), 'http://localhost/');
  await takePhotos(client, fixture);
  const stop = new AbortController();
  const changes = await client.archive.changes(undefined, { signal: stop.signal });
  await writePhotos(fixture.photos, { '田家寨镇/永丰村/新.jpg': { seed: 9 } });
  expect(await changes.next()).toEqual({ done: false, value: 'changed' });
  expect(await lastOf(await client.archive.index())).toMatchObject({ photos: 4, new: 1 });
  stop.abort();
});
