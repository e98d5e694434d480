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
interface Known extends CodeChoice {
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
    if (own.length > 0) return own.map((text) => ({ text, kind: 'code', beside: '' }));
    const found = new Map<string, CodeChoice>();
    for (const name of names()) {
      if (!name.forms.some((form) => areInitials(code, form.name, form.readings))) continue;
      const { text, kind, beside } = name;
      const earlier = found.get(text);
      if (earlier === undefined) found.set(text, { text, kind, beside });
      else if (!earlier.beside.split('、').includes(beside)) {
        earlier.beside = [earlier.beside, beside].filter(Boolean).join('、');
      }
      if (found.size === MAX_CHOICES) break;
    }
    return [...found.values()];
  };

  function* names(): Generator<Known, void, undefined> {
    const { place, person, credit } = catalog.descriptions.columns();
    yield* ofColumn(place, 'place', (joined) => {
      const [town = '', village = ''] = joined.split('\0');
      return [...townName(town), ...villageName(village, town)];
    });
    yield* ofColumn(person, 'person', (text) => [personName(text, 'person')]);
    yield* ofColumn(credit, 'credit', (text) =>
      namesOf(creditParts(text).photographer).map((one) => personName(one, 'photographer')),
    );
    for (const { name: town, villages } of gazetteer.county.towns) {
      yield* kept(`town ${town}`, () => townName(town));
      for (const { name } of villages) {
        yield* kept(`place ${town}\0${name}`, () => villageName(name, town));
      }
    }
    for (const { kind, name, town } of gazetteer.entries) {
      if (kind === 'town') yield* kept(`town ${name}`, () => townName(name));
      else if (kind !== 'gone' && kind !== 'meaning') {
        yield* kept(`place ${town ?? ''}\0${name}`, () => villageName(name, town ?? ''));
      }
    }
  }

  /** Names that some photo has now: a column keeps those of old, too. */
  function* ofColumn(
    { names: all, codes }: NameColumn,
    kind: string,
    read: (name: string) => Known[],
  ): Generator<Known, void, undefined> {
    const inUse = new Uint8Array(all.length);
    for (const number of codes) inUse[number] = 1;
    for (const [number, name] of all.entries()) {
      if (number > 0 && inUse[number] === 1) yield* kept(`${kind} ${name}`, () => read(name));
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
