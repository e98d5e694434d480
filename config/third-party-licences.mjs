// What of others' work is in the program, and under which terms: `out/THIRD-PARTY-LICENCES.txt`.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * @typedef {object} ThirdParty
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string | null} from where it was made
 * @property {string | null} author
 * @property {boolean} needsScript its installation runs a program of its own
 * @property {string[]} texts licence texts that came along
 */

/** Licences that ask for something besides being named. */
const WITH_DUTIES = /\b(?:LGPL|MPL|GPL|OFL)/;

/** Spellings that are no SPDX names. */
const SPDX = { BSD: 'BSD-2-Clause', 'LGPL-3.0': 'LGPL-3.0-only' };

const IMPORT = /(?:from|import)\s*\(?['"]((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"]*)?['"]/g;
const SEPARATOR = '='.repeat(80);

/**
 * Writes the file.
 * @param {string} root folder with package.json and node_modules
 * @param {string} target
 */
export function writeLicences(root, target = join(root, 'out', 'THIRD-PARTY-LICENCES.txt')) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, licenceText(thirdParties(root), fontLicence(root)));
}

/**
 * Packages that run in the program: those it is installed with on this system, and those bundled into the window.
 * @param {string} given folder with package.json and node_modules
 * @returns {ThirdParty[]} by name
 */
export function thirdParties(given) {
  const root = resolve(given);
  const { dependencies, optionalDependencies } = readJson(join(root, 'package.json'));
  const found = new Map();
  const waiting = [
    ...Object.keys({ ...dependencies, ...optionalDependencies }),
    ...windowImports(root),
    'electron',
  ].map((name) => ({ name, from: root }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = folderOf(next.name, next.from, root);
    // Optional ones of other systems are not here.
    if (folder === null || found.has(folder)) continue;
    const manifest = readJson(join(folder, 'package.json'));
    found.set(folder, describe(folder, manifest));
    // Electron's own dependencies only fetch it.
    if (next.name === 'electron') continue;
    const needed = { ...manifest.dependencies, ...manifest.optionalDependencies };
    waiting.push(...Object.keys(needed).map((name) => ({ name, from: folder })));
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Packages that the window imports. @param {string} root */
function windowImports(root) {
  const files = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [...readFileSync(join(root, 'renderer', path), 'utf8').matchAll(IMPORT)])
    .map(([, name]) => name);
  return [...new Set(names)].filter((name) => !name.startsWith('.'));
}

/** As Node looks for packages: beside the one that needs it, then further up. */
function folderOf(name, from, root) {
  for (let at = from; at.startsWith(root); at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return null;
}

/** @returns {ThirdParty} */
function describe(folder, { name, version, license, repository, author, scripts = {} }) {
  const stated = typeof license === 'string' ? license : (license?.type ?? 'unknown');
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|third.?party)/i.test(file))
    .map((file) => join(folder, file))
    .filter((file) => !/\.(?:html?|json)$/i.test(file))
    .map((file) => readFileSync(file, 'utf8').trim());
  return {
    name,
    version,
    licence: SPDX[stated] ?? stated,
    from: typeof repository === 'string' ? repository : (repository?.url ?? null),
    author: typeof author === 'string' ? author : (author?.name ?? null),
    needsScript: ['preinstall', 'install', 'postinstall'].some((step) => step in scripts),
    texts,
  };
}

function fontLicence(root) {
  return readFileSync(join(root, 'resources', 'font', 'OFL.txt'), 'utf8').trim();
}

/** @param {ThirdParty[]} packages @param {string} font */
function licenceText(packages, font) {
  const line = ({ name, version, licence }) => `${name} ${version}: ${licence}`;
  const withDuties = packages.filter(({ licence }) => WITH_DUTIES.test(licence));
  const head = `新貌 Xinmao holds work of others. Each is named here with its version, its licence and the licence's text.

Those that ask for more than to be named:

${withDuties.map(line).join('\n')}
Noto Sans SC (part of it): OFL-1.1

libvips (in @img/sharp-libvips-*, on Windows in @img/sharp-win32-*) and libheif (in libheif-js) are under the GNU
Lesser General Public License. They are files of their own, loaded while the program runs and unchanged: whoever has
the program may put another build of them in their place, below node_modules/@img and node_modules/libheif-js. Their
sources: https://github.com/lovell/sharp-libvips and https://github.com/catdad-experiments/libheif-js, of the version
named here. Where a licence leaves a choice, as jszip's between MIT and GPL does, MIT is chosen.
Electron brings Chromium and Node.js; the licences of their parts are in LICENSES.chromium.html beside the program.
`;
  const body = packages.map((one) =>
    [
      SEPARATOR,
      line(one),
      ...(one.from === null ? [] : [one.from]),
      '',
      ...textsOf(one, packages),
    ].join('\n'),
  );
  return [head, ...body, `${SEPARATOR}\nNoto Sans SC (part of it): OFL-1.1\n\n${font}\n`].join(
    '\n',
  );
}

/** Some packages state their licence and forget its text; another's of the same licence stands for it. */
function textsOf({ licence, author, texts }, packages) {
  if (texts.length > 0) return texts;
  const family = licence.replace(/-(?:only|or-later)$/, '');
  const other = packages.find((one) => one.licence.startsWith(family) && one.texts.length > 0);
  if (other === undefined) throw new Error(`No text of the licence ${licence} was found.`);
  const holder = author === null ? 'its authors' : author;
  return [`Copyright ${holder}. The terms are those under ${other.name} in this file.`];
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
