import type { Language } from '../../../../shared/errors.ts';
import { csvTable } from '../../csv-table.ts';
import type { NumberedShot } from './shot-list-page.ts';
import { shotListWords, type ShotListWords } from './shot-list-words.ts';

/** The list as a table; names of people's files and folders may begin like a formula. */
export function shotListTable(shots: readonly NumberedShot[], language: Language): string {
  const words = shotListWords(language);
  return csvTable([words.columns, ...shots.map((shot) => cells(shot, words))]);
}

function cells(
  { number, shot, file, latitude, longitude }: NumberedShot,
  words: ShotListWords,
): (string | number)[] {
  const { facts, path } = shot.reference;
  return [
    String(number),
    words.todo[shot.missing],
    facts.town ?? '',
    facts.village ?? '',
    facts.sub ?? '',
    facts.person ?? '',
    facts.facility ?? '',
    words.subjects[facts.subject],
    file ?? '',
    words.phase[shot.missing === 'after' ? 'before' : 'after'],
    facts.date?.iso ?? '',
    String(shot.photoCount),
    degrees(latitude),
    degrees(longitude),
    path,
    words.reason(shot),
    '',
    '',
    '',
  ];
}

/** A number, so that a western longitude is no formula; six decimals are a tenth of a metre. */
function degrees(value: number | null): string | number {
  return value === null ? '' : Math.round(value * 1e6) / 1e6;
}
