import { Link } from '@tanstack/react-router';

import type { VillageOverview } from '../../shared/browse.ts';
import type { Pair } from '../../shared/pair.ts';
import { PairMenu } from '../batch/PairMenu.tsx';
import { PairCard } from '../components/PairCard.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import type { PlaceSearch } from '../search-params.ts';
import css from './VillagePairs.module.css';

/** The first pairs of a village; all of them are one click away. */
export function VillagePairs({
  pairs,
  overview: { pairCount, confirmedPairCount, timeline },
  among,
}: {
  pairs: Pair[];
  overview: VillageOverview;
  among: PlaceSearch;
}) {
  const { t } = useWords();
  const count = Math.max(pairCount, pairs.length);
  return (
    <section>
      <h2>
        {t('village.pairs-title')}
        {pairs.length > 0 && (
          <small>
            {t('village.confirmed', {
              count: countText(count),
              confirmed: countText(confirmedPairCount),
            })}
          </small>
        )}
        {count > pairs.length && (
          <Link to="/pairs" search={among} className={css.more}>
            {t('village.more-pairs', { count: countText(count) })}
          </Link>
        )}
      </h2>
      {pairs.length === 0 ? (
        <p className={css.none}>
          {t('village.no-pairs')}{' '}
          {timeline.some(({ phase }) => phase === 'unknown') && (
            <Link to="/photos" search={{ ...among, phase: 'unknown' }}>
              {t('work.see-unplaced')}
            </Link>
          )}
        </p>
      ) : (
        <PairMenu pairs={pairs} among={among}>
          <ul className={css.pairs}>
            {pairs.map((pair) => (
              <li key={pair.id}>
                <PairCard pair={pair} among={among} />
              </li>
            ))}
          </ul>
        </PairMenu>
      )}
    </section>
  );
}
