import type { CaptureDate } from '../../shared/capture-date.ts';
import type { PairReason } from '../../shared/pair.ts';
import { PHASES } from '../../shared/phase.ts';
import { SUBJECTS } from '../../shared/subject.ts';
import type { Translate } from '../messages/words.ts';
import { captureDateTag } from './capture-date-text.ts';

/** One reason of a pair in the reader's words. */
export function pairReasonText({ kind, detail }: PairReason, t: Translate): string {
  return t(`reason.${kind}`, { detail: detailText(kind, detail, t) });
}

/** Rules carry subjects, phases and dates in their own spelling: road, before→after, 2014-08→2018. */
function detailText(kind: PairReason['kind'], detail: string, t: Translate): string {
  switch (kind) {
    case 'same-subject': {
      const subject = SUBJECTS.find((known) => known === detail);
      return subject ? t(`subject.${subject}`) : detail;
    }
    case 'phases': {
      return detail.replaceAll(/[a-z]+/g, (word) => {
        const phase = PHASES.find((known) => known === word);
        return phase ? t(`phase.filter.${phase}`) : word;
      });
    }
    case 'date-order':
    case 'date-contradiction': {
      return detail.replaceAll(/\d{4}(?:-\d{2}){0,2}/g, (iso) => captureDateTag(dateOf(iso)));
    }
    case 'same-village':
    case 'same-household':
    case 'same-facility':
    case 'same-name':
    case 'same-number':
    case 'same-folder':
    case 'caption-words':
    case 'near':
    case 'alike':
    case 'same-view':
    case 'linked-villages':
    case 'far':
    case 'other-place':
    case 'same-heading':
    case 'household-unknown':
    case 'subject-unknown':
    case 'phase-unknown':
    case 'many-candidates': {
      return detail;
    }
  }
}

function dateOf(iso: string): CaptureDate {
  const precision = iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
  return { iso, precision };
}
