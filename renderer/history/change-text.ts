// Values of decisions in words, whatever they were about.
import type { LineKind } from '../../shared/article.ts';
import { FACT_NAMES, type Facts } from '../../shared/fact.ts';
import type { DecidedValue, StepKind } from '../../shared/history.ts';
import type { Language } from '../../shared/errors.ts';
import type { PlaceEntry } from '../../shared/place.ts';
import type { SignOff } from '../../shared/sign-off.ts';
import { factText } from '../formats/fact-text.ts';
import type { Translate } from '../messages/words.ts';

interface Reader {
  t: Translate;
  language: Language;
}

/** A decided value in a few words; the journal holds values of the kind that they were decided as. */
export function changeText(
  { kind, field }: { kind: StepKind; field: string },
  decided: DecidedValue,
  reader: Reader,
): string {
  const { t } = reader;
  if (decided === null) return t(kind === 'fact' ? 'inspector.inferred' : noneOf(kind));
  const { value } = decided;
  switch (kind) {
    case 'fact': {
      return factValueText(field, value, reader);
    }
    case 'pair': {
      return t(value === 'confirmed' ? 'pair.confirmed' : 'pair.rejected');
    }
    case 'copy': {
      return t(value === 'confirmed' ? 'history.value.one-picture' : 'history.value.two-pictures');
    }
    case 'scene': {
      return t('history.value.split');
    }
    case 'series': {
      return t('history.value.photos', { count: (value as unknown[]).length });
    }
    case 'sign-off': {
      return (value as SignOff[])
        .map(({ stage, name }) => `${t(`sign-off.${stage}`)} ${name}`)
        .join(t('element.comma'));
    }
    case 'alignment': {
      return t('history.value.points', { count: (value as unknown[]).length });
    }
    case 'slot': {
      return t(value === null ? 'history.value.empty-slot' : 'history.value.chosen-photo');
    }
    case 'line': {
      return t(`article.kind.${value as LineKind}`);
    }
    case 'conflict': {
      return t('history.value.seen');
    }
    case 'article': {
      return value === null ? t('history.value.no-date') : (value as string);
    }
    case 'place': {
      return placeText(value as PlaceEntry);
    }
    case 'shot': {
      return t('shots.dismissed');
    }
    case 'search': {
      return (value as { name: string }).name;
    }
    case 'template': {
      return value === null ? t('history.value.put-away') : (value as { text: string }).text;
    }
    case 'caption': {
      return value as string;
    }
    case 'code':
    case 'root': {
      return [value].flat().join(t('element.comma'));
    }
  }
}

function noneOf(kind: StepKind) {
  if (kind === 'pair' || kind === 'copy' || kind === 'scene') return 'history.value.open';
  if (kind === 'shot') return 'history.value.wanted';
  if (kind === 'caption') return 'history.value.as-printed';
  return kind === 'root' ? 'history.value.as-found' : 'history.value.none';
}

/** What a fact is where nothing is known; only the one in question is read. */
const NO_FACTS: Facts = {
  county: null,
  town: null,
  village: null,
  sub: null,
  facility: null,
  person: null,
  date: null,
  phase: 'unknown',
  subject: 'other',
  category: 'other',
  caption: null,
  credit: null,
  publishable: true,
};

function factValueText(field: string, value: unknown, { t, language }: Reader): string {
  const fact = FACT_NAMES.find((name) => name === field);
  const text = fact && factText({ ...NO_FACTS, [fact]: value }, fact, t, language);
  return text ?? t('inspector.unknown');
}

/** 上滩社 → 海子沟乡黑沟村 */
function placeText({ name, county, town, village }: PlaceEntry): string {
  const target = [county, town, village].filter((part) => part !== null).join('');
  return target === '' ? name : `${name} → ${target}`;
}
