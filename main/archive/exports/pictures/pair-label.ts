// What stands on the halves of a pair: 搬迁前 2014年 and 搬迁后 2019年.
import type { CaptureDate } from '../../../../shared/capture-date.ts';
import { projectWords } from '../../../../shared/caption-draft.ts';
import { PHASE_LABELS } from '../phase-labels.ts';
import type { PublicationPicture } from '../publication.ts';

/** A pair that both of its halves speak of alike. */
export interface PairLabels {
  before: string;
  after: string;
}

/**
 * The words of the pair's programme, 前 and 后 where it has none, each with its year; with the month too where both
 * are of one year.
 */
export function pairLabels(before: PublicationPicture, after: PublicationPicture): PairLabels {
  const { category } = before.facts.category === 'other' ? after.facts : before.facts;
  const words = projectWords(category) ?? PHASE_LABELS;
  const isOneYear = yearOf(before.date) === yearOf(after.date);
  return {
    before: labelled(words.before, before.date, isOneYear),
    after: labelled(words.after, after.date, isOneYear),
  };
}

function labelled(word: string, date: CaptureDate | null, hasMonth: boolean): string {
  const year = yearOf(date);
  if (date === null || year === null) return word;
  const month = hasMonth ? /^\d{4}-(\d\d)/.exec(date.iso)?.[1] : undefined;
  return `${word} ${year}年${month === undefined ? '' : `${Number(month)}月`}`;
}

/** Null where the date leaves the year open: a decade, a span, a day without its year. */
function yearOf(date: CaptureDate | null): string | null {
  return /^(\d{4})(?:-|$)/.exec(date?.iso ?? '')?.[1] ?? null;
}
