// How photos are numbered for the archive office: a template of the county with variables in braces.
import { ArchiveError } from '../errors.ts';
import type { Retention } from '../exports/export-kinds.ts';
import { safeFileName } from '../file-names.ts';

/** What a number is made of: fonds, retention, year, group, and the photo's place in its group. */
export const NUMBER_VARIABLES = ['全宗号', '保管期限', '年度', '组号', '张号'] as const;
export type NumberVariable = (typeof NUMBER_VARIABLES)[number];

/** Codes of the retention periods in numbers (DA/T 50-2014; DA/T 22-2015: 永久 Y, 定期30年 D30, 定期10年 D10). */
export const RETENTION_CODES: Record<Retention, string> = {
  permanent: 'Y',
  '30-years': 'D30',
  '10-years': 'D10',
};

/** A template in its parts, in order. */
export type NumberTemplate = readonly ({ variable: NumberVariable } | { text: string })[];

/** The values of one number. */
export interface NumberValues {
  fonds: string;
  retention: Retention;
  /** Four digits; `0000` where it is not known. */
  year: string;
  group: number;
  sheet: number;
}

/** Without these two, photos would share a number. */
const NEEDED = ['组号', '张号'] as const satisfies readonly NumberVariable[];

/** Digits of groups and sheets as DA/T 50 writes them; larger numbers take more. */
const DIGITS = 4;

/** What Windows forbids in names, and % which packages write in their own way (RFC 8493, 2.1.3). */
const FORBIDDEN = /[<>:"/\\|?*%\s\p{Cc}\p{Cf}]/u;

/**
 * A template from its text. Numbers that it makes are unique: groups are counted within its other variables, and
 * no two variables touch.
 * @throws ArchiveError template-variable, template-brace, template-character, template-adjacent, template-lacks,
 * each with the 1-based position of the character where it has one
 */
export function parseNumberTemplate(text: string): NumberTemplate {
  const parts: NumberTemplate[number][] = [];
  const all = [...text.normalize('NFC')];
  for (let at = 0; at < all.length;) {
    const position = at + 1;
    if (all[at] === '{') {
      const end = all.indexOf('}', at);
      if (end === -1) throw braceError(position);
      const variable = readVariable(all.slice(at + 1, end).join(''), position);
      const last = parts.at(-1);
      if (last && 'variable' in last) throw new ArchiveError('template-adjacent', { position });
      parts.push({ variable });
      at = end + 1;
    } else {
      const next = all.findIndex((character, index) => index > at && character === '{');
      const run = all.slice(at, next === -1 ? all.length : next);
      parts.push({ text: readText(run, position) });
      at += run.length;
    }
  }
  for (const needed of NEEDED) {
    if (!hasVariable(parts, needed)) {
      throw new ArchiveError('template-lacks', { name: `{${needed}}` });
    }
  }
  return parts;
}

/** Whether a template makes use of a variable. */
export function hasVariable(template: NumberTemplate, variable: NumberVariable): boolean {
  return template.some((part) => 'variable' in part && part.variable === variable);
}

/** A number, `Y-2016-0003-0012`. */
export function photoNumber(template: NumberTemplate, values: NumberValues): string {
  return template.map((part) => ('text' in part ? part.text : valueOf(part, values))).join('');
}

/** A group's or sheet's number as it is written, `0003`. */
export function paddedNumber(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/**
 * Makes sure that what a template makes with this fonds can be the name of a file.
 * @throws ArchiveError fonds-unfit, template-unfit
 */
export function checkNumbers(template: NumberTemplate, fonds: string): void {
  const isUnfit = fonds === '' || FORBIDDEN.test(fonds);
  if (hasVariable(template, '全宗号') && isUnfit) {
    throw new ArchiveError('fonds-unfit', { value: fonds, variable: '{全宗号}' });
  }
  const values = {
    fonds,
    retention: '30-years',
    year: '2016',
    group: 10_000,
    sheet: 10_000,
  } as const;
  const sample = photoNumber(template, values);
  if (safeFileName(sample) !== sample) throw new ArchiveError('template-unfit', { sample });
}

function valueOf(
  { variable }: { variable: NumberVariable },
  { fonds, retention, year, group, sheet }: NumberValues,
): string {
  switch (variable) {
    case '全宗号': {
      return fonds;
    }
    case '保管期限': {
      return RETENTION_CODES[retention];
    }
    case '年度': {
      return year;
    }
    case '组号': {
      return paddedNumber(group);
    }
    case '张号': {
      return paddedNumber(sheet);
    }
  }
}

function readVariable(name: string, position: number): NumberVariable {
  const variable = NUMBER_VARIABLES.find((known) => known === name.trim());
  if (variable !== undefined) return variable;
  const known = NUMBER_VARIABLES.map((one) => `{${one}}`).join(' ');
  throw new ArchiveError('template-variable', { position, name: `{${name}}`, known });
}

function readText(run: readonly string[], start: number): string {
  for (const [index, character] of run.entries()) {
    const position = start + index;
    if (character === '}') throw braceError(position);
    if (FORBIDDEN.test(character)) {
      throw new ArchiveError('template-character', { position, character });
    }
  }
  return run.join('');
}

function braceError(position: number): ArchiveError {
  return new ArchiveError('template-brace', { position, example: '{年度}' });
}
