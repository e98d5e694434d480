// What can be chosen for each condition, with the words for it and how many photos it leaves.
import type { Condition } from '../../shared/finding/conditions.ts';
import type { NameChoice, PhotoFacets, PlaceName } from '../../shared/finding/facets.ts';
import { findSpelled, typedForm, type Mark, type Readings } from '../../shared/finding/spelling.ts';
import { LACKS, PAIRINGS } from '../../shared/browse.ts';
import { ALL_PHASES } from '../../shared/phase.ts';
import { CATEGORIES, SUBJECTS } from '../../shared/subject.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import type { Translate } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';
import { placeSearch } from './wall-search.ts';

/** A value of a condition that can be chosen. */
export interface Offer {
  key: string;
  condition: Condition;
  label: string;
  /** What tells it from others of its name. */
  hint: string | null;
  /** The part of the label that was looked for. */
  mark: Mark | null;
  /** What it sets in the address. */
  value: PhotosSearch;
  count: number;
}

/** The value of a condition in words; null if the address sets none. */
export function conditionText(
  search: PhotosSearch,
  condition: Condition,
  t: Translate,
): string | null {
  const { text, town, village, category, phase, subject, years, person, pairing, lacks } = search;
  switch (condition) {
    case 'text': {
      return text ?? null;
    }
    case 'place': {
      return town === undefined && village === undefined
        ? null
        : [town, village].filter((name) => name !== undefined).join(' ');
    }
    case 'category': {
      return category === undefined ? null : t(`category.${category}`);
    }
    case 'phase': {
      return phase === undefined ? null : t(phaseMessage(phase, category ?? 'other'));
    }
    case 'subject': {
      return subject === undefined ? null : t(`subject.${subject}`);
    }
    case 'years': {
      return years === undefined ? null : t('finding.year', { year: years.replace('-', '–') });
    }
    case 'person': {
      return person ?? null;
    }
    case 'pairing': {
      return pairing === undefined ? null : t(`finding.pairing.${pairing}`);
    }
    case 'asked': {
      return search.asked ? t('finding.asked') : null;
    }
    case 'lacks': {
      return lacks === undefined ? null : t(`finding.lacks.${lacks}`);
    }
    case 'camera': {
      return search.camera ?? null;
    }
  }
}

/** The window's own words for values, which are looked for here and not in the archive. */
export function ownWords(t: Translate): string[] {
  const values: PhotosSearch[] = [
    ...CATEGORIES.map((category) => ({ category })),
    ...ALL_PHASES.flatMap((phase) => [
      { phase },
      ...CATEGORIES.map((category) => ({ phase, category })),
    ]),
    ...SUBJECTS.map((subject) => ({ subject })),
    ...PAIRINGS.map((pairing) => ({ pairing })),
    ...LACKS.map((lacks) => ({ lacks })),
    { asked: true },
  ];
  const words = values.flatMap((value) =>
    (['category', 'phase', 'subject', 'pairing', 'lacks', 'asked'] as const).map((condition) =>
      conditionText(value, condition, t),
    ),
  );
  return [...new Set(words)].filter((word) => word !== null);
}

/** All that can be chosen under what the address sets; names as the archive narrowed them. */
export function offersOf(facets: PhotoFacets, search: PhotosSearch, t: Translate): Offer[] {
  const offer = (condition: Condition, value: PhotosSearch, count: number): Offer => ({
    key: `${condition}:${Object.values(value).join('/')}`,
    condition,
    label: conditionText({ ...value, ...categoryFor(condition, search) }, condition, t) ?? '',
    hint: null,
    mark: null,
    value,
    count,
  });
  const named = (
    condition: Condition,
    value: PhotosSearch,
    choice: NameChoice<unknown>,
  ): Offer => ({
    ...offer(condition, value, choice.count),
    mark: choice.mark,
  });
  return [
    ...facets.category.map(({ value, count }) => offer('category', { category: value }, count)),
    ...facets.phase.map(({ value, count }) => offer('phase', { phase: value }, count)),
    ...facets.subject.map(({ value, count }) => offer('subject', { subject: value }, count)),
    ...facets.place.map((choice) =>
      placeOffer(named('place', placeSearch(choice.value), choice), choice),
    ),
    ...facets.years.map(({ value, count }) => offer('years', { years: String(value) }, count)),
    ...facets.person.map((choice) => named('person', { person: choice.value }, choice)),
    ...facets.pairing.map(({ value, count }) => offer('pairing', { pairing: value }, count)),
    ...(facets.asked > 0 ? [offer('asked', { asked: true }, facets.asked)] : []),
    ...facets.lacks.map(({ value, count }) => offer('lacks', { lacks: value }, count)),
    ...facets.camera.map((choice) => named('camera', { camera: choice.value }, choice)),
  ];
}

/** Offers that have what was typed; the archive has narrowed names already. */
export function narrowOffers(
  offers: readonly Offer[],
  typed: string,
  readings: ReadonlyMap<string, Readings>,
): Offer[] {
  const wanted = typedForm(typed);
  if (wanted === '') return [...offers];
  return offers.flatMap((offer) => {
    if (offer.mark !== null) return [offer];
    const mark = findSpelled(offer.label, readings.get(offer.label) ?? [], wanted);
    return mark === null ? [] : [{ ...offer, mark }];
  });
}

/** A village says its town beside its name. */
function placeOffer(offer: Offer, { value }: NameChoice<PlaceName>): Offer {
  return {
    ...offer,
    label: value.village ?? value.town ?? '',
    hint: value.village === null ? null : value.town,
  };
}

/** Before and after are called by the programme that the address asks for. */
function categoryFor(condition: Condition, { category }: PhotosSearch): PhotosSearch {
  return condition === 'phase' && category !== undefined ? { category } : {};
}
