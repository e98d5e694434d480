import type { PairHalf, WorkCell } from '../../shared/work.ts';
import css from './WorkMark.module.css';

/** How strongly a half is drawn. */
type Strength = 'confirmed' | 'proposed' | 'single' | 'missing' | 'none';

/**
 * What a year has, drawn: before on the left, after on the right, a line below for the works, a grey one where no
 * phase is known. Filled is in a confirmed pair, hatched in one to confirm, framed in none, dashed in red is missing.
 */
export function WorkMark({ cell, missing }: { cell: WorkCell; missing: PairHalf | null }) {
  const { photos } = cell;
  return (
    <span
      className={css.mark}
      data-before={strengthOf(cell, 'before', missing)}
      data-after={strengthOf(cell, 'after', missing)}
      data-during={photos.during > 0 || undefined}
      data-unknown={photos.unknown > 0 || undefined}
    />
  );
}

function strengthOf(cell: WorkCell, half: PairHalf, missing: PairHalf | null): Strength {
  if (cell.confirmed[half] > 0) return 'confirmed';
  if (cell.proposed[half] > 0) return 'proposed';
  if (cell.photos[half] > 0) return 'single';
  return missing === half ? 'missing' : 'none';
}
