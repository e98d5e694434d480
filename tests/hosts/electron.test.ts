import { _electron } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programPaths } from '../../main/app/program-paths.ts';
import { buildDesktop, desktopEntry } from '../../main/cli/desktop-build.ts';
import { findElectron, hasDisplay } from '../../main/cli/electron-binary.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const { root } = programPaths();
const electron = findElectron(root);
const canRun = electron !== null && hasDisplay(process.platform, process.env);

test.skipIf(!canRun)(
  `opens its window on the program${canRun ? '' : ' (skipped: no Electron binary or no display here)'}`,
  async () => {
    await using folder = await temporaryFolder();
    await buildDesktop(root);
    const program = await _electron.launch({
      executablePath: electron ?? '',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        desktopEntry(root),
        `--archive=${join(folder.path, 'archive')}`,
        '--language=zh-CN',
      ],
      env: { ...process.env, XDG_DATA_HOME: folder.path, XINMAO_NODE: process.execPath },
    });
    try {
      const page = await program.firstWindow();
      expect(page.url()).toBe('xinmao://app/');
      await page.getByRole('button', { name: /打开示例档案/ }).waitFor();
      expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe(
        'undefined',
      );
    } finally {
      await program.close();
    }
  },
);
