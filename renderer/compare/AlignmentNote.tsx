import type { PairAlignment } from '../../shared/alignment.ts';
import { useWords } from '../messages/words.ts';
import { alignmentMessage } from './alignment-message.ts';
import css from './AlignmentNote.module.css';

/** One quiet line: how far the two pictures are known to lie over each other. */
export function AlignmentNote({
  alignment,
  isComparing,
}: {
  alignment: PairAlignment | null;
  isComparing: boolean;
}) {
  const { t } = useWords();
  return (
    <p className={css.note} role="status">
      {isComparing ? t('compare.alignment.comparing') : t(alignmentMessage(alignment))}
    </p>
  );
}
