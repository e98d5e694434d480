// Sidecars that the archive itself wrote, met by an index: see [Note: Our own sidecars].
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryArchive, type TestArchive } from '../../../support/temporary-archive.ts';

const PATH = '黑沟村/改造前/1.jpg';
const SIDECAR = `${PATH}.xmp`;

async function withSidecar(): Promise<TestArchive> {
  const box = await temporaryArchive({ [PATH]: { seed: 1 } });
  await box.index();
  box.archive.decideFacts([box.archive.photoAt(PATH).id], {
    caption: '田家寨镇大卡阳村搬迁后的道路',
  });
  await Array.fromAsync(box.archive.decisionFiles.writeBeside({ sidecarNames: 'full' }));
  return box;
}

test('are no evidence of what a person has taken back since', async () => {
  await using box = await withSidecar();
  await box.index();
  expect(box.archive.photoAt(PATH).facts).toMatchObject({ village: '黑沟村', phase: 'before' });
  box.archive.undo();
  await box.index();
  expect(box.archive.photoAt(PATH).facts).toMatchObject({
    caption: null,
    village: '黑沟村',
    phase: 'before',
  });
});

test('are evidence once another program has changed what they say', async () => {
  await using box = await withSidecar();
  box.archive.undo();
  const path = join(box.root, SIDECAR);
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(/(<dc:description>.*?x-default">)[^<]*/, '$1黑沟村改造前的水窖'),
  );
  await box.index();
  expect(box.archive.photoAt(PATH).facts.caption).toBe('黑沟村改造前的水窖');
});
