import type { Facts } from '../../shared/fact.ts';
import type { Translate } from '../messages/words.ts';

/** What a shot shows: 马贵元家院落, 大才学校, 二社道路. */
export function shotTitle({ sub, person, facility, subject }: Facts, t: Translate): string {
  const words = subject === 'other' ? null : t(`subject.${subject}`);
  const thing = facility ?? words;
  const what =
    person === null
      ? (thing ?? t('shots.what-unknown'))
      : t('pair.household', { person, subject: thing ?? '' }).replace(/: $/, '');
  return sub === null ? what : `${sub} ${what}`;
}
