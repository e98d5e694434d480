import type { ReactNode } from 'react';

import { useWords } from '../../messages/words.ts';
import {
  type ChangeLook,
  COMPARE_MODES,
  type CompareFit,
  type CompareLook,
} from '../compare-look.ts';
import css from './bar.module.css';
import { BarButton } from './BarButton.tsx';
import { ModeOptions } from './ModeOptions.tsx';

/** How to look: the modes, what the mode in use can be told, and what holds for all of them. */
export function ModeBar({
  look,
  onLook,
  fit,
  canAlign,
  isStill,
  zoomControls,
}: {
  look: CompareLook;
  onLook: ChangeLook;
  /** The fit in use. */
  fit: CompareFit;
  /** The pair has an alignment to be shown by. */
  canAlign: boolean;
  isStill: boolean;
  zoomControls: ReactNode;
}) {
  const { t } = useWords();
  return (
    <div className={css.bar}>
      <div className={css.group} role="group" aria-label={t('compare.modes')}>
        {COMPARE_MODES.map((mode, index) => (
          <BarButton
            key={mode}
            label={t(`compare.${mode}`)}
            shortcut={String(index + 1)}
            isPressed={mode === look.mode}
            onPress={() => {
              onLook({ mode });
            }}
          />
        ))}
      </div>
      <ModeOptions look={look} onLook={onLook} isStill={isStill} />
      <div className={css.group} role="group" aria-label={t('compare.showing')}>
        <BarButton
          label={t('compare.align')}
          shortcut="A"
          isPressed={canAlign && look.isAligned}
          isDisabled={!canAlign}
          title={canAlign ? undefined : t('compare.align-none')}
          onPress={() => {
            onLook({ isAligned: !look.isAligned });
          }}
        />
        <BarButton
          label={t('compare.common')}
          shortcut="C"
          isPressed={fit === 'common'}
          title={t('compare.common-hint')}
          onPress={() => {
            onLook({ fit: fit === 'common' ? 'letterbox' : 'common' });
          }}
        />
      </div>
      {zoomControls}
    </div>
  );
}
