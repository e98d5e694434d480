import type { Pair } from '../../shared/pair.ts';
import { pairReasonText } from '../formats/pair-reason-text.ts';
import { useWords } from '../messages/words.ts';
import css from './CompareMeta.module.css';

/** Why the rules, or a person, put two photos together; and the keys that answer. */
export function PairReasons({ pair }: { pair: Pair }) {
  const { t } = useWords();
  return (
    <div className={css.why}>
      <p>
        <b>{t('compare.why')}</b>{' '}
        {pair.reasons.length === 0
          ? t('compare.why-manual')
          : pair.reasons.map((reason) => pairReasonText(reason, t)).join(' · ')}
      </p>
      <p className={css.keys}>
        <span>
          <kbd>Y</kbd> {t('compare.confirm')}
        </span>
        <span>
          <kbd>N</kbd> {t('compare.reject')}
        </span>
        <span>
          <kbd>J</kbd>/<kbd>K</kbd> {t('compare.next')}
        </span>
        <span>
          <kbd>←</kbd>/<kbd>→</kbd> {t('compare.move')}
        </span>
      </p>
    </div>
  );
}
