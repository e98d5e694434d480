import type { Pair } from '../../shared/pair.ts';
import { pairReasonText } from '../formats/pair-reason-text.ts';
import { useWords } from '../messages/words.ts';
import css from './CompareMeta.module.css';

/** Why the rules, or a person, put two photos together. */
export function PairReasons({ pair }: { pair: Pair | null }) {
  const { t } = useWords();
  if (pair === null) return <p className={css.why}>{t('compare.no-pair')}</p>;
  return (
    <p className={css.why}>
      <b>{t('compare.why')}</b>{' '}
      {pair.reasons.length === 0
        ? t('compare.why-manual')
        : pair.reasons.map((reason) => pairReasonText(reason, t)).join(' · ')}
    </p>
  );
}
