// An archive in which people did a bit of everything, and all of what must survive, to compare.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Archive } from '../../../../main/archive/archive.ts';
import type { PointPair } from '../../../../shared/alignment.ts';
import type { JobEvent } from '../../../../shared/events.ts';
import { exportChoice, type ExportSource } from '../../../../shared/exports/export-kinds.ts';
import { placeEntry } from '../../../support/place-entry.ts';
import { temporaryArchive, type TestArchive } from '../../../support/temporary-archive.ts';

export const BEFORE = '海子沟乡/黑沟村/改造前/道路.jpg';
const AFTER = '海子沟乡/黑沟村/改造后/道路.jpg';
const PHOTOS = {
  [BEFORE]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
  [AFTER]: { seed: 2, takenAt: '2019:05:01 10:00:00' },
  '海子沟乡/黑沟村/改造前/马国义旧房.jpg': { seed: 3, takenAt: '2014:06:01 10:00:00' },
  '海子沟乡/黑沟村/改造后/马国义新房.jpg': { seed: 4, takenAt: '2019:06:01 10:00:00' },
  '上五庄镇/村貌.jpg': { seed: 5, takenAt: '2019:07:01 10:00:00' },
};
const VILLAGE: ExportSource = { kind: 'village', town: '海子沟乡', village: '黑沟村' };

/** An indexed archive of five photos with decisions of the common kinds, numbers, an article and exports. */
export async function archiveOfPeople(): Promise<TestArchive> {
  const test = await temporaryArchive(PHOTOS);
  await test.index();
  await decideMuch(test.archive, join(test.dir, '..'));
  return test;
}

async function decideMuch(archive: Archive, desk: string): Promise<void> {
  const idOf = (path: string): number => archive.photoAt(path).id;
  const [before, after, other] = [idOf(BEFORE), idOf(AFTER), idOf('上五庄镇/村貌.jpg')];
  archive.decideFact(other, 'village', '黑沟村');
  archive.undo();
  archive.redo();
  archive.decideFacts([before, after, other], { caption: '图为道路。' });
  const all = archive.photos({}, { limit: 9 }).photos.map(({ id }) => id);
  archive.decideFacts(all, { credit: '湟中融媒' });
  archive.decidePair(before, after, 'confirmed');
  archive.signOffPair({ before, after }, { stage: 'first', name: '张三' });
  archive.setPairPoints({ before, after }, squarePoints());
  archive.makeSeries([before, after, other]);
  archive.finding.saveSearch('黑沟旧貌', { village: '黑沟村' });
  archive.captions.saveTemplate(null, { name: '自拟', text: '{村}[{内容}]' });
  archive.captions.saveCode({ code: 'hgc', texts: ['黑沟村'] }, null);
  archive.gazetteer.save(placeEntry({ name: '后沟', town: '海子沟乡', village: '黑沟村' }));
  const text = '乡村新貌\n\n黑沟村改造前的道路\n\n黑沟村改造后的道路\n';
  const bytes = new TextEncoder().encode(text);
  const { id } = await archive.importArticle({ name: '稿件.txt', bytes }, '2022-05-20');
  archive.decideLine(id, 3, 'caption');
  archive.decideSlot(id, 3, before);
  archive.decideLine(id, 5, 'caption');
  archive.decideArticleDate(id, '2022-05-21');
  archive.captions.decide(id, 3, { everywhere: '黑沟村从前的道路' });
  for (const kind of ['gallery', 'transfer'] as const) {
    await resultOf(archive.exports.write(VILLAGE, join(desk, kind), [exportChoice(kind)]));
  }
  archive.decideFact(other, 'person', '李秀英');
  archive.undo();
}

function squarePoints(): PointPair[] {
  const corners = [
    { x: 0.1, y: 0.1 },
    { x: 0.9, y: 0.1 },
    { x: 0.9, y: 0.9 },
    { x: 0.1, y: 0.9 },
  ];
  return corners.map((corner) => ({ before: corner, after: corner }));
}

/** Everything that people said and were shown, of an open archive in `dir`. */
export async function everythingOf({
  archive,
  dir,
}: Pick<TestArchive, 'archive' | 'dir'>): Promise<Record<string, unknown>> {
  const articles = archive.articles().map(({ id }) => archive.article(id));
  return {
    // Where files lie, and whether they are there now, is no one's word.
    facts: [...archive.allPhotos()].map((photo) => ({ ...photo, originals: [] })),
    pairs: archive.pairs({ includeRejected: true }).map(({ id }) => archive.pair(id)),
    series: archive.series(),
    history: archive.history.page({}, { limit: 10_000 }),
    articles,
    captions: articles.map(({ id }) => archive.captions.edits(id)),
    exports: await archive.exports.list(),
    searches: archive.finding.savedSearches(),
    templates: archive.captions.templates(),
    codes: archive.captions.codes(),
    places: archive.gazetteer.csv(),
    roots: archive
      .overview()
      .roots.map(({ path, label, exclusions }) => ({ path, label, exclusions })),
    tables: rowsOf(join(dir, 'catalog.sqlite')),
  };
}

/** Every row that holds a person's word, as it stands in the file. */
export function rowsOf(catalog: string): Record<string, unknown[]> {
  const db = new Database(catalog, { readonly: true });
  try {
    const tables = ['decision', 'step', 'photo_group', 'photo_number', 'article', 'export'];
    return Object.fromEntries(
      tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()]),
    );
  } finally {
    db.close();
  }
}

/** What a job comes to. */
export async function resultOf<Result>(events: AsyncIterable<JobEvent<Result>>): Promise<Result> {
  for await (const event of events) if (event.event === 'done') return event.result;
  throw new Error('the job ended without a result');
}
