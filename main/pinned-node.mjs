// Finds the Node.js that `npm ci` brought. npm puts it on the path of its scripts, but npm 10 can lose
// that link, because the packages of three platforms name the same command. Readable by any Node.js 20.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** True if this Node.js reads TypeScript (22.18) and has the Node-API that better-sqlite3 needs. */
export function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/**
 * Path of the Node.js that came with the dependencies; null on platforms for which none comes.
 *
 * @returns {string | null}
 */
export function findPinnedNode() {
  const isWindows = process.platform === 'win32';
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const path = join(folder, 'bin', isWindows ? 'node.exe' : 'node');
    return existsSync(path) ? path : null;
  } catch {
    // Not installed: there is none for this platform, or npm was told to leave optional packages out.
    return null;
  }
}

/**
 * Runs `node` with `args` in this terminal, first on the path of whatever it starts, and ends as it ends.
 *
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
export function runOnNode(node, args) {
  const env = { ...process.env, PATH: [dirname(node), process.env['PATH']].join(delimiter) };
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
