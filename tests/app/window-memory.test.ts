import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WindowMemory } from '../../main/app/window-memory.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

test('what is remembered at once is all there after a restart', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'data', 'window.json');
  const memory = new WindowMemory(file);
  expect(await memory.all()).toEqual({});
  await Promise.all(
    [248, 264, 280].map((width, index) => memory.set(`xinmao.${index}`, String(width))),
  );
  await memory.set('xinmao.0', '300');
  expect(await new WindowMemory(file).all()).toEqual({
    'xinmao.0': '300',
    'xinmao.1': '264',
    'xinmao.2': '280',
  });
});

test('a damaged file costs what was remembered and nothing else', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'window.json');
  await writeFile(file, '{"xinmao.theme": 7}');
  const memory = new WindowMemory(file);
  expect(await memory.all()).toEqual({});
  await memory.set('xinmao.theme', 'dark');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ 'xinmao.theme': 'dark' });
});

test('one that cannot be written says so, and the next is tried again', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'window.json');
  await mkdir(`${file}.new`);
  const memory = new WindowMemory(file);
  await expect(memory.set('xinmao.theme', 'dark')).rejects.toThrow();
  expect(await memory.all()).toEqual({});
});
