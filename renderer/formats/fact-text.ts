import type { Language } from '../../shared/errors.ts';
import type { FactName, Facts } from '../../shared/fact.ts';
import type { Translate } from '../messages/words.ts';
import { captureDateText } from './capture-date-text.ts';
import { phaseMessage } from './phase-label.ts';

/** A fact in words; null if it is not known. */
export function factText(
  facts: Facts,
  fact: FactName,
  t: Translate,
  language: Language,
): string | null {
  switch (fact) {
    case 'date': {
      return facts.date && captureDateText(facts.date, language);
    }
    case 'phase': {
      return facts.phase === 'unknown' ? null : t(phaseMessage(facts.phase, facts.category));
    }
    case 'subject': {
      return t(`subject.${facts.subject}`);
    }
    case 'category': {
      return t(`category.${facts.category}`);
    }
    case 'publishable': {
      return facts.publishable ? t('photo.publishable') : t('photo.not-publishable');
    }
    case 'county':
    case 'town':
    case 'village':
    case 'sub':
    case 'facility':
    case 'person':
    case 'caption':
    case 'credit': {
      return facts[fact];
    }
  }
}
