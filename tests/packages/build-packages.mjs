// Run by packages.test.ts: builds the layouts of all systems from stand-ins for Electron's distributions,
// as `npm run package` would; for Linux up to what fpm, which packs a .deb, is told. <folder of the stand-ins> <output folder>
import { build, Platform, Arch } from 'electron-builder';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterPack } from '../../config/check-package.mjs';

const [standIns, output] = process.argv.slice(2);
const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
const refusals = {};

await build({
  targets: new Map([
    ...Platform.LINUX.createTarget('deb', arch),
    ...Platform.WINDOWS.createTarget('dir', arch),
    ...Platform.MAC.createTarget('dir', arch),
  ]),
  config: {
    electronDist: ({ platformName }) => join(standIns, platformName),
    directories: { output },
    afterPack: async (context) => {
      // A layout of another system than this one lacks its binaries; what is said of that is kept.
      await afterPack(context).catch((error) => {
        refusals[context.electronPlatformName] = error.message;
      });
    },
  },
});
await writeFile(join(output, 'refusals.json'), JSON.stringify(refusals));
