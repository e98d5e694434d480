// Writing captions as the window calls it.
import { expect, test } from 'vitest';
import { clientOf, createAppFixture } from './app-fixture.ts';

const TEXT = '旧貌换新颜\n\n基础设施\n\n大卡阳村搬迁前道路原貌\n';

test('edits, templates and codes pass the handler, and bad ones say why', async () => {
  await using fixture = await createAppFixture();
  const client = clientOf((request) => fixture.app.fetch(request), 'http://localhost/');
  const article = await client.articles.import({ file: new File([TEXT], '稿件.txt'), date: null });
  const line = article.lines.find(({ kind }) => kind === 'caption')?.line ?? 0;
  const changes = { web: '大卡阳村的旧路(𠮷)', paper: null };
  const step = await client.captions.decide({ article: article.id, line, changes });
  expect(step).toMatchObject({ kind: 'caption', field: `${line}/web` });
  expect(await client.captions.edits({ article: article.id })).toEqual([
    { line, edits: { web: '大卡阳村的旧路(𠮷)' } },
  ]);
  await expect(
    client.captions.decide({ article: article.id, line, changes: { web: 'a\u0007' } }),
  ).rejects.toMatchObject({ code: 'caption-unseen', status: 422, data: { params: { at: 2 } } });
  await expect(
    client.captions.decide({
      article: article.id,
      line,
      changes: { radio: '甲' } as Record<string, string>,
    }),
  ).rejects.toMatchObject({ code: 'bad-request' });

  await expect(
    client.captions.saveTemplate({ id: null, name: 'a', text: '{村' }),
  ).rejects.toMatchObject({ code: 'template-brace-open' });
  const file = new File(['dky\t大卡阳村集中安置区\n'], 'codes.txt');
  expect(await client.captions.importCodes({ file })).toMatchObject({ addedCount: 1 });
  expect(await client.captions.codeChoices({ code: 'DKY' })).toMatchObject([
    { text: '大卡阳村集中安置区', kind: 'code' },
  ]);
  await client.captions.removeCode({ code: 'dky' });
  expect(await client.captions.codes()).toEqual([]);
});
