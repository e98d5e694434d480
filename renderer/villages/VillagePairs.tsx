import { Link } from '@tanstack/react-router';

import type { Pair } from '../../shared/pair.ts';
import { PairGrid } from '../components/PairGrid.tsx';
import { useWords } from '../messages/words.ts';
import type { PlaceSearch } from '../search-params.ts';
import css from './VillagePairs.module.css';

const SHOWN_PAIRS = 6;

/** The first pairs of a village; all of them are one click away. */
export function VillagePairs({
  pairs,
  confirmedCount,
  among,
}: {
  pairs: Pair[];
  confirmedCount: number;
  among: PlaceSearch;
}) {
  const { t } = useWords();
  return (
    <section>
      <h2>
        {t('village.pairs-title')}
        {pairs.length > 0 && (
          <small>
            {t('village.confirmed', { count: pairs.length, confirmed: confirmedCount })}
          </small>
        )}
        {pairs.length > SHOWN_PAIRS && (
          <Link to="/pairs" search={among} className={css.more}>
            {t('village.more-pairs', { count: pairs.length })}
          </Link>
        )}
      </h2>
      {pairs.length === 0 ? (
        <p className={css.none}>{t('village.no-pairs')}</p>
      ) : (
        <PairGrid pairs={pairs.slice(0, SHOWN_PAIRS)} among={among} />
      )}
    </section>
  );
}
