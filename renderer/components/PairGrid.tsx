import type { Pair } from '../../shared/pair.ts';
import { PairMenu } from '../batch/PairMenu.tsx';
import type { PairsSearch } from '../search-params.ts';
import { PairCard } from './PairCard.tsx';
import css from './PairGrid.module.css';

/** Cards of pairs, as many in a row as fit. */
export function PairGrid({
  pairs,
  among,
  hasVillage = false,
}: {
  pairs: Pair[];
  among: PairsSearch;
  hasVillage?: boolean;
}) {
  return (
    <PairMenu pairs={pairs} among={among}>
      <ul className={css.pairs}>
        {pairs.map((pair) => (
          <li key={pair.id}>
            <PairCard pair={pair} among={among} hasVillage={hasVillage} />
          </li>
        ))}
      </ul>
    </PairMenu>
  );
}
