// Run by packages.test.ts: builds the layouts of all systems from stand-ins for Electron's distributions,
// as `npm run package -- --dir` would. <folder of the stand-ins> <output folder>
import { build, Platform, Arch } from 'electron-builder';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterPack } from '../../config/check-package.mjs';

const [standIns, output] = process.argv.slice(2);
const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
const { LinuxTargetHelper } = createRequire(
  createRequire(import.meta.url).resolve('app-builder-lib/package.json'),
)('./out/targets/LinuxTargetHelper.js');
const refusals = {};

await build({
  targets: new Map(
    [Platform.LINUX, Platform.WINDOWS, Platform.MAC].flatMap((platform) => [
      ...platform.createTarget('dir', arch),
    ]),
  ),
  config: {
    electronDist: ({ platformName }) => join(standIns, platformName),
    directories: { output },
    afterPack: async (context) => {
      if (context.electronPlatformName === 'linux') await writeDesktopFiles(context.packager);
      // A layout of another system than this one lacks its binaries; what is said of that is kept.
      await afterPack(context).catch((error) => {
        refusals[context.electronPlatformName] = error.message;
      });
    },
  },
});
await writeFile(join(output, 'refusals.json'), JSON.stringify(refusals));

/** What the installers of Linux bring along, which `dir` leaves out. */
async function writeDesktopFiles(packager) {
  const helper = new LinuxTargetHelper(packager);
  const entry = await helper.computeDesktopEntry(
    packager.platformSpecificBuildOptions,
    'xinmao %U',
  );
  await writeFile(join(output, 'xinmao.desktop'), entry);
}
