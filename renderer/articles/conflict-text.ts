import { parseCaptureDate } from '../../shared/capture-date.ts';
import type { SlotConflict } from '../../shared/conflicts/slot-conflict.ts';
import { PHASES } from '../../shared/phase.ts';
import { CATEGORIES, SUBJECTS } from '../../shared/subject.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import type { Language } from '../../shared/errors.ts';
import type { Translate } from '../messages/words.ts';

/** A contradiction in one sentence, and what a person can do about it. */
export function conflictText(
  conflict: SlotConflict,
  t: Translate,
  language: Language,
): { sentence: string; advice: string } {
  const { kind } = conflict;
  const words = {
    said: valueText(conflict, conflict.said, t, language),
    found: valueText(conflict, conflict.found, t, language),
    line: conflict.line ?? 0,
  };
  switch (conflict.with) {
    case 'photo': {
      return { sentence: t('conflict.photo-said', words), advice: t('conflict.photo-do') };
    }
    case 'article': {
      const known = (['figure', 'town', 'village'] as const).find((one) => one === kind);
      const sentence = t(`conflict.article-${known ?? 'published'}`, words);
      return { sentence, advice: t('conflict.article-do') };
    }
    case 'half': {
      const known = (['order', 'same-photo'] as const).find((one) => one === kind);
      const sentence = t(`conflict.half-${known ?? 'other'}`, words);
      return { sentence, advice: t('conflict.half-do') };
    }
  }
}

/** Rules carry dates, phases and subjects in their own spelling: 2016-03, after, road. */
function valueText(
  { kind }: SlotConflict,
  value: string,
  t: Translate,
  language: Language,
): string {
  switch (kind) {
    case 'date':
    case 'published':
    case 'order': {
      const date = parseCaptureDate(value);
      return date ? captureDateText(date, language) : value;
    }
    case 'phase': {
      const phase = PHASES.find((known) => known === value);
      return phase ? t('conflict.phase', { phase: t(`phase.filter.${phase}`) }) : value;
    }
    case 'subject': {
      const subject = SUBJECTS.find((known) => known === value);
      return subject ? t(`subject.${subject}`) : value;
    }
    case 'category': {
      const category = CATEGORIES.find((known) => known === value);
      return category ? t(`category.${category}`) : value;
    }
    case 'village':
    case 'town':
    case 'person':
    case 'figure':
    case 'same-photo': {
      return value;
    }
  }
}
