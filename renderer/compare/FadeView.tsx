import { useState, type ReactNode } from 'react';

import { useWords } from '../messages/words.ts';
import { useKeys } from '../use-keys.ts';
import css from './FadeView.module.css';

const STEP_PERCENT = 10;

/** The after picture laid over the before picture, more or less of it. */
export function FadeView({ one, two }: { one: ReactNode; two: ReactNode }) {
  const { t } = useWords();
  const [percent, setPercent] = useState(50);
  const move = (step: number) => {
    setPercent((known) => Math.min(100, Math.max(0, known + step)));
  };
  useKeys({
    arrowleft: () => {
      move(-STEP_PERCENT);
    },
    arrowright: () => {
      move(STEP_PERCENT);
    },
  });
  return (
    <div className={css.fade}>
      <div className={css.layer}>{one}</div>
      <div className={css.layer} style={{ opacity: percent / 100 }}>
        {two}
      </div>
      <input
        className={css.range}
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-label={t('compare.fader')}
        onChange={(event) => {
          setPercent(Number(event.target.value));
        }}
      />
    </div>
  );
}
