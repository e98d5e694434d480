import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

test('the queue is listed with what each answer is about, in its order', async () => {
  await using folder = await temporaryFolder();
  const photos = join(folder.path, '照片');
  await writePhotos(photos, {
    '2016/新村村/1.jpg': { seed: 1 },
    '2016/新村村/2.jpg': { seed: 2 },
    '海子沟乡/黑沟村/绿化.jpg': { seed: 3 },
  });
  const run = (...args: string[]) => runCli([...args, '--json'], { home: folder.path });
  await run('index', photos);
  const { exitCode, lines } = await run('review');
  expect([exitCode, lines()]).toEqual([
    0,
    [
      {
        kind: 'place',
        count: 2,
        about: '新村村',
        candidates: expect.arrayContaining(['田家寨镇新村村']) as string[],
      },
      {
        kind: 'phase',
        count: 1,
        about: '海子沟乡/黑沟村/绿化.jpg',
        candidates: ['before', 'during', 'after'],
      },
    ],
  ]);
});
