import type { PairAlignment } from '../../shared/alignment.ts';
import type { MessageKey } from '../messages/catalogue.ts';

/** What is said of an alignment; a fit that is only suggested is never called aligned. */
export function alignmentMessage(alignment: PairAlignment | null): MessageKey {
  switch (alignment?.state) {
    case undefined: {
      return 'compare.alignment.none';
    }
    case 'aligned': {
      return `compare.alignment.${alignment.by}`;
    }
    case 'suggested': {
      return 'compare.alignment.suggested';
    }
    case 'refused': {
      return 'compare.alignment.refused';
    }
  }
}
