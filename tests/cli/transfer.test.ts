// Packages for the archive office from a terminal.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

test('what is missing is told in full, and goes along when asked to', async () => {
  await using home = await temporaryFolder();
  const photos = join(home.path, '照片');
  await writePhotos(photos, {
    '海子沟乡/黑沟村/改造前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
    '海子沟乡/黑沟村/改造后/道路.jpg': { seed: 2, takenAt: '2019:05:01 10:00:00' },
  });
  const run = (...args: string[]) => runCli(args, { home: home.path });
  await run('index', photos);
  const to = join(home.path, '移交');
  const asked = [
    'export',
    '--village',
    '黑沟村',
    '--town',
    '海子沟乡',
    '--kind',
    'transfer',
    '--to',
    to,
  ];

  const refused = await run(...asked, '--json');
  expect([refused.exitCode, refused.error()?.code, refused.error()?.params['list']]).toEqual([
    3,
    'transfer-incomplete',
    '海子沟乡/黑沟村/改造前/道路.jpg\tphotographer\n海子沟乡/黑沟村/改造后/道路.jpg\tphotographer',
  ]);
  const chosen = [
    '--fonds',
    'J012',
    '--organisation',
    '湟中区融媒体中心',
    '--retention',
    '10-years',
  ];
  const numbers = ['--numbers', '{全宗号}-{保管期限}-{年度}-{组号}-{张号}'];
  const done = await run(...asked, ...chosen, ...numbers, '--incomplete', '--json');
  expect([done.exitCode, done.lines()]).toEqual([
    0,
    [{ kind: 'transfer', dir: to, pictures: 2, captions: 2, missing: [], verified: true }],
  ]);
  const info = await readFile(join(to, 'bag-info.txt'), 'utf8');
  expect(info).toContain('Source-Organization: 湟中区融媒体中心\n');
  const payload = await readFile(join(to, 'manifest-sha256.txt'), 'utf8');
  expect(payload).toContain('  data/J012-D10-2014-0001-0001.jpg\n');

  const wrong = await run(...asked, '--retention', '20-years', '--json');
  expect(wrong.error()).toMatchObject({ code: 'invalid-value', params: { value: '20-years' } });
  const template = await run(...asked, '--numbers', '{组号}-{张}', '--lang', 'zh-CN');
  expect(template.stderr).toContain('编号规则第 6 个字符处的“{张}”不是变量');
});
