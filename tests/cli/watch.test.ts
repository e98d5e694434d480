import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

test('index --watch follows what comes, until Ctrl+C', { timeout: 60_000 }, async () => {
  await using home = await temporaryFolder();
  const photos = join(home.path, '照片');
  await writePhotos(photos, { '黑沟村/1.jpg': { seed: 1 } });
  let notes = 0;
  const result = await runCli(['index', photos, '--watch', '--json'], {
    home: home.path,
    onStderr: (text, interrupt) => {
      if (!text.includes('"note"')) return;
      notes += 1;
      if (notes === 1) void writePhotos(photos, { '黑沟村/2.jpg': { seed: 2 } });
      else interrupt();
    },
  });
  expect(result.exitCode).toBe(0);
  expect(result.lines()).toMatchObject([
    { photos: 1, new: 1 },
    { photos: 2, new: 1 },
  ]);
});
