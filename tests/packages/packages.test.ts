// The packages as electron-builder lays them out, from stand-ins for Electron's own distributions: what can
// be known of them without Electron, NSIS, a Mac, or a network.
import { extractAll, extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BUDGET_MB,
  foreignBinaries,
  measureParts,
  missingBinaries,
  outgrown,
  systemOf,
} from '../../config/package-parts.mjs';
import { programPaths } from '../../main/app/program-paths.ts';
import { openImaging } from '../../main/archive/imaging/imaging-pool.ts';
import { systemWatch } from '../../main/archive/intake/folder-watch.ts';
import { writeLicences } from '../../config/third-party-licences.mjs';
import { buildDesktop } from '../../main/cli/desktop-build.ts';
import { findNode } from '../../main/desktop/node-binary.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { closureOf, programsIn, findPackage } from './module-closure.ts';
import { makeFpm, makeStandIns } from './stand-in.ts';

const run = promisify(execFile);
const { root } = programPaths();
const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
const suffix = arch === 'x64' ? '' : `${arch}-`;

/** Half a minute's work, on a machine that has other things to do. */
const BUILD_TIMEOUT_MS = 300_000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let output: string;
/** What was asked of the world while the packages were built. */
let asked: string[];
let resources: Record<'linux' | 'win32' | 'darwin', string>;

beforeAll(async () => {
  folder = await temporaryFolder();
  output = join(folder.path, 'dist');
  resources = {
    linux: join(output, `linux-${suffix}unpacked`, 'resources'),
    win32: join(output, `win-${suffix}unpacked`, 'resources'),
    darwin: join(output, `mac${suffix && `-${arch}`}`, 'Xinmao.app', 'Contents', 'Resources'),
  };
  await buildDesktop(root);
  writeLicences(root);
  await makeStandIns(join(folder.path, 'electron'));
  await makeFpm(join(folder.path, 'fpm'));
  asked = await buildWithoutNetwork();
}, BUILD_TIMEOUT_MS);

afterAll(async () => {
  await folder[Symbol.asyncDispose]();
});

