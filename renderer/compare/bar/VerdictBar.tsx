import { IconCheck, IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { PairDecision } from '../../../shared/pair.ts';
import { useWords } from '../../messages/words.ts';
import css from './bar.module.css';
import { BarButton } from './BarButton.tsx';

/** What to say of the pair, and on to the next. */
export function VerdictBar({
  decision,
  onVerdict,
  onPrevious,
  onNext,
  screen,
  children,
}: {
  /** Null where the two in view are no pair. */
  decision: PairDecision | null;
  onVerdict: (verdict: 'confirmed' | 'rejected') => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  /** Buttons for the screen as a whole. */
  screen: ReactNode;
  /** What else is known of the pair and can be done with it. */
  children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <div className={css.bar}>
      <div className={css.group} role="group" aria-label={t('compare.verdict')}>
        <BarButton
          label={decision === 'confirmed' ? t('pair.confirmed') : t('compare.confirm')}
          icon={<IconCheck size={14} aria-hidden />}
          shortcut="Y"
          isPressed={decision === 'confirmed'}
          isDisabled={decision === null}
          onPress={() => {
            onVerdict('confirmed');
          }}
        />
        <BarButton
          label={decision === 'rejected' ? t('pair.rejected') : t('compare.reject')}
          icon={<IconX size={14} aria-hidden />}
          shortcut="N"
          isPressed={decision === 'rejected'}
          isDisabled={decision === null}
          onPress={() => {
            onVerdict('rejected');
          }}
        />
      </div>
      {children}
      <div className={css.group} role="group" aria-label={t('compare.pairs')}>
        <BarButton
          label={t('compare.previous')}
          icon={<IconChevronLeft size={14} aria-hidden />}
          shortcut="K"
          isDisabled={!onPrevious}
          onPress={() => onPrevious?.()}
        />
        <BarButton
          label={t('compare.next')}
          icon={<IconChevronRight size={14} aria-hidden />}
          shortcut="J"
          isDisabled={!onNext}
          onPress={() => onNext?.()}
        />
      </div>
      {screen}
    </div>
  );
}
