// Files that the documents name: of the program's own source, and of what it writes.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogTables } from './catalog-part.ts';
import { codeIn, documentPaths, HOME, readDocument } from './markdown.ts';

const PATHS = await documentPaths();
const SOURCE = await sourceText();

test.each(PATHS)('every source file and folder that %s names is there', async (path) => {
  const named = codeIn(await readDocument(path)).filter((code) =>
    /^(?:main|shared|renderer|resources\/generate|tests|config|docs)\/[^\s*<…]*$/.test(code),
  );
  expect(named.filter((name) => !existsSync(join(HOME, name)))).toEqual([]);
});

test('every file that the documents say is written is named in the program', async () => {
  const written = (await Promise.all(PATHS.map(readDocument)))
    .flatMap(codeIn)
    .filter((code) => /^[^\s/<>*…]+\.(?:csv|txt|html|docx|json|sqlite|pptx)$/.test(code));
  const unknown = written.filter((name) => !SOURCE.includes(name));
  expect(unknown).toEqual([]);
  expect(written.length).toBeGreaterThan(10);
});

test('the architecture says of every table of the catalog what it is for', async () => {
  const said = new Set(codeIn(await readDocument('docs/architecture.md')));
  const tables = await catalogTables();
  expect(tables.map(({ name }) => name).filter((name) => !said.has(name))).toEqual([]);
});

test.each(PATHS)('every [Note: …] that %s refers to is written in the program', async (path) => {
  const notes = (await readDocument(path)).match(/\[Note: [^\]…]+\]/g) ?? [];
  expect(notes.filter((note) => !SOURCE.includes(note))).toEqual([]);
});

async function sourceText(): Promise<string> {
  const names = await Promise.all(
    ['main', 'shared', 'renderer', 'resources/generate', 'tests/support'].map(async (folder) =>
      (await readdir(join(HOME, folder), { recursive: true }))
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(folder, name)),
    ),
  );
  const texts = await Promise.all(names.flat().map((name) => readFile(join(HOME, name), 'utf8')));
  return texts.join('\n');
}
