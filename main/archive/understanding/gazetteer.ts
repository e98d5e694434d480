// Reads one county out of the packed gazetteer of all China. Format: resources/gazetteer/README.md.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

import { ArchiveError } from '../../../shared/errors.ts';
import type { CountyPlaces, Town, Village } from '../../../shared/place.ts';

/** 湟中区, Xining, Qinghai. */
export const DEFAULT_COUNTY = '630106';

const RESOURCE = path.join('resources', 'gazetteer', 'china-villages.txt.br');

/** A county that the gazetteer knows. */
export interface CountyName {
  /** Six-digit code of the national statistics. */
  code: string;
  name: string;
  city: string;
  province: string;
}

/**
 * Towns and villages of a county, by its six-digit code.
 * @throws ArchiveError `unknown-county` if the gazetteer has no such county.
 */
export async function loadCounty(code: string = DEFAULT_COUNTY): Promise<CountyPlaces> {
  const text = await readGazetteer();
  const start = /^\d{6}$/u.test(code) ? text.indexOf(`A${code}|`) : -1;
  if (start === -1) throw new ArchiveError('unknown-county', { code });
  const end = text.indexOf('\nA', start);
  const [head = '', ...lines] = text.slice(start, end).split('\n');
  const [, name = '', city = '', province = '', ...formerNames] = head.slice(1).split('|');
  return { code, name, formerNames, city, province, towns: readTowns(code, lines) };
}

/** All counties of the gazetteer, in the order of their codes. */
export async function listCounties(): Promise<CountyName[]> {
  const text = await readGazetteer();
  const counties: CountyName[] = [];
  let start = 0;
  while (start !== -1) {
    const [code = '', name = '', city = '', province = ''] = text
      .slice(start + 1, text.indexOf('\n', start))
      .split('|');
    if (code !== '') counties.push({ code, name, city, province });
    const next = text.indexOf('\nA', start);
    start = next === -1 || next + 2 >= text.length ? -1 : next + 1;
  }
  return counties;
}

function readTowns(countyCode: string, lines: string[]): Town[] {
  const towns: Town[] = [];
  for (const line of lines) {
    if (line.startsWith('T')) {
      towns.push({ code: countyCode + line.slice(1, 4), name: line.slice(4), villages: [] });
    } else {
      const town = towns.at(-1);
      if (town && line.length > 1) town.villages = readVillages(town.code, line.slice(1));
    }
  }
  return towns;
}

function readVillages(townCode: string, cells: string): Village[] {
  let number = 0;
  return cells.split(',').map((cell) => {
    const [name = cell, stated] = cell.split('=', 2).reverse();
    number = stated === undefined ? number + 1 : Number(stated);
    return { code: townCode + String(number).padStart(3, '0'), name, core: coreOf(name) };
  });
}

/** 大卡阳村 is searched for as 大卡阳 too; a core has at least two characters (韩村 stays 韩村). */
function coreOf(name: string): string {
  const core = name.replace(/(?:村|社区|嘎查)$/u, '');
  return core.length >= 2 ? core : name;
}

async function readGazetteer(): Promise<string> {
  const packed = await readFile(path.join(packageRoot(import.meta.dirname), RESOURCE));
  return (await promisify(brotliDecompress)(packed)).toString('utf8');
}

/** The folder of package.json above a module, whether it runs from source or from out/. */
function packageRoot(folder: string): string {
  const parent = path.dirname(folder);
  if (existsSync(path.join(folder, RESOURCE)) || parent === folder) return folder;
  return packageRoot(parent);
}
