// Every rule of a table stands with an example of its own; here each is read, so that no rule stands unproved.
import { describe, expect, test } from 'vitest';

import { readCredit, CREDIT_RULES } from '../../../shared/understanding/credit-reader.ts';
import { DATE_FORMS } from '../../../shared/understanding/date-forms.ts';
import { readDate } from '../../../shared/understanding/date-reader.ts';
import { plainText } from '../../../shared/understanding/han-text.ts';
import { unmarkedText } from '../../../shared/understanding/marked-text.ts';
import { PATH_CREDITS } from '../../../shared/understanding/path-credit.ts';
import { PERSON_RULES } from '../../../shared/understanding/person-rules.ts';
import { PHASE_RULES, readPhase } from '../../../shared/understanding/phase-reader.ts';
import { SENTENCE_RULES } from '../../../shared/understanding/phase-sentences.ts';
import { THINGS } from '../../../shared/understanding/subject-words.ts';
import { panelOf } from './county.ts';

/** True if a rule's own pattern matches its example. */
function applies({ pattern, example }: { pattern: RegExp; example: string }): boolean {
  return new RegExp(pattern, pattern.flags.replace('g', '')).test(plainText(example));
}

describe('phases', () => {
  test.each([...SENTENCE_RULES, ...PHASE_RULES])('$name: $example', (rule) => {
    expect(applies(rule)).toBe(true);
    expect(readPhase(unmarkedText(rule.example), { isPath: false }).phase).toBe(rule.phase);
  });
});

describe('dates', () => {
  test.each(DATE_FORMS)('$name: $example', (form) => {
    expect(applies(form)).toBe(true);
    expect(readDate(unmarkedText(form.example), { articleDate: '2022-05-20' }).date?.iso).toBe(
      form.gives,
    );
  });
});

describe('persons', () => {
  test.each(PERSON_RULES)('$name: $example', ({ example, gives }) => {
    expect(panelOf(example).person).toBe(gives);
  });
});

describe('credits', () => {
  test.each(CREDIT_RULES)('$name: $example', (rule) => {
    expect(applies(rule)).toBe(true);
    expect(readCredit(unmarkedText(rule.example)).credit).toBe(rule.gives);
  });
});

describe('photographers in paths', () => {
  test.each(PATH_CREDITS)('$name: $example', (rule) => {
    expect(applies(rule)).toBe(true);
  });
});

describe('things', () => {
  test.each(THINGS)('$subject: $example', (words) => {
    expect(applies(words)).toBe(true);
    expect(panelOf(words.example).subject).toBe(words.subject);
  });
});
