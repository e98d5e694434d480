// Reads counties out of the packed gazetteer of all China. Format: resources/gazetteer/README.md.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

import { ArchiveError } from '../../../shared/errors.ts';
import type { CountyName, FoundVillage } from '../../../shared/gazetteer-table.ts';
import {
  coreOfVillage,
  type CountyPlaces,
  type Town,
  type Village,
} from '../../../shared/place.ts';

/** 湟中区, Xining, Qinghai. */
export const DEFAULT_COUNTY = '630106';

const RESOURCE = path.join('resources', 'gazetteer', 'china-villages.txt.br');

/** A county as the gazetteer packs it: a head line, then its towns and villages. */
export interface PackedCounty {
  code: string;
  packed: string;
}

/** Found villages beyond this many are too many to choose from. */
const MAX_FOUND = 60;

/**
 * Towns and villages of a county, by its six-digit code.
 * @throws ArchiveError `unknown-county` if the gazetteer has no such county.
 */
export async function loadCounty(code: string = DEFAULT_COUNTY): Promise<CountyPlaces> {
  return readCounty(countyIn(await readGazetteer(), code));
}

/**
 * A county with the other counties of its prefecture, still packed.
 * @throws ArchiveError `unknown-county` if the gazetteer has no such county.
 */
export async function loadCountyAndNeighbours(
  code: string,
): Promise<{ county: CountyPlaces; neighbours: PackedCounty[] }> {
  const text = await readGazetteer();
  const county = readCounty(countyIn(text, code));
  const neighbours = headsOf(text)
    .filter(
      (other) =>
        other.city === county.city && other.province === county.province && other.code !== code,
    )
    .map((other) => ({ code: other.code, packed: countyIn(text, other.code) }));
  return { county, neighbours };
}

/** Unpacks a county. */
export function readCounty(packed: string): CountyPlaces {
  const [head = '', ...lines] = packed.split('\n');
  const [code = '', name = '', city = '', province = '', ...formerNames] = head.slice(1).split('|');
  return { code, name, formerNames, city, province, towns: readTowns(code, lines) };
}

/**
 * Villages of the province's other counties whose name holds `words`, those of the same prefecture
 * first, at most 60.
 */
export async function findNeighbouringVillages(
  own: Pick<CountyName, 'code' | 'city' | 'province'>,
  words: string,
): Promise<FoundVillage[]> {
  if (words === '') return [];
  const text = await readGazetteer();
  const others = headsOf(text).filter(
    ({ code, province }) => province === own.province && code !== own.code,
  );
  const isNear = ({ city }: CountyName): boolean => city === own.city;
  const ordered = [...others.filter(isNear), ...others.filter((county) => !isNear(county))];
  const found: FoundVillage[] = [];
  for (const county of ordered) {
    const packed = countyIn(text, county.code);
    if (!packed.includes(words)) continue;
    for (const town of readCounty(packed).towns) {
      for (const village of town.villages) {
        if (!village.name.includes(words)) continue;
        found.push({ county, town: town.name, village: village.name });
        if (found.length === MAX_FOUND) return found;
      }
    }
  }
  return found;
}

/** All counties of the gazetteer, in the order of their codes. */
export async function listCounties(): Promise<CountyName[]> {
  return headsOf(await readGazetteer());
}

/** @throws ArchiveError `unknown-county` */
function countyIn(text: string, code: string): string {
  const start = /^\d{6}$/u.test(code) ? text.indexOf(`A${code}|`) : -1;
  if (start === -1) throw new ArchiveError('unknown-county', { code });
  return text.slice(start, text.indexOf('\nA', start));
}

function headsOf(text: string): CountyName[] {
  return [...text.matchAll(/^A(\d{6}.*)$/gmu)].map(([, head = '']) => {
    const [code = '', name = '', city = '', province = '', ...formerNames] = head.split('|');
    return { code, name, city, province, formerNames };
  });
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
    return { code: townCode + String(number).padStart(3, '0'), name, core: coreOfVillage(name) };
  });
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
