import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { addressesIn, anchorsIn, documentPaths, HOME, proseIn, readDocument } from './markdown.ts';

const PATHS = await documentPaths();

test.each(PATHS)('every link and picture of %s leads somewhere', async (path) => {
  const own = await readDocument(path);
  const broken: string[] = [];
  for (const address of addressesIn(own)) {
    if (/^\w+:/.test(address)) continue;
    const [file = '', anchor] = decodeURI(address).split('#');
    const target = file === '' ? path : normalize(join(dirname(path), file));
    const isThere = existsSync(join(HOME, target));
    const isAnchored = anchor === undefined || !isThere || (await hasAnchor(target, anchor));
    if (!isThere || !isAnchored) broken.push(address);
  }
  expect(broken).toEqual([]);
});

test.each(PATHS)('what is bold in %s ends where it should', async (path) => {
  // Between a full stop and a Chinese character two stars are stars (CommonMark 0.31, 6.2).
  const open = proseIn(await readDocument(path)).match(/\*\*[^*\n]+\p{P}\*\*[\p{L}\p{N}]/gu);
  expect(open).toBeNull();
});

test('whoever begins at README comes to every document', async () => {
  const reached = new Set(['README.md']);
  for (const path of reached) {
    const linked = addressesIn(await readDocument(path)).map((address) =>
      normalize(join(dirname(path), address.split('#')[0] ?? '')),
    );
    for (const next of PATHS.filter((one) => linked.includes(one))) reached.add(next);
  }
  expect(PATHS.filter((path) => !reached.has(path))).toEqual([]);
});

test('the page of contents of the guide leads to every page of it', async () => {
  const linked = addressesIn(await readDocument('docs/guide/README.md'));
  const pages = PATHS.filter((path) => /^docs\/guide\/(?!README)/.test(path));
  expect(pages.filter((path) => !linked.includes(path.replace('docs/guide/', '')))).toEqual([]);
});

async function hasAnchor(path: string, anchor: string): Promise<boolean> {
  return anchorsIn(await readDocument(path)).has(anchor);
}