/** Builds where every way out leads to a door that only notes who came. */
async function buildWithoutNetwork(): Promise<string[]> {
  const visitors: string[] = [];
  const door = createServer((socket) => {
    socket.once('data', (bytes) => {
      visitors.push(bytes.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const way = `http://127.0.0.1:${port}`;
  const proxies = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
  const script = fileURLToPath(new URL('build-packages.mjs', import.meta.url));
  try {
    await run(process.execPath, [script, join(folder.path, 'electron'), output], {
      cwd: root,
      env: {
        ...process.env,
        ...Object.fromEntries(proxies.map((name) => [name, way])),
        NODE_USE_ENV_PROXY: '1',
        CUSTOM_FPM_PATH: join(folder.path, 'fpm'),
        npm_config_registry: way,
        // An empty cache holds nothing that was fetched before.
        XDG_CACHE_HOME: join(folder.path, 'cache'),
        ELECTRON_BUILDER_CACHE: join(folder.path, 'cache', 'builder'),
      },
    });
  } finally {
    door.close();
  }
  return visitors;
}

const asarOf = (system: keyof typeof resources): string => join(resources[system], 'app.asar');
const besideAsar = (system: keyof typeof resources): string => `${asarOf(system)}.unpacked`;
/** Files of the archive with forward slashes and without a slash before. */
const listAsar = (system: keyof typeof resources): string[] =>
  listPackage(asarOf(system), { isPack: false }).map((name) => name.slice(1).replaceAll('\\', '/'));

test('packages are built without asking anybody for anything', () => {
  expect(asked).toEqual([]);
});

describe.each(['linux', 'win32', 'darwin'] as const)('the package for %s', (system) => {
  test('has every fuse set as it should be', async () => {
    const program = {
      linux: join(resources.linux, '..', 'xinmao'),
      win32: join(resources.win32, '..', 'xinmao.exe'),
      darwin: join(resources.darwin, '..', '..'),
    };
    const { version, ...wire } = await getCurrentFuseWire(program[system]);
    const states = Object.entries(wire).flatMap(([fuse, state]) =>
      fuse in FuseV1Options
        ? [[FuseV1Options[Number(fuse)], String.fromCharCode(Number(state))]]
        : [],
    );
    expect(version).toBe('1');
    expect(Object.fromEntries(states)).toEqual({
      RunAsNode: '0',
      EnableCookieEncryption: '1',
      EnableNodeOptionsEnvironmentVariable: '0',
      EnableNodeCliInspectArguments: '0',
      EnableEmbeddedAsarIntegrityValidation: '1',
      OnlyLoadAppFromAsar: '1',
      LoadBrowserProcessSpecificV8Snapshot: '0',
      GrantFileProtocolExtraPrivileges: '0',
    });
  });

  test('holds the program in app.asar and nothing of how it is made', () => {
    const files = listAsar(system);
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/desktop/main.js',
        'out/main/desktop/preload.cjs',
        'out/main/archive/catalog/migrations/001-first.sql',
        'out/renderer/index.html',
        'out/resources/gazetteer/china-villages.txt.br',
        'out/THIRD-PARTY-LICENCES.txt',
      ]),
    );
    const isOfMaking =
      /\.(?:[cm]?ts|tsx|map)$|(?:^|\/)(?:tests?|docs)\/|^out\/main\/(?:cli|browser)\//;
    expect(files.filter((file) => isOfMaking.test(file))).toEqual([]);
    const tops = new Set(files.map((file) => file.split('/')[0]));
    expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json']);
    expect(existsSync(join(resources[system], 'app'))).toBe(false);
  });

  test('has no program or library of another system', async () => {
    expect(await foreignBinaries(resources[system], { platform: system, arch })).toEqual([]);
    const packed = listAsar(system).filter((file) =>
      /\.(?:node|dll|dylib|exe)$|\.so(?:\.|$)/.test(file),
    );
    const inside = packed.filter((file) => statFile(asarOf(system), file).unpacked !== true);
    expect(inside).toEqual([]);
  });

  test('keeps all that Electron runs of ours inside, and copies of it beside are the same', async () => {
    const own = listAsar(system).filter((file) =>
      /^(?:package\.json|out\/(?!resources).*\.\w+)$/.test(file),
    );
    const unpacked = own.filter((file) => statFile(asarOf(system), file).unpacked === true);
    expect([own.length > 400, unpacked]).toEqual([true, []]);
    const both = own.filter((file) => existsSync(join(besideAsar(system), file)));
    expect(both.length).toBeGreaterThan(300);
    for (const file of both) {
      const beside = await readFile(join(besideAsar(system), file));
      expect([file, extractFile(asarOf(system), file).equals(beside)]).toEqual([file, true]);
    }
  });

  test('speaks Chinese and English only', async () => {
    const locales =
      system === 'darwin'
        ? join(resources.darwin, '..', 'Frameworks/Electron Framework.framework/Resources')
        : join(resources[system], '..', 'locales');
    expect((await readdir(locales)).map((name) => name.replace(/\..*$/, '')).sort()).toEqual(
      system === 'darwin' ? ['en_US', 'zh_CN'] : ['en-US', 'zh-CN'],
    );
  });
});

describe('the integrity of app.asar', () => {
  const hashOf = (system: keyof typeof resources): string =>
    createHash('sha256')
      .update(getRawHeader(asarOf(system)).headerString)
      .digest('hex');

  test('macOS finds its hash in the list of properties', async () => {
    const properties = await readFile(join(resources.darwin, '..', 'Info.plist'), 'utf8');
    expect(properties).toContain('<key>ElectronAsarIntegrity</key>');
    expect(properties).toContain('<key>Resources/app.asar</key>');
    expect(properties).toContain(`<string>${hashOf('darwin')}</string>`);
  });

  test('Windows finds its hash in the program', async () => {
    const program = await readFile(join(resources.win32, '..', 'xinmao.exe'), 'latin1');
    const [entry] = /\[\{"file":"resources[^\]]*\]/.exec(program) ?? [];
    expect(JSON.parse(entry ?? 'null')).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: hashOf('win32') },
    ]);
  });
});

describe('what plain Node.js runs', () => {
  test('lies beside app.asar with all that it imports and reads', async () => {
    const programs = await programsIn(join(root, 'main'));
    expect(programs).toEqual(
      expect.arrayContaining([
        join('archive', 'imaging', 'worker', 'main.js'),
        join('archive', 'intake', 'folder-watch-process.js'),
        join('archive', 'intake', 'scan-worker.js'),
      ]),
    );
    const entries = programs.map((program) => join('out', 'main', program));
    const { files } = await closureOf(root, entries);
    const beside = besideAsar('linux');
    // Each lacking file wants a line under `extraResources` in electron-builder.yml.
    expect(files.filter((file) => !existsSync(join(beside, file)))).toEqual([]);
    const { packages } = await closureOf(beside, entries);
    expect([...packages.keys()].sort()).toEqual(
      expect.arrayContaining(['@parcel/watcher', 'heic-decode', 'sharp']),
    );
    for (const [name, file] of packages) {
      expect([name, findPackage(name, file)]).toEqual([name, expect.stringContaining(beside)]);
    }
  });

  test('is started by nothing that would look for it inside app.asar', async () => {
    const sources = (await readdir(join(root, 'main'), { recursive: true })).filter((name) =>
      name.endsWith('.ts'),
    );
    const found = [];
    for (const name of sources) {
      const text = await readFile(join(root, 'main', name), 'utf8');
      if (/new Worker\(\s*new URL|extname\(import\.meta\.url\)\}/.test(text)) found.push(name);
    }
    expect(found).toEqual([]);
  });

  test('a worker of the package reads a photo on the package’s own Node.js', async () => {
    await using photos = await temporaryFolder();
    const nodePath = findNode(asarOf('linux'), {}, { platform: 'linux', arch });
    expect(nodePath).toBe(
      join(besideAsar('linux'), 'node_modules', `node-linux-${arch}`, 'bin', 'node'),
    );
    const imaging = openImaging({
      size: 1,
      nodePath,
      workerEntry: pathToFileURL(
        join(besideAsar('linux'), 'out', 'main', 'archive', 'imaging', 'worker', 'main.js'),
      ),
    });
    try {
      const path = join(
        besideAsar('linux'),
        'out/resources/sample/photos/2022-05-20 党代会专版/01.jpg',
      );
      const renditionsDir = join(photos.path, 'renditions');
      await mkdir(renditionsDir);
      const { sha256, format, perceptualHash } = await imaging.probe({ path, renditionsDir });
      expect({ sha256, format }).toEqual({
        sha256: createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
        format: 'jpeg',
      });
      expect(perceptualHash).toMatch(/^[0-9a-f]{16}$/);
    } finally {
      await imaging.close();
    }
  });

  test('a watching process of the package tells of a new file', async () => {
    await using photos = await temporaryFolder();
    const news: string[] = [];
    const watch = systemWatch({
      nodePath: findNode(asarOf('linux'), {}, { platform: 'linux', arch }),
      entry: pathToFileURL(
        join(besideAsar('linux'), 'out', 'main', 'archive', 'intake', 'folder-watch-process.js'),
      ),
    })({ path: photos.path, exclusions: [] }, (word) => news.push(word));
    try {
      await expect.poll(() => news, { timeout: 30_000 }).toEqual(['watching']);
      await writeFile(join(photos.path, '新.jpg'), '');
      await expect.poll(() => news, { timeout: 30_000 }).toContain('changed');
    } finally {
      watch.close();
    }
  });
});

test('everything else in the package loads, so nothing that it needs was left out', async () => {
  const copy = join(folder.path, 'extracted');
  extractAll(asarOf('linux'), copy);
  await putElectron(join(copy, 'node_modules', 'electron'));
  const programs = new Set(
    (await programsIn(join(root, 'main'))).map((name) => join('main', name)),
  );
  const modules = (await readdir(join(copy, 'out'), { recursive: true })).filter(
    (name) => /^(?:main|shared)\b.*\.js$/.test(name) && !programs.has(name),
  );
  expect(modules.length).toBeGreaterThan(300);
  const script = `
    const failures = [];
    for (const name of ${JSON.stringify(modules)}) {
      await import(new URL(name, ${JSON.stringify(`${pathToFileURL(join(copy, 'out')).href}/`)}))
        .catch((error) => failures.push(name + ': ' + error.message));
    }
    console.log(JSON.stringify(failures));
    process.exit();`;
  const { stdout } = await run(process.execPath, [
    '--no-warnings',
    '--input-type=module',
    '-e',
    script,
  ]);
  expect(JSON.parse(stdout)).toEqual([]);
});

/** What stands for Electron here says that the program runs already, so that its entry only loads. */
async function putElectron(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'package.json'), '{ "type": "module", "exports": "./index.js" }');
  const names = [
    'app',
    'BrowserWindow',
    'dialog',
    'ipcMain',
    'Menu',
    'nativeImage',
    'protocol',
    'session',
    'shell',
  ];
  await writeFile(
    join(dir, 'index.js'),
    `const get = (_, name) => (name === 'requestSingleInstanceLock' ? () => false : anything);
     const anything = new Proxy(() => anything, { get });
     ${names.map((name) => `export const ${name} = anything;`).join('\n')}`,
  );
}

