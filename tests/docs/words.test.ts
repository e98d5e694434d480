// [Note: Words on screen] A document quotes the window in 「corner brackets」, with … for what differs each time; nothing
// else stands in such brackets. So a word that changes on screen shows where it is written about.
import { expect, test } from 'vitest';
import { messagesOf } from '../../renderer/messages/catalogue.ts';
import { ERROR_TEXTS } from '../../shared/error-texts.ts';
import { STOCK_TEMPLATES } from '../../shared/captions/stock-templates.ts';
import { documentPaths, proseIn, readDocument } from './markdown.ts';

const ON_SCREEN = new Set(
  [
    ...Object.values(messagesOf('zh-CN')),
    ...Object.values(ERROR_TEXTS).map((texts) => texts['zh-CN']),
    ...STOCK_TEMPLATES.map(({ name }) => name),
  ].map((text) => text.replaceAll(/\{\{\w+\}\}|\{\w+\}/g, '…')),
);

test.each(await documentPaths())('every word that %s quotes is on screen', async (path) => {
  const quoted = proseIn(await readDocument(path)).matchAll(/「([^」]*)」/g);
  const unknown = Array.from(quoted, ([, words = '']) => words).filter(
    (words) => !ON_SCREEN.has(words),
  );
  expect(unknown).toEqual([]);
});

test('the guide quotes many words', async () => {
  const guide = (await documentPaths()).filter((path) => path.startsWith('docs/guide/'));
  const pages = await Promise.all(guide.map(readDocument));
  expect(pages.join('').match(/「/g)?.length).toBeGreaterThan(100);
});
