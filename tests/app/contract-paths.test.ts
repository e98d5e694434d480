// Ids only across the boundary: the window names photos, folders and exports by what the program gave it.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractProcedures, freeTexts } from '../support/contract-procedures.ts';
import { hostileSample } from '../support/schema-sample.ts';
import { createAppFixture } from './app-fixture.ts';

/**
 * Everything in the contract whose name speaks of files and folders. Each is an id of the folder book, which gives
 * ids to folders that a person chose or that lie below the usual places, or a plain name inside such a folder.
 */
const FOLDERS = [
  'folders.list id',
  'archive.addRoot folder',
  'gazetteer.exportCsv folder',
  'shots.export folder',
  'exports.write folder',
  'exports.preview place.folder',
  'archive.placeRoot folder',
  'backups.listFolder folder',
  'backups.write folder',
  'backups.setAutomatic folder',
  'decisionFiles.write folder',
  'fixity.writeReport folder',
];
/** Names of new folders, which exportFolder checks. */
const NEW_FOLDER_NAMES = [
  'shots.export name',
  'exports.write name',
  'exports.preview place.name',
  'decisionFiles.write name',
];
/**
 * Names that are compared with what lies in the usual places, never joined to a path, and patterns that leave files
 * out of a root that is in the archive already.
 */
const COMPARED = [
  'folders.recognise files.name',
  'folders.recognise folders',
  'archive.setRootExclusions patterns',
];

const SPEAKS_OF_FILES = /folder|path|dir|file|target|root|url|href|pattern/i;

const PATHS = [
  '/etc',
  '/etc/passwd',
  '../..',
  '..',
  '.',
  '~',
  'C:\\Windows',
  'C:/Windows',
  '\\\\server\\share',
  '\\\\?\\C:\\',
  'file:///etc',
  'http://evil.example/',
];

test('only these inputs of the contract speak of files and folders', () => {
  const inputs = contractProcedures().flatMap(({ name, input }) =>
    freeTexts(input).map((at) => ({ at, input: `${name} ${at}` })),
  );
  const found = inputs.filter(({ at }) => SPEAKS_OF_FILES.test(at)).map(({ input }) => input);
  // Its id is told apart by the procedure alone.
  expect([...found, 'folders.list id'].sort()).toEqual([...FOLDERS, ...COMPARED].sort());
  expect(inputs.map(({ input }) => input)).toEqual(expect.arrayContaining(NEW_FOLDER_NAMES));
});

test.each(PATHS)('a folder that is given as %s is not found', async (path) => {
  await using fixture = await createAppFixture();
  for (const field of FOLDERS) {
    const [procedure = ''] = field.split(' ');
    const { input } = contractProcedures().find(({ name }) => name === procedure) ?? {};
    const answer = await fixture.app.fetch(
      new Request(`http://app.test/rpc/${procedure.replaceAll('.', '/')}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"json":${hostileSample(input, path)}}`,
      }),
    );
    expect([field, answer.status]).toEqual([field, 404]);
    expect(await answer.json()).toMatchObject({
      json: { code: 'not-found', data: { params: { what: 'folder' } } },
    });
  }
});

test.each([
  ...PATHS.filter((path) => path !== '~'),
  'a/b',
  'a\\b',
  'CON',
  'nul.txt',
  'a:b',
  'a\0b',
  ' ',
  '成果.',
])('a new folder is not named %j', async (name) => {
  await using fixture = await createAppFixture();
  const target = join(fixture.home, '成果');
  await mkdir(target);
  const { id } = fixture.folders.entryOf(target);
  for (const field of NEW_FOLDER_NAMES) {
    const [procedure = ''] = field.split(' ');
    const { input } = contractProcedures().find(({ name: known }) => known === procedure) ?? {};
    const body = JSON.parse(hostileSample(input, 'word')) as Record<string, unknown>;
    const place = { folder: id, name };
    const json = 'place' in body ? { ...body, place } : { ...body, ...place };
    const answer = await fixture.app.fetch(
      new Request(`http://app.test/rpc/${procedure.replaceAll('.', '/')}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      }),
    );
    expect([field, answer.status]).toEqual([field, 400]);
    expect(await answer.json()).toMatchObject({ json: { code: 'invalid-name' } });
  }
  expect(await readdir(target)).toEqual([]);
});
