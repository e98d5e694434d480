import type { ReactNode } from 'react';
import { HandleRoot, Item, Provider, Root } from 'react-compare-slider/components';
import { useReactCompareSlider } from 'react-compare-slider/hooks';

import { useWords } from '../messages/words.ts';
import { useKeys } from '../use-keys.ts';
import css from './SlideView.module.css';

const STEP_PERCENT = 4;

/** One picture over the other with a divider to drag; ← and → move it from anywhere on the screen. */
export function SlideView({ one, two }: { one: ReactNode; two: ReactNode }) {
  const { t } = useWords();
  const slider = useReactCompareSlider({ keyboardIncrement: `${STEP_PERCENT}%` });
  const move = (stepPercent: number) => {
    slider.setPosition(slider.position.current + stepPercent);
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
    <Provider {...slider}>
      <Root className={css.slider}>
        <Item item="itemOne" className={css.item}>
          {one}
        </Item>
        <Item item="itemTwo" className={css.item}>
          {two}
        </Item>
        <HandleRoot className={css.handle} aria-label={t('compare.slider')}>
          <span className={css.line} />
          <span className={css.knob}>↔</span>
        </HandleRoot>
      </Root>
    </Provider>
  );
}
