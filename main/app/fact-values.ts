// What a person may say of a photo, checked: every fact has its own form.
import { z } from 'zod';
import { ArchiveError } from '../../shared/errors.ts';
import { parseCaptureDate } from '../../shared/capture-date.ts';
import { CAPTION_LIMIT } from '../../shared/caption.ts';
import { FACT_NAMES, type FactName, type Facts } from '../../shared/fact.ts';
import { ALL_PHASES } from '../../shared/phase.ts';
import { CATEGORIES, SUBJECTS } from '../../shared/subject.ts';

/** Longest name that is taken, in characters. */
const NAME_LIMIT = 100;

const name = z.string().trim().min(1).max(NAME_LIMIT);
const caption = z.string().min(1).max(CAPTION_LIMIT);
const date = z
  .union([z.string(), z.object({ iso: z.string() })])
  .transform((value) => parseCaptureDate(typeof value === 'string' ? value : value.iso))
  .refine((value) => value !== null, 'YYYY-MM-DD, YYYY-MM, YYYY, 1980s, 2016/2020, --03-12');

const VALUE_SCHEMAS = {
  county: name,
  town: name,
  village: name,
  sub: name,
  facility: name,
  person: name,
  date,
  phase: z.enum(ALL_PHASES),
  subject: z.enum(SUBJECTS),
  category: z.enum(CATEGORIES),
  caption,
  credit: name,
  publishable: z.boolean(),
} satisfies { [Name in FactName]: z.ZodType<Facts[Name]> };

/** A fact and a value that fits it; null takes a decision back. */
export type FactDecision = {
  [Name in FactName]: { fact: Name; value: Facts[Name] | null };
}[FactName];

/**
 * Checks a value for a fact; null, which takes a decision back, fits every fact.
 * @throws ArchiveError invalid-value, with what would fit as a hint
 */
export function parseFactDecision(fact: FactName, value: unknown): FactDecision {
  if (value === null || value === undefined) return decision(fact, null);
  const parsed = VALUE_SCHEMAS[fact].safeParse(value);
  if (parsed.success) return decision(fact, parsed.data);
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  throw new ArchiveError('invalid-value', { fact, value: shown, hint: allowedValues(fact) });
}

/** What a fact takes, in words that need no translation. */
function allowedValues(fact: FactName): string {
  switch (fact) {
    case 'phase': {
      return ALL_PHASES.join(' | ');
    }
    case 'subject': {
      return SUBJECTS.join(' | ');
    }
    case 'category': {
      return CATEGORIES.join(' | ');
    }
    case 'date': {
      return 'YYYY-MM-DD | YYYY-MM | YYYY | 1980s | 2016/2020 | --03-12';
    }
    case 'publishable': {
      return 'true | false';
    }
    case 'caption': {
      return `1–${CAPTION_LIMIT}`;
    }
    case 'county':
    case 'town':
    case 'village':
    case 'sub':
    case 'facility':
    case 'person':
    case 'credit': {
      return `1–${NAME_LIMIT}`;
    }
  }
}

/** True for the name of a fact. */
export function isFactName(text: string): text is FactName {
  return (FACT_NAMES as readonly string[]).includes(text);
}

// The schema was chosen by the fact's name, which the compiler cannot follow through the lookup.
function decision(fact: FactName, value: Facts[FactName] | null): FactDecision {
  return { fact, value } as FactDecision;
}
