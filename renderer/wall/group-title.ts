import type { PhotoGroup } from '../../shared/browse.ts';
import type { Language } from '../../shared/errors.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import type { Translate } from '../messages/words.ts';

/** What the photos of a group have in common: a day, a phase, a household and what is shown of it. */
export function groupTitle(group: PhotoGroup, t: Translate, language: Language): string {
  switch (group.by) {
    case 'none': {
      return t('photos.title');
    }
    case 'date': {
      return group.date ? captureDateText(group.date, language) : t('photo.no-date');
    }
    case 'phase': {
      return t(`phase.filter.${group.phase}`);
    }
    case 'scene': {
      const { village, town, person, subject } = group;
      const what = subject === 'other' ? null : t(`subject.${subject}`);
      const scene = person === null ? what : [person, what].filter(Boolean).join(' ');
      return [village ?? town ?? t('nav.unknown-village'), scene ?? t('subject.other')].join(' · ');
    }
  }
}
