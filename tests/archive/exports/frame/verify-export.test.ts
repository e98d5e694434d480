// Whether a gallery is still what was exported, at any time later.
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyExport } from '../../../../main/archive/exports/frame/verify-export.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { collect, createExportFixture, runExport } from '../export-fixture.ts';

describe('verifying later', () => {
  test('finds what was changed, replaced by a link, or taken away', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg');
    const request = fixture.request([one, one, one]);
    await runExport(request);
    const file = (name: string) => join(request.to, name);
    await writeFile(file('captions.txt'), '别的说明');
    await rm(file('pictures/图02.jpg'));
    await rename(file('pictures/图03.jpg'), join(fixture.desk, '外.jpg'));
    await symlink(join(fixture.desk, '外.jpg'), file('pictures/图03.jpg'));
    expect(await collect(verifyExport(request.to))).toEqual([
      { path: 'captions.csv', state: 'ok' },
      { path: 'captions.docx', state: 'ok' },
      { path: 'captions.txt', state: 'changed' },
      { path: 'index.html', state: 'ok' },
      { path: 'pictures/图01.jpg', state: 'ok' },
      { path: 'pictures/图02.jpg', state: 'missing' },
      { path: 'pictures/图03.jpg', state: 'changed' },
    ]);
  });

  test('works after the gallery was moved', async () => {
    await using fixture = await createExportFixture();
    const request = fixture.request([await fixture.picture('a.jpg')]);
    await runExport(request);
    await rename(request.to, join(fixture.desk, '搬走了'));
    const lines = await collect(verifyExport(join(fixture.desk, '搬走了')));
    expect(lines.every(({ state }) => state === 'ok')).toBe(true);
  });

  test.each([
    '../桌面外.txt',
    '/etc/passwd',
    'pictures/../../x',
    'C:\\x',
    'pictures\\x',
    './index.html',
    '',
  ])('refuses a manifest that leads out of the gallery: %j', async (file) => {
    await using fixture = await createExportFixture();
    const request = fixture.request([await fixture.picture('a.jpg')]);
    await runExport(request);
    const path = join(request.to, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as ExportManifest;
    manifest.files.push({ file, sha256: '0'.repeat(64), sizeBytes: 0 });
    await writeFile(path, JSON.stringify(manifest));
    await expect(collect(verifyExport(request.to))).rejects.toMatchObject({
      code: 'manifest-damaged',
    });
  });

  test('tells a missing folder, a file, a missing manifest and a broken one apart', async () => {
    await using fixture = await createExportFixture();
    await mkdir(join(fixture.desk, '空'));
    await mkdir(join(fixture.desk, '坏'));
    await writeFile(join(fixture.desk, '坏/manifest.json'), '{"format":"xinmao-export/1"');
    await writeFile(join(fixture.desk, '文件'), '');
    const codes = ['没有', '文件', '空', '坏'].map(async (name) => {
      const lines = collect(verifyExport(join(fixture.desk, name)));
      return await lines.then(
        () => 'no error',
        (error: unknown) => (error as { code: string }).code,
      );
    });
    expect(await Promise.all(codes)).toEqual([
      'folder-missing',
      'not-a-folder',
      'manifest-missing',
      'manifest-damaged',
    ]);
  });
});
