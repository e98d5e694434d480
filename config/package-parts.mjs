// What a package is made of: its parts with their sizes, and whether its binaries are those of its system.
import { Buffer } from 'node:buffer';
import { open, readdir, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * A system that packages are made for, as Node.js names it.
 * @typedef {{ platform: 'linux' | 'win32' | 'darwin', arch: 'x64' | 'arm64' }} Target
 */

/** Bytes of a megabyte, as file managers count it. */
const MB = 1e6;

/**
 * The most that a part may hold, in MB: what it held when it was last looked at, and a tenth more. Electron's
 * own files and Node.js are what they are.
 */
export const BUDGET_MB = /** @type {const} */ ({
  'app.asar': 18,
  'binaries and modules of plain Node': 30,
  'code for plain Node': 2.5,
  'resources for plain Node': 27,
});

/**
 * The parts of a package with their sizes in bytes.
 * @param {string} resources the folder that holds app.asar
 * @returns {Promise<{ part: string, bytes: number }[]>}
 */
export async function measureParts(resources) {
  const unpacked = join(resources, 'app.asar.unpacked');
  const node = (await readdir(join(unpacked, 'node_modules'))).find((name) =>
    name.startsWith('node-'),
  );
  const modules = await sizeOf(join(unpacked, 'node_modules'));
  const ofNode = node === undefined ? 0 : await sizeOf(join(unpacked, 'node_modules', node));
  return [
    { part: 'app.asar', bytes: await sizeOf(join(resources, 'app.asar')) },
    { part: 'binaries and modules of plain Node', bytes: modules - ofNode },
    {
      part: 'code for plain Node',
      bytes:
        (await sizeOf(join(unpacked, 'out'))) - (await sizeOf(join(unpacked, 'out/resources'))),
    },
    { part: 'resources for plain Node', bytes: await sizeOf(join(unpacked, 'out/resources')) },
    { part: 'Node.js', bytes: ofNode },
  ];
}

/**
 * The parts that have outgrown {@link BUDGET_MB}, in words.
 * @param {readonly { part: string, bytes: number }[]} parts
 */
export function outgrown(parts) {
  return parts.flatMap(({ part, bytes }) => {
    const budget = part in BUDGET_MB ? BUDGET_MB[/** @type {keyof BUDGET_MB} */ (part)] : Infinity;
    return bytes <= budget * MB ? [] : [`${part}: ${inMb(bytes)}, more than ${String(budget)} MB`];
  });
}

/** @param {number} bytes */
export function inMb(bytes) {
  return `${(bytes / MB).toFixed(1)} MB`;
}

/**
 * The binaries without which a package cannot work and that are not in it.
 * @param {string} resources
 * @param {Target} target
 */
export function missingBinaries(resources, { platform, arch }) {
  const system = `${platform}-${arch}`;
  const needed = [
    platform === 'win32' ? `node-win-${arch}/bin/node.exe` : `node-${system}/bin/node`,
    `better-sqlite3/prebuilds/${system}.node`,
    `@img/sharp-${system}/package.json`,
    // On Windows sharp has it inside.
    ...(platform === 'win32' ? [] : [`@img/sharp-libvips-${system}/package.json`]),
    `@parcel/watcher-${system}${platform === 'linux' ? '-glibc' : ''}/watcher.node`,
  ];
  const modules = join(resources, 'app.asar.unpacked', 'node_modules');
  return needed.filter((file) => !existsSync(join(modules, file)));
}

/**
 * Files beside app.asar that are programs or libraries of another system than the package's.
 * @param {string} resources
 * @param {Target} target
 */
export async function foreignBinaries(resources, target) {
  const unpacked = join(resources, 'app.asar.unpacked');
  const found = [];
  for (const file of await filesIn(unpacked)) {
    const system = await systemOf(file);
    if (system !== null && system !== `${target.platform}-${target.arch}`) {
      found.push(`${relative(unpacked, file).split(sep).join('/')} (${system})`);
    }
  }
  return found;
}

/**
 * The system whose program or library a file is, by its first bytes; null for any other file.
 * Sources: ELF e_machine (System V ABI), PE IMAGE_FILE_HEADER.Machine, Mach-O cputype.
 * @param {string} path
 * @returns {Promise<string | null>}
 */
export async function systemOf(path) {
  const file = await open(path);
  try {
    const head = Buffer.alloc(1024);
    await file.read(head, 0, head.length, 0);
    if (head.readUInt32BE(0) === 0x7f454c46) return `linux-${ARCH_OF_ELF[head.readUInt16LE(18)]}`;
    if (head.readUInt32LE(0) === 0xfeedfacf) {
      return `darwin-${ARCH_OF_MACH_O[head.readUInt32LE(4)]}`;
    }
    // Two letters are little; the header that they point at must be there too.
    const at = head.toString('latin1', 0, 2) === 'MZ' ? head.readUInt32LE(0x3c) : head.length;
    if (at > head.length - 8 || head.toString('latin1', at, at + 4) !== 'PE\0\0') return null;
    return `win32-${ARCH_OF_PE[head.readUInt16LE(at + 4)]}`;
  } finally {
    await file.close();
  }
}

/** @type {Readonly<Record<number, string | undefined>>} */
const ARCH_OF_ELF = { 0x3e: 'x64', 0xb7: 'arm64' };
/** @type {Readonly<Record<number, string | undefined>>} */
const ARCH_OF_PE = { 0x8664: 'x64', 0xaa64: 'arm64' };
/** @type {Readonly<Record<number, string | undefined>>} */
const ARCH_OF_MACH_O = { 0x1000007: 'x64', 0x100000c: 'arm64' };

/** @param {string} path a file or a folder */
async function sizeOf(path) {
  const found = await stat(path);
  if (found.isFile()) return found.size;
  let bytes = 0;
  for (const file of await filesIn(path)) bytes += (await stat(file)).size;
  return bytes;
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
