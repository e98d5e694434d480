import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedCaptions } from '../../../main/archive/captions/published-captions.ts';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { EXPORT_OUTLETS, OUTLETS, type Outlet } from '../../../shared/captions/outlet.ts';
import { STOCK_TEMPLATES } from '../../../shared/captions/stock-templates.ts';
import { hashTree, temporaryArchive, type TestArchive } from '../../support/temporary-archive.ts';

const FILES = {
  '田家寨镇/大卡阳村/搬迁前/道路1.jpg': { seed: 1, takenAt: '2015:08:20 09:45:55' },
  '田家寨镇/大卡阳村/搬迁后/道路1.jpg': { seed: 2, takenAt: '2018:07:11 16:41:41' },
  '上五庄镇黄草沟村/马贵元/2016-03-14 搬迁前 住房.jpg': { seed: 3 },
  '海子沟乡黑沟村/2017 绿化.jpg': { seed: 4 },
};
const ORIGINAL = '黑沟村“四旁”绿化(𠮷)';
const ARTICLE = `山乡换新颜

基础设施

大卡阳村搬迁前道路原貌

${ORIGINAL}

编辑:冯某
`;

function importText(box: TestArchive) {
  const file = { name: '稿件.txt', bytes: Buffer.from(ARTICLE) };
  return box.archive.importArticle(file, null);
}

async function withArticle() {
  const box = await temporaryArchive(FILES);
  await box.index();
  const article = await importText(box);
  const line = article.lines.find(({ text }) => text === ORIGINAL)?.line ?? 0;
  return { box, article, line, [Symbol.asyncDispose]: () => box[Symbol.asyncDispose]() };
}

/** What each outlet publishes for a line, read from the catalog as exports read it. */
async function published(box: TestArchive, article: number, line: number) {
  const { lines } = box.archive.article(article);
  const name = (await readdir(box.dir)).find((file) => file.endsWith('.sqlite')) ?? '';
  const catalog = openCatalog(join(box.dir, name));
  try {
    const at = (outlet: Outlet) => publishedCaptions(catalog, { id: article, lines }, outlet);
    return Object.fromEntries(OUTLETS.map((outlet) => [outlet, at(outlet).get(line)]));
  } finally {
    catalog.close();
  }
}

const written = (text: string) => ({ text, isEdited: text !== ORIGINAL });
const everywhere = (text: string) =>
  Object.fromEntries(OUTLETS.map((outlet) => [outlet, written(text)]));

describe('the captions of an article', () => {
  test('are published as written until a person changes them, for one outlet or all', async () => {
    await using at = await withArticle();
    const { box, article, line } = at;
    const originals = await hashTree(box.root);
    expect(await published(box, article.id, line)).toEqual(everywhere(ORIGINAL));

    box.archive.captions.decide(article.id, line, { wechat: '黑沟村绿起来了' });
    box.archive.captions.decide(article.id, line, { everywhere: '黑沟村绿化' });
    expect(await published(box, article.id, line)).toEqual({
      ...everywhere('黑沟村绿化'),
      wechat: written('黑沟村绿起来了'),
    });
    expect(box.archive.captions.edits(article.id)).toEqual([
      { line, edits: { everywhere: '黑沟村绿化', wechat: '黑沟村绿起来了' } },
    ]);
    // The article itself is as it came, and so are its slots and the photos.
    expect(box.archive.article(article.id).lines).toEqual(article.lines);
    expect(await hashTree(box.root)).toEqual(originals);
  });

  test('keep their words over a restart and another import, and undo takes them back one by one', async () => {
    await using at = await withArticle();
    const { box, article, line } = at;
    box.archive.captions.decide(article.id, line, { everywhere: '甲', web: '乙' });
    box.archive.captions.decide(article.id, line, { web: '丙' });
    await box.reopen();
    expect((await importText(box)).id).toBe(article.id);
    expect((await published(box, article.id, line))[EXPORT_OUTLETS.web]).toEqual(written('丙'));

    expect(box.archive.undo()).toMatchObject({ kind: 'caption', label: ORIGINAL, before: '乙' });
    expect((await published(box, article.id, line))['web']).toEqual(written('乙'));
    await box.reopen();
    expect(box.archive.undo()).toMatchObject({ kind: 'caption', count: 2 });
    expect(await published(box, article.id, line)).toEqual(everywhere(ORIGINAL));
    box.archive.redo();
    expect((await published(box, article.id, line))['paper']).toEqual(written('甲'));
  });

  test('go back to the article’s words when those are written again, line ends aside', async () => {
    await using at = await withArticle();
    const { box, article, line } = at;
    const { captions } = box.archive;
    expect(captions.decide(article.id, line, { everywhere: ORIGINAL })).toBeNull();
    captions.decide(article.id, line, { everywhere: '第一行\r\n第二行' });
    expect(captions.edits(article.id)).toEqual([{ line, edits: { everywhere: '第一行 第二行' } }]);
    captions.decide(article.id, line, { everywhere: ` ${ORIGINAL}\n` });
    expect(captions.edits(article.id)).toEqual([]);
    captions.decide(article.id, line, { paper: '甲' });
    captions.decide(article.id, line, { paper: null });
    expect(captions.edits(article.id)).toEqual([]);
  });

  test('refuse what nobody sees, nothing at all, and lines that are none', async () => {
    await using at = await withArticle();
    const { box, article, line } = at;
    const { captions } = box.archive;
    const code = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const steps = box.archive.history.page({}, { limit: 100 }).acts.length;
    expect([
      code(() => captions.decide(article.id, line, { web: 'a\u200bb' })),
      code(() => captions.decide(article.id, line, { web: ' \n ' })),
      code(() => captions.decide(article.id, 1, { web: '甲' })),
      code(() => captions.decide(article.id, 99, { web: '甲' })),
      code(() => captions.decide(99, line, { web: '甲' })),
    ]).toEqual([
      'caption-unseen',
      'caption-empty',
      'caption-no-line',
      'caption-no-line',
      'not-found',
    ]);
    expect(box.archive.history.page({}, { limit: 100 }).acts).toHaveLength(steps);
  });
});