describe('what a package is made of', () => {
  test('has not outgrown its budget', async () => {
    const parts = await measureParts(resources.linux);
    expect(outgrown(parts)).toEqual([]);
    const names = parts.map(({ part }) => part);
    expect(names).toEqual(expect.arrayContaining(Object.keys(BUDGET_MB)));
    expect(parts.every(({ bytes }) => bytes > 500_000)).toBe(true);
  });

  test('a part that grew is named with its size', () => {
    expect(
      outgrown([
        { part: 'app.asar', bytes: 123_456_789 },
        { part: 'Node.js', bytes: 1e12 },
      ]),
    ).toEqual([`app.asar: 123.5 MB, more than ${BUDGET_MB['app.asar']} MB`]);
  });

  test('a package of another system than this is refused for what it lacks', async () => {
    const refusals = JSON.parse(await readFile(join(output, 'refusals.json'), 'utf8')) as Record<
      string,
      string
    >;
    expect(Object.keys(refusals).sort()).toEqual(['darwin', 'win32']);
    for (const file of missingBinaries(resources.win32, { platform: 'win32', arch })) {
      expect(refusals['win32']).toContain(file);
    }
    expect(refusals['win32']).toContain(`node-win-${arch}/bin/node.exe`);
    expect(missingBinaries(resources.linux, { platform: 'linux', arch })).toEqual([]);
  });

  test('a binary of another system is seen by its first bytes, whatever its name', async () => {
    expect(await systemOf(process.execPath)).toBe(`${process.platform}-${process.arch}`);
    expect(await systemOf(join(root, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'))).toBe(
      'win32-x64',
    );
    expect(
      await systemOf(join(root, 'node_modules/better-sqlite3/prebuilds/darwin-arm64.node')),
    ).toBe('darwin-arm64');
    expect(await systemOf(join(root, 'package.json'))).toBeNull();
    const linux = { platform: 'linux', arch } as const;
    const other = { platform: 'linux', arch: arch === 'x64' ? 'arm64' : 'x64' } as const;
    expect(await foreignBinaries(resources.linux, linux)).toEqual([]);
    expect(await foreignBinaries(resources.linux, other)).toContain(
      `node_modules/better-sqlite3/prebuilds/linux-${arch}.node (linux-${arch})`,
    );
  });
});

describe('how the systems know the program and its files', () => {
  test('Linux lists it under its Chinese name and opens both kinds of file with it', async () => {
    const { args, texts } = JSON.parse(await readFile(join(output, 'fpm.json'), 'utf8')) as {
      args: string[];
      texts: [path: string, text: string][];
    };
    const text = Object.fromEntries(texts);
    expect((text['/usr/share/applications/xinmao.desktop'] ?? '').split('\n')).toEqual(
      expect.arrayContaining([
        'Name=新貌',
        'Name[en]=Xinmao',
        'Comment=县级融媒体中心的前后对比照片档案',
        'Exec=/opt/Xinmao/xinmao %U',
        'Icon=xinmao',
        'StartupWMClass=xinmao',
        'MimeType=application/x-xinmao-archive;application/x-xinmao-backup;',
        'Categories=Graphics;',
      ]),
    );
    const types = text['/usr/share/mime/packages/xinmao.xml'];
    expect(types).toContain('<glob pattern="*.xinmao"/>');
    expect(types).toContain('<glob pattern="*.xinmao-backup"/>');
    const icons = args.filter((arg) => arg.includes('/icons/hicolor/'));
    expect(
      icons.map((icon) => Number(/hicolor\/(\d+)x/.exec(icon)?.[1])).sort((a, b) => a - b),
    ).toEqual([16, 24, 32, 48, 64, 128, 256, 512]);
    const valueOf = (name: string) => args[args.indexOf(name) + 1];
    expect(['--name', '--maintainer', '--url', '--architecture'].map(valueOf)).toEqual([
      'xinmao',
      '新貌 Xinmao <archive@xinmao.invalid>',
      'https://xinmao.invalid',
      arch === 'x64' ? 'amd64' : 'arm64',
    ]);
    expect(valueOf('--package')).toMatch(/\/xinmao-[\d.]+-linux-(?:amd64|arm64)\.deb$/);
  });

  test('macOS shows the Chinese name and has an icon for both kinds of file', async () => {
    const properties = await readFile(join(resources.darwin, '..', 'Info.plist'), 'utf8');
    for (const text of ['新貌', 'xinmao.icns', 'xinmao-backup.icns', 'cn.xinmao.archive']) {
      expect(properties).toContain(`<string>${text}</string>`);
    }
    expect(await readdir(resources.darwin)).toEqual(
      expect.arrayContaining(['icon.icns', 'xinmao.icns', 'xinmao-backup.icns']),
    );
  });
});
