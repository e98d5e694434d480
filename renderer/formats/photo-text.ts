// Names photos and pairs in words, for titles and for those who don't see the picture.
import type { Language } from '../../shared/errors.ts';
import type { Pair } from '../../shared/pair.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import type { Category } from '../../shared/subject.ts';
import type { Translate } from '../messages/words.ts';
import { captureDateTag, captureDateText } from './capture-date-text.ts';
import { phaseMessage } from './phase-label.ts';

/** The last part of a path: the file's own name. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The programme of a pair: that of the side that says so. */
export function pairCategory({ before, after }: Pick<Pair, 'before' | 'after'>): Category {
  return before.facts.category === 'other' ? after.facts.category : before.facts.category;
}

/** 搬迁前 2014.08: what stands on a picture; in a pair, both sides speak of one programme. */
export function phaseTag(
  photo: PhotoCard,
  t: Translate,
  category: Category = photo.facts.category,
): string {
  const { phase, date } = photo.facts;
  const words = t(phaseMessage(phase, category));
  return date ? `${words} ${captureDateTag(date)}` : words;
}

/** A photo named for a screen reader: what is known of it, in one breath. */
export function photoName(photo: PhotoCard, t: Translate, language: Language): string {
  const { caption, village, person, subject, phase, category, date } = photo.facts;
  if (caption) return caption;
  const parts = [
    village,
    person,
    subject === 'other' ? null : t(`subject.${subject}`),
    phase === 'unknown' ? null : t(phaseMessage(phase, category)),
    date ? captureDateText(date, language) : null,
  ].filter((part) => part !== null);
  return parts.length > 1 ? parts.join(' ') : fileName(photo.path);
}

/** What a pair shows: a named thing, a household and what of it, or just what: 马贵元家院落, 道路. */
export function pairTitle(pair: Pick<Pair, 'before' | 'after'>, t: Translate): string {
  const before = pair.before.facts;
  const after = pair.after.facts;
  const facility = after.facility ?? before.facility;
  if (facility) return facility;
  const person = before.person ?? after.person;
  const subject = before.subject === 'other' ? after.subject : before.subject;
  const words = subject === 'other' ? null : t(`subject.${subject}`);
  if (person) return t('pair.household', { person, subject: words ?? '' }).replace(/: $/, '');
  return words ?? before.caption ?? after.caption ?? fileName(pair.before.path);
}
