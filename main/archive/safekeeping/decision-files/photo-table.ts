import { FACT_NAMES, type FactName, type Facts } from '../../../../shared/fact.ts';
import type { PhotoDetail } from '../../../../shared/photo.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { decidedBy } from './decided-by.ts';
import type { DecisionWords } from './decision-words.ts';

/** Headings: where the photo lies, its facts, then what each fact is from. */
export function photoHeader(words: DecisionWords): string[] {
  const origins = FACT_NAMES.flatMap((fact) =>
    words.origin.map((part) => `${words.facts[fact]}·${part}`),
  );
  return [...words.photoColumns, ...FACT_NAMES.map((fact) => words.facts[fact]), ...origins];
}

/** The row of a photo under {@link photoHeader}. */
export function photoRow(catalog: Catalog, photo: PhotoDetail, words: DecisionWords): string[] {
  const here = photo.originals.find(({ path }) => path === photo.path) ?? photo.originals[0];
  const others = photo.originals.filter((original) => original !== here);
  const contents = catalog.copies
    .shownWith(photo.id)
    .flatMap((id) => catalog.photos.get(id)?.sha256 ?? []);
  return [
    photo.path,
    here?.rootLabel ?? '',
    photo.originals.some(({ isMissing }) => !isMissing) ? words.yes : words.no,
    others.map(({ rootLabel, path }) => `${rootLabel}: ${path}`).join('\n'),
    photo.sha256,
    ...FACT_NAMES.map((fact) => valueText(fact, photo.facts, words)),
    ...FACT_NAMES.flatMap((fact) => originOf(catalog, photo, { fact, contents }, words)),
  ];
}

function valueText(fact: FactName, facts: Facts, words: DecisionWords): string {
  switch (fact) {
    case 'date': {
      return facts.date?.iso ?? '';
    }
    case 'phase': {
      return words.phase(facts.phase);
    }
    case 'subject': {
      return words.subject(facts.subject);
    }
    case 'category': {
      return words.category(facts.category);
    }
    case 'publishable': {
      return facts.publishable ? words.yes : words.no;
    }
    case 'county':
    case 'town':
    case 'village':
    case 'sub':
    case 'facility':
    case 'person':
    case 'caption':
    case 'credit': {
      return facts[fact] ?? '';
    }
  }
}

function originOf(
  catalog: Catalog,
  { why }: PhotoDetail,
  { fact, contents }: { fact: FactName; contents: readonly string[] },
  words: DecisionWords,
): string[] {
  const source = why[fact]?.source;
  if (source === undefined) return ['', '', ''];
  if (source !== 'decision') return [words.sources[source], '', ''];
  const own = decidedBy(catalog, 'fact', contents, fact);
  // A village that a person names brings its town along.
  const { who, at } =
    own.at === '' && fact === 'town' ? decidedBy(catalog, 'fact', contents, 'village') : own;
  return [words.sources.decision, who, at];
}
