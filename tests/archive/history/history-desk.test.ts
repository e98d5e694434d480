// Looking through the history of decisions, and taking back any act of it.
import { expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import type { Act, HistoryQuery } from '../../../shared/history.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const FILES = {
  '大卡阳村/搬迁前/道路.jpg': { seed: 1 },
  '大卡阳村/搬迁后/道路.jpg': { seed: 2 },
  '黑沟村/旧貌.jpg': { seed: 3 },
};

const [BEFORE, AFTER, OTHER] = Object.keys(FILES) as [string, string, string];

/** An indexed archive whose editor and clock the test sets. */
async function editorsArchive() {
  const hand = { who: '马玉兰', now: new Date('2026-11-29T01:00:00.000Z') };
  const box = await temporaryArchive(FILES, { who: () => hand.who, now: () => hand.now });
  await box.index();
  return { box, hand };
}

const idOf = (archive: Archive, path: string): PhotoId => archive.photoAt(path).id;

const acts = (archive: Archive, query: HistoryQuery = {}): Act[] =>
  archive.history.page(query, { limit: 100 }).acts;

test('says who decided, who undid and who did it again', async () => {
  const { box, hand } = await editorsArchive();
  await using _ = box;
  box.archive.decideFact(idOf(box.archive, OTHER), 'phase', 'before');
  hand.who = '祁连山';
  hand.now = new Date('2026-11-29T02:00:00.000Z');
  box.archive.undo();
  expect(acts(box.archive)).toMatchObject([
    { who: '马玉兰', state: 'undone', undone: { who: '祁连山', at: '2026-11-29T02:00:00.000Z' } },
  ]);
  hand.who = '马玉兰';
  box.archive.redo();
  expect(acts(box.archive)).toMatchObject([
    { who: '马玉兰', state: 'done', undone: null, redone: { who: '马玉兰' } },
  ]);
});

test('takes back an act that others followed, as a step of its own that can be undone', async () => {
  const { box, hand } = await editorsArchive();
  await using _ = box;
  const { archive } = box;
  const [one, two] = [idOf(archive, OTHER), idOf(archive, BEFORE)];
  const { id } = archive.decideFacts([one, two], { subject: 'school', person: '马生福' });
  archive.decideFact(two, 'person', '祁玉兰');
  hand.who = '祁连山';

  const preview = await archive.history.previewTakeBack(id);
  expect(preview).toMatchObject({ restored: 3, kept: 1 });
  expect(preview.keptChanges).toMatchObject([{ field: 'person', label: BEFORE, photos: [two] }]);

  const taken = await archive.history.takeBack(id);
  expect(taken).toMatchObject({ restored: 3, kept: 1, step: { who: '祁连山', count: 3 } });
  expect(archive.photo(one).facts).toMatchObject({ person: null });
  expect(archive.photo(one).facts.subject).not.toBe('school');
  expect(archive.photo(two).facts).toMatchObject({ person: '祁玉兰' });
  expect(archive.history.act(id)).toMatchObject({
    state: 'taken-back',
    takenBackBy: taken.step.id,
  });
  await expect(archive.history.takeBack(id)).rejects.toMatchObject({
    code: 'nothing-to-take-back',
  });

  archive.undo();
  expect(archive.photo(one).facts).toMatchObject({ person: '马生福', subject: 'school' });
  expect(archive.history.act(id).state).toBe('done');
  expect(acts(archive).map(({ state, takesBack }) => [state, takesBack])).toEqual([
    ['undone', id],
    ['done', null],
    ['done', null],
  ]);
});

test('a place is taken back as a whole or not at all', async () => {
  const { box } = await editorsArchive();
  await using _ = box;
  const { archive } = box;
  const id = idOf(archive, OTHER);
  const first = archive.decideFacts([id], { town: '田家寨镇', village: '大卡阳村' });
  archive.decideFact(id, 'village', '永丰村');
  expect(await archive.history.previewTakeBack(first.id)).toMatchObject({ restored: 0, kept: 2 });
  expect(archive.photo(id).facts).toMatchObject({ town: '田家寨镇', village: '永丰村' });
});

test('a pair that was signed off since stays confirmed', async () => {
  const { box } = await editorsArchive();
  await using _ = box;
  const { archive } = box;
  const [before, after] = [idOf(archive, BEFORE), idOf(archive, AFTER)];
  archive.decidePair(before, after, 'confirmed');
  const [confirmed] = acts(archive);
  archive.signOffPair({ before, after }, { stage: 'first', name: '王主任' });
  const preview = await archive.history.previewTakeBack(confirmed?.id ?? 0);
  expect(preview).toMatchObject({ restored: 0, kept: 1 });
  const [signed] = acts(archive);
  await archive.history.takeBack(signed?.id ?? 0);
  expect(await archive.history.previewTakeBack(confirmed?.id ?? 0)).toMatchObject({ restored: 1 });
});

