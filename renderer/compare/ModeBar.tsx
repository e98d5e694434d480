import { IconCheck, IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';

import type { Pair } from '../../shared/pair.ts';
import { useWords } from '../messages/words.ts';
import { COMPARE_MODES, type CompareMode } from './compare-mode.ts';
import css from './ModeBar.module.css';

/** How to look, what to say of the pair, and on to the next. */
export function ModeBar({
  mode,
  onMode,
  pair,
  onVerdict,
  onPrevious,
  onNext,
}: {
  mode: CompareMode;
  onMode: (mode: CompareMode) => void;
  pair: Pair;
  onVerdict: (verdict: 'confirmed' | 'rejected') => void;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}) {
  const { t } = useWords();
  return (
    <div className={css.bar}>
      <div className={css.group} role="group" aria-label={t('compare.modes')}>
        {COMPARE_MODES.map((choice, index) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === mode}
            onClick={() => {
              onMode(choice);
            }}
          >
            {t(`compare.${choice}`)} <small aria-hidden>{index + 1}</small>
          </button>
        ))}
      </div>
      <div className={css.group}>
        <button
          type="button"
          aria-pressed={pair.decision === 'confirmed'}
          onClick={() => {
            onVerdict('confirmed');
          }}
        >
          <IconCheck size={14} aria-hidden />
          {pair.decision === 'confirmed' ? t('pair.confirmed') : t('compare.confirm')}{' '}
          <kbd aria-hidden>Y</kbd>
        </button>
        <button
          type="button"
          aria-pressed={pair.decision === 'rejected'}
          onClick={() => {
            onVerdict('rejected');
          }}
        >
          <IconX size={14} aria-hidden />
          {pair.decision === 'rejected' ? t('pair.rejected') : t('compare.reject')}{' '}
          <kbd aria-hidden>N</kbd>
        </button>
      </div>
      <div className={css.group}>
        <button type="button" disabled={!onPrevious} onClick={onPrevious}>
          <IconChevronLeft size={14} aria-hidden />
          {t('compare.previous')} <kbd aria-hidden>K</kbd>
        </button>
        <button type="button" disabled={!onNext} onClick={onNext}>
          {t('compare.next')} <kbd aria-hidden>J</kbd>
          <IconChevronRight size={14} aria-hidden />
        </button>
      </div>
    </div>
  );
}
