// What a code can stand for. A person's own codes come before all names: they were set up on purpose. The names are
// those of the archive's photos and of its county, by the initials of their pinyin.
import { areInitials, codeForm, type CodeChoice } from '../../../shared/captions/codes.ts';
import { creditParts, namesOf } from '../../../shared/captions/credit-parts.ts';
import type { Readings } from '../../../shared/finding/spelling.ts';
import { coreOfVillage } from '../../../shared/place.ts';
import { bareTownName } from '../../../shared/understanding/gazetteer-names.ts';
import type { NameColumn } from '../catalog/name-column.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { createReadings } from '../catalog/readings.ts';
import type { LivingGazetteer } from '../understanding/living-gazetteer.ts';
import { textsOfCode } from './caption-codes.ts';

/** More choices are no help. */
const MAX_CHOICES = 12;

/** A name with the forms of it that initials may stand for. */
interface Known extends Omit<CodeChoice, 'isInUse'> {
  forms: { name: string; readings: Readings }[];
}

/** Gives the function from a code to what it can stand for, names of photos first; none if nothing. */
export function createCodeChoices({
  catalog,
  gazetteer,
}: {
  catalog: Catalog;
  gazetteer: LivingGazetteer;
}): (code: string) => CodeChoice[] {
  const readings = createReadings();
  const known = new Map<string, Known[]>();
  return (typed) => {
    const code = codeForm(typed);
    const own = textsOfCode(catalog, code);
    if (own.length > 0)
      return own.map((text) => ({ text, kind: 'code', beside: '', isInUse: true }));
    const found = new Map<string, CodeChoice>();
    const isMeant = ({ forms }: Known): boolean =>
      forms.some(({ name, readings: read }) => areInitials(code, name, read));
    for (const { text, kind, beside, isInUse } of names(isMeant)) {
      const earlier = found.get(text);
      if (earlier === undefined) found.set(text, { text, kind, beside, isInUse });
      else if (!earlier.beside.split('、').includes(beside)) {
        earlier.beside = [earlier.beside, beside].filter(Boolean).join('、');
      }
      if (found.size === MAX_CHOICES) break;
    }
    return [...found.values()];
  };

  function* names(
    isMeant: (name: Known) => boolean,
  ): Generator<Known & { isInUse: boolean }, void, undefined> {
    for (const name of ofPhotos(isMeant)) yield { ...name, isInUse: true };
    for (const name of ofCounty().filter(isMeant)) yield { ...name, isInUse: false };
  }

  function* ofPhotos(isMeant: (name: Known) => boolean): Generator<Known, void, undefined> {
    const { place, person, credit } = catalog.descriptions.columns();
    yield* ofColumn(place, 'place', isMeant, (joined) => {
      const [town = '', village = ''] = joined.split('\0');
      return [...townName(town), ...villageName(village, town)];
    });
    yield* ofColumn(person, 'person', isMeant, (text) => [personName(text, 'person')]);
    yield* ofColumn(credit, 'credit', isMeant, (text) =>
      namesOf(creditParts(text).photographer).map((one) => personName(one, 'photographer')),
    );
  }

  function* ofCounty(): Generator<Known, void, undefined> {
    for (const { name: town, villages } of gazetteer.county.towns) {
      yield* kept(`county ${town}`, () => townName(town));
      for (const { name } of villages) {
        yield* kept(`county ${town}\0${name}`, () => villageName(name, town));
      }
    }
    for (const { kind, name, town } of gazetteer.entries) {
      if (kind === 'town') yield* kept(`entry ${name}`, () => townName(name));
      else if (kind !== 'gone' && kind !== 'meaning') {
        yield* kept(`entry ${town ?? ''}\0${name}`, () => villageName(name, town ?? ''));
      }
    }
  }

  /** Names that some photo has now: a column keeps those of old, too. */
  function* ofColumn(
    { names: all, codes }: NameColumn,
    kind: string,
    isMeant: (name: Known) => boolean,
    read: (name: string) => Known[],
  ): Generator<Known, void, undefined> {
    for (const [number, name] of all.entries()) {
      if (number === 0) continue;
      const meant = kept(`${kind} ${name}`, () => read(name)).filter(isMeant);
      if (meant.length > 0 && codes.includes(number)) yield* meant;
    }
  }

  /** Readings are worked out once. */
  function kept(key: string, read: () => Known[]): Known[] {
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const made = read();
    known.set(key, made);
    return made;
  }

  function townName(name: string): Known[] {
    return name === '' ? [] : [spelled(name, 'town', '', [name, bareTownName(name)])];
  }

  function villageName(name: string, town: string): Known[] {
    return name === '' ? [] : [spelled(name, 'village', town, [name, coreOfVillage(name)])];
  }

  function personName(name: string, kind: 'person' | 'photographer'): Known {
    return spelled(name, kind, '', [name]);
  }

  function spelled(text: string, kind: CodeChoice['kind'], beside: string, forms: string[]): Known {
    return {
      text,
      kind,
      beside,
      forms: [...new Set(forms)].map((name) => ({ name, readings: readings(name) })),
    };
  }
}