test('what was undone has nothing to take back', async () => {
  const { box } = await editorsArchive();
  await using _ = box;
  const { id } = box.archive.decideFact(idOf(box.archive, OTHER), 'phase', 'before');
  box.archive.undo();
  await expect(box.archive.history.takeBack(id)).rejects.toMatchObject({
    code: 'nothing-to-take-back',
  });
  await expect(box.archive.history.takeBack(id + 99)).rejects.toMatchObject({ code: 'not-found' });
});

test('acts are found by kind, person, time, words and photo, all at once too', async () => {
  const { box, hand } = await editorsArchive();
  await using _ = box;
  const { archive } = box;
  const other = idOf(archive, OTHER);
  archive.decideFact(other, 'phase', 'before');
  hand.now = new Date('2026-11-30T01:00:00.000Z');
  hand.who = '祁连山';
  archive.decidePair(idOf(archive, BEFORE), idOf(archive, AFTER), 'rejected');
  // The clock was set back.
  hand.now = new Date('2026-11-28T01:00:00.000Z');
  archive.decideFact(other, 'person', '100%_马');

  const found = (query: HistoryQuery) =>
    acts(archive, query).map(({ kind, field }) => `${kind} ${kind === 'pair' ? '' : field}`);
  const [person, pair, phase] = ['fact person', 'pair ', 'fact phase'];
  expect(found({})).toEqual([person, pair, phase]);
  expect(found({ kind: 'fact' })).toEqual([person, phase]);
  expect(found({ who: '祁连山' })).toEqual([person, pair]);
  expect(found({ who: '祁连山', kind: 'fact' })).toEqual([person]);
  expect(found({ who: '无此人' })).toEqual([]);
  expect(found({ from: '2026-11-29T00:00:00.000Z' })).toEqual([pair, phase]);
  expect(found({ from: '2026-11-29T00:00:00.000Z', to: '2026-11-30T00:00:00.000Z' })).toEqual([
    phase,
  ]);
  expect(found({ to: '2026-11-29T00:00:00.000Z' })).toEqual([person]);
  expect(found({ from: '2027-01-01T00:00:00.000Z' })).toEqual([]);
  expect(found({ words: '黑沟' })).toEqual([person, phase]);
  expect(found({ words: '搬迁后/道路' })).toEqual([pair]);
  expect(found({ words: '%' })).toEqual([]);
  expect(found({ photo: idOf(archive, AFTER) })).toEqual([pair]);
  expect(found({ photo: other, words: '黑沟', kind: 'fact', who: '马玉兰' })).toEqual([phase]);
  expect(archive.history.people()).toEqual(['祁连山', '马玉兰'].sort());
  expect(acts(archive).map(({ at }) => at.slice(0, 10))).toEqual([
    '2026-11-28',
    '2026-11-30',
    '2026-11-29',
  ]);
});

test('pages follow each other without a gap, whatever they are asked for', async () => {
  const { box } = await editorsArchive();
  await using _ = box;
  const { archive } = box;
  const ids = [BEFORE, AFTER, OTHER].map((path) => idOf(archive, path));
  for (let turn = 0; turn < 5; turn += 1) {
    archive.decideFacts(ids, { person: `马${turn}`, subject: 'school' });
  }
  for (const query of [{}, { words: '黑沟' }, { kind: 'fact' as const }, { photo: ids[0] }]) {
    const seen: number[] = [];
    let before: number | undefined;
    for (;;) {
      const page = archive.history.page(query, { before, limit: 2 });
      seen.push(...page.acts.map(({ id }) => id));
      if (page.next === null) break;
      before = page.next;
    }
    expect(seen).toEqual(acts(archive, query).map(({ id }) => id));
    expect(seen).toHaveLength(5);
  }
  const [last] = acts(archive);
  const first = archive.history.changes(last?.id ?? 0, { limit: 4 });
  const rest = archive.history.changes(last?.id ?? 0, { after: first.next ?? 0, limit: 4 });
  expect([first.changes.length, rest.changes.length, rest.next]).toEqual([4, 2, null]);
  expect(first.changes[0]).toMatchObject({
    field: 'person',
    before: { value: '马3' },
    after: { value: '马4' },
    photos: [ids[0]],
  });
});

test('the account is named where nobody chose another name', async () => {
  const box = await temporaryArchive(FILES);
  await using _ = box;
  await box.index();
  const { who } = box.archive.decideFact(idOf(box.archive, OTHER), 'phase', 'before');
  expect(who.length).toBeGreaterThan(0);
});
