// A stand-in for Electron's distributions, which cannot be had without a network: as much of their layout
// as electron-builder works on, with a fuse wire that is really flipped. Nothing in it runs.
import { createRequire } from 'node:module';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1, nine fuses as Electron delivers them. Source: electron/docs/tutorial/fuses.md. */
const FUSE_WIRE = Buffer.from(`${SENTINEL}\x01\x09101101011`, 'latin1');
/** More than the package keeps, so that it is seen what is left out. */
const LOCALES = ['zh-CN', 'en-US', 'de', 'ja'];
const MAC_HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

/** The part of resedit that makes a Windows program; it comes with electron-builder. */
interface Resedit {
  NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): Executable };
  NtExecutableResource: {
    from(exe: Executable): { entries: object[]; outputResource(exe: Executable): void };
  };
  Resource: {
    VersionInfo: { create(info: object): { outputToResourceEntries(to: object[]): void } };
  };
}
interface Executable {
  generate(): ArrayBuffer;
  setExtraData(bytes: Uint8Array): void;
}

/** Makes `linux`, `win32` and `darwin` in `folder`, named as electron-builder names platforms. */
export async function makeStandIns(folder: string): Promise<void> {
  const linux = join(folder, 'linux');
  await put(join(linux, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), FUSE_WIRE]), 0o755);
  await put(join(folder, 'win32', 'electron.exe'), windowsProgram());
  for (const platform of ['linux', 'win32']) {
    for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version', 'resources.pak']) {
      await put(join(folder, platform, file), file);
    }
    for (const locale of LOCALES) await put(join(folder, platform, 'locales', `${locale}.pak`), '');
    await mkdir(join(folder, platform, 'resources'), { recursive: true });
  }
  await makeMac(join(folder, 'darwin', 'Electron.app', 'Contents'));
}

/**
 * A stand-in for fpm, which electron-builder would fetch to pack a .deb: it writes down its arguments and what the
 * small files among them say, in `fpm.json` beside the package.
 */
export async function makeFpm(path: string): Promise<void> {
  await put(
    path,
    `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const args = process.argv.slice(2);
const target = args[args.indexOf('--package') + 1];
const texts = args.flatMap((arg) => {
  const [from, to = ''] = arg.split('=/');
  return /\\.(?:desktop|xml)$/.test(to) ? [['/' + to, readFileSync(from, 'utf8')]] : [];
});
writeFileSync(join(dirname(target), 'fpm.json'), JSON.stringify({ args, texts }));
writeFileSync(target, '');
`,
    0o755,
  );
}

/** A program without code, with the version information that Electron's has. */
function windowsProgram(): Buffer {
  const electronBuilder = createRequire(import.meta.url).resolve('electron-builder/package.json');
  const appBuilder = createRequire(electronBuilder).resolve('app-builder-lib/package.json');
  const resedit = createRequire(appBuilder)('resedit') as Resedit;
  const program = resedit.NtExecutable.createEmpty(false, false);
  const language = { lang: 1033, codepage: 1200 };
  const resource = resedit.NtExecutableResource.from(program);
  resedit.Resource.VersionInfo.create({
    lang: language.lang,
    fixedInfo: {},
    strings: [{ ...language, values: { ProductName: 'Electron', FileVersion: '45.4.1' } }],
  }).outputToResourceEntries(resource.entries);
  resource.outputResource(program);
  program.setExtraData(FUSE_WIRE);
  return Buffer.from(program.generate());
}

async function makeMac(contents: string): Promise<void> {
  const frameworks = join(contents, 'Frameworks');
  await put(join(contents, 'Info.plist'), plist('Electron'));
  await put(join(contents, 'MacOS', 'Electron'), '', 0o755);
  await put(join(contents, 'Resources', 'electron.icns'), '');
  const framework = join(frameworks, 'Electron Framework.framework');
  const version = join(framework, 'Versions', 'A');
  await put(join(version, 'Electron Framework'), FUSE_WIRE, 0o755);
  for (const locale of LOCALES) {
    const name = `${locale.replace('-', '_')}.lproj`;
    await mkdir(join(contents, 'Resources', name), { recursive: true });
    await put(join(version, 'Resources', name, 'locale.pak'), '');
  }
  await symlink('A', join(framework, 'Versions', 'Current'));
  for (const name of ['Electron Framework', 'Resources']) {
    await symlink(join('Versions', 'Current', name), join(framework, name));
  }
  for (const suffix of MAC_HELPERS) {
    const name = `Electron Helper${suffix}`;
    await put(join(frameworks, `${name}.app`, 'Contents', 'Info.plist'), plist(name));
    await put(join(frameworks, `${name}.app`, 'Contents', 'MacOS', name), '', 0o755);
  }
}

function plist(program: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${program}</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
<key>CFBundleName</key><string>${program}</string>
</dict></plist>
`;
}

async function put(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { mode });
}
