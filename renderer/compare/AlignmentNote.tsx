import type { PairAlignment } from '../../shared/alignment.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import css from './AlignmentNote.module.css';

/** One quiet line: how far the two pictures are known to lie over each other. */
export function AlignmentNote({ alignment }: { alignment: PairAlignment | null }) {
  const { t } = useWords();
  return (
    <p className={css.note} role="status">
      {t(alignmentMessage(alignment))}
    </p>
  );
}

function alignmentMessage(alignment: PairAlignment | null): MessageKey {
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