describe('templates', () => {
  test('begin with the stock ones, and a person’s changes outlive a restart and can be undone', async () => {
    await using box = await temporaryArchive(FILES);
    const names = () => box.archive.captions.templates().map(({ name }) => name);
    const stock = STOCK_TEMPLATES.map(({ name }) => name);
    expect(names()).toEqual(stock);

    box.archive.captions.saveTemplate(null, { name: '我们的', text: '{村}{内容}' });
    const [first, second, , , own] = box.archive.captions.templates();
    if (!first || !second || !own) throw new Error('five templates are there');
    box.archive.captions.moveTemplate(own.id, first.id);
    box.archive.captions.removeTemplate(second.id);
    box.archive.captions.saveTemplate(first.id, { name: '短的', text: '{村}' });
    await box.reopen();
    expect(names()).toEqual(['我们的', '短的', ...stock.slice(2)]);

    expect(box.archive.undo()).toMatchObject({ kind: 'template', label: '短的' });
    box.archive.undo();
    expect(names()).toEqual(['我们的', ...stock]);
    box.archive.undo();
    box.archive.undo();
    expect(names()).toEqual(stock);
  });

  test('that say nothing are not kept', async () => {
    await using box = await temporaryArchive(FILES);
    expect(() => box.archive.captions.saveTemplate(null, { name: 'a', text: '{乡}' })).toThrow(
      expect.objectContaining({ code: 'template-variable-unknown' }),
    );
    expect(() => box.archive.captions.removeTemplate('7')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('codes', () => {
  test('stand for names of photos and of the county, and a person’s own come first', async () => {
    await using box = await temporaryArchive(FILES);
    await box.index();
    const { captions } = box.archive;
    const choices = (code: string) =>
      captions.codeChoices(code).map(({ text, kind, beside }) => [text, kind, beside]);
    expect(choices('hcg')[0]).toEqual(['黄草沟村', 'village', '上五庄镇']);
    expect(choices('HCGC')[0]).toEqual(['黄草沟村', 'village', '上五庄镇']);
    expect(choices('mgy')).toEqual([['马贵元', 'person', '']]);
    expect(choices('tjz')[0]).toEqual(['田家寨镇', 'town', '']);
    // A village of the county that no photo shows is offered, never taken.
    expect(captions.codeChoices('zs')).toEqual([
      expect.objectContaining({ text: '佐署村', isInUse: false }),
    ]);
    expect(captions.codeChoices('mgy')[0]?.isInUse).toBe(true);
    expect(choices('qqqq')).toEqual([]);
    expect(choices('h')).toEqual([]);

    const [photo] = box.archive.photos({ village: '黑沟村' }, { limit: 1 }).photos;
    box.archive.decideFact(photo?.id ?? 0, 'credit', '湟中融媒 记者 李国英 摄');
    expect(choices('lgy')).toEqual([['李国英', 'photographer', '']]);
    captions.saveCode({ code: 'LGY', texts: ['记者 李国英 摄'] }, null);
    expect(choices('lgy')).toEqual([['记者 李国英 摄', 'code', '']]);
    box.archive.undo();
    box.archive.undo();
    expect(choices('lgy')).toEqual([]);
  });

  test('are kept, renamed, taken from a file in one step and undone', async () => {
    await using box = await temporaryArchive(FILES);
    const { captions } = box.archive;
    const kept = () =>
      box.archive.captions.codes().map(({ code, texts }) => `${code}=${texts.join('|')}`);
    captions.saveCode({ code: 'zs', texts: ['张三'] }, null);
    captions.saveCode({ code: 'zs2', texts: ['张三', ' ', '张三'] }, 'zs');
    expect(kept()).toEqual(['zs2=张三']);
    for (const [run, code] of [
      [() => captions.saveCode({ code: 'a b', texts: ['x'] }, null), 'code-invalid'],
      [() => captions.saveCode({ code: 'ZS2', texts: ['x'] }, null), 'code-taken'],
      [() => captions.saveCode({ code: 'x', texts: [' '] }, null), 'caption-empty'],
      [() => captions.removeCode('x'), 'not-found'],
      [() => captions.importCodes(Buffer.from('没有代码')), 'code-file-unreadable'],
    ] as const) {
      expect(run).toThrow(expect.objectContaining({ code }));
    }

    const file = Buffer.from('zs2\t张三丰\r\nlgy\t李国英\t记者 李国英 摄\r\n坏行\r\n');
    expect(captions.importCodes(file)).toEqual({
      addedCount: 1,
      replacedCount: 1,
      sameCount: 0,
      refused: [{ line: 3, text: '坏行', reason: 'no-tab' }],
    });
    expect(captions.importCodes(file)).toMatchObject({ addedCount: 0, sameCount: 2 });
    await box.reopen();
    expect(kept()).toEqual(['lgy=李国英|记者 李国英 摄', 'zs2=张三丰']);
    box.archive.undo();
    expect(kept()).toEqual(['zs2=张三']);
  });
});
