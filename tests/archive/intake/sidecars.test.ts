import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownFolders, packFolders } from '../../../main/archive/intake/known-folders.ts';
import { readCaptionLists, type SidecarCaption } from '../../../main/archive/intake/sidecars.ts';
import { walkRoot } from '../../../main/archive/intake/walk.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xinmao-sidecars-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function read(
  files: Record<string, string | Buffer>,
): Promise<Record<string, SidecarCaption>> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  const [found] = walkRoot(root, [], new KnownFolders(packFolders([])));
  if (!found?.changed) return {};
  return Object.fromEntries(await readCaptionLists(root, found.changed));
}

const xmp = (caption: string): string => `<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt>
    <rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description>
  </rdf:Description></rdf:RDF></x:xmpmeta>`;

test('reads an XMP sidecar for every file of its stem', async () => {
  expect(await read({ 'A.jpg': 'x', 'A.NEF': 'x', 'b.jpg': 'x', 'a.xmp': xmp('新房') })).toEqual({
    'A.jpg': { caption: '新房', evidence: 'a.xmp' },
    'A.NEF': { caption: '新房', evidence: 'a.xmp' },
  });
});

test('prefers the sidecar of the very file, and a sidecar to a list', async () => {
  const captions = await read({
    'A.jpg': 'x',
    'A.NEF': 'x',
    'A.xmp': xmp('两个文件'),
    'A.jpg.xmp': xmp('这一个'),
    '说明.txt': 'A.jpg 名单里的',
  });
  expect(captions['A.jpg']).toEqual({ caption: '这一个', evidence: 'A.jpg.xmp' });
  expect(captions['A.NEF']).toEqual({ caption: '两个文件', evidence: 'A.xmp' });
});

test('reads a list in GBK', async () => {
  // 01.jpg 新房
  const line = Buffer.concat([Buffer.from('01.jpg '), Buffer.from([0xd0, 0xc2, 0xb7, 0xbf])]);
  expect(await read({ '01.jpg': 'x', '图片说明.txt': line })).toEqual({
    '01.jpg': { caption: '新房', evidence: '图片说明.txt:1' },
  });
});

test('is silent about a sidecar that is broken, empty or binary', async () => {
  expect(
    await read({
      '1.jpg': 'x',
      '2.jpg': 'x',
      '1.xmp': '<x:xmpmeta><rdf:RDF',
      '2.xmp': Buffer.from([0xff, 0xd8, 0xff, 0, 1]),
      '说明.csv': '',
    }),
  ).toEqual({});
});

describe('lists above', () => {
  /** Captions of the photos in a subfolder, by a walk of the root; and the walk's digest of it. */
  async function readBelow(files: Record<string, string>, subfolder: string) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    const walked = [...walkRoot(root, [], new KnownFolders(packFolders([])))];
    const found = walked.find(({ path }) => path === subfolder)?.changed;
    if (!found) throw new Error(`${subfolder} was not walked`);
    const captions = await readCaptionLists(join(root, subfolder), found);
    return { captions: Object.fromEntries(captions), digest: [...found.digest] };
  }

  test('speak of the photos in subfolders where none lie beside them', async () => {
    const { captions } = await readBelow({ '记录.txt': '0011 旧桥', '卡/DSC_0011.JPG': 'x' }, '卡');
    expect(captions).toEqual({ 'DSC_0011.JPG': { caption: '旧桥', evidence: '记录.txt:1' } });
  });

  test('do not where photos lie beside them', async () => {
    const files = { '说明.txt': '01 旧桥', '01.jpg': 'x', '备选/01.jpg': 'x' };
    expect((await readBelow(files, '备选')).captions).toEqual({});
  });

  test('make a folder due again when they change', async () => {
    const before = await readBelow({ '记录.txt': '0011 旧桥', '卡/DSC_0011.JPG': 'x' }, '卡');
    const after = await readBelow({ '记录.txt': '0011 便桥重修', '卡/DSC_0011.JPG': 'x' }, '卡');
    expect(after.digest).not.toEqual(before.digest);
  });
});
