import type { WorkCell } from '../../shared/work.ts';
import { useWords } from '../messages/words.ts';
import css from './WorkLegend.module.css';
import { WorkMark } from './WorkMark.tsx';

const NOTHING: WorkCell = {
  year: null,
  photos: { before: 0, during: 0, after: 0, unknown: 0 },
  confirmed: { before: 0, after: 0 },
  proposed: { before: 0, after: 0 },
};
const BOTH = { before: 1, after: 1 };

/** What the marks of the map mean. */
const MARKS = [
  { words: 'work.legend-single', cell: photosOf({ before: 1, after: 1 }) },
  { words: 'work.legend-during', cell: photosOf({ during: 1 }) },
  { words: 'work.legend-unknown', cell: photosOf({ unknown: 1 }) },
  { words: 'work.legend-proposed', cell: { ...NOTHING, proposed: BOTH } },
  { words: 'work.legend-confirmed', cell: { ...NOTHING, confirmed: BOTH } },
] as const;

export function WorkLegend() {
  const { t } = useWords();
  return (
    <ul className={css.legend} aria-label={t('work.legend')}>
      {MARKS.map(({ words, cell }) => (
        <li key={words}>
          <i className={css.mark}>
            <WorkMark cell={cell} missing={null} />
          </i>
          {t(words)}
        </li>
      ))}
      <li>
        <i className={css.mark}>
          <WorkMark cell={photosOf({ before: 1 })} missing="after" />
        </i>
        {t('work.legend-missing')}
      </li>
    </ul>
  );
}

function photosOf(photos: Partial<WorkCell['photos']>): WorkCell {
  return { ...NOTHING, photos: { ...NOTHING.photos, ...photos } };
}
