import { useState, type KeyboardEvent } from 'react';
import {
  Item,
  Provider,
  Root,
  useReactCompareSliderContext,
} from 'react-compare-slider/components';
import { useReactCompareSlider } from 'react-compare-slider/hooks';

import { useWords } from '../../messages/words.ts';
import { useCommands } from '../../commands/use-commands.ts';
import type { SlideDirection } from '../compare-look.ts';
import type { ModeProps } from './mode-props.ts';
import css from './SlideMode.module.css';
import { useArrowCommands } from './use-arrow-commands.ts';

const STEP_PERCENT = 4;
const MIDDLE_PERCENT = 50;

/** One picture over the other with a divider; the arrows move it from anywhere on the screen, D turns it. */
export function SlideMode({
  before,
  after,
  look,
  onLook,
  isZoomed,
}: ModeProps & { isZoomed: boolean }) {
  const { direction } = look;
  const { t } = useWords();
  useCommands(t('compare.title'), [
    {
      id: 'turn',
      label: t('compare.help.turn'),
      keys: 'd',
      run: () => {
        onLook({ direction: direction === 'horizontal' ? 'vertical' : 'horizontal' });
      },
    },
  ]);
  return (
    <Divided
      key={direction}
      before={before}
      after={after}
      direction={direction}
      isZoomed={isZoomed}
    />
  );
}

function Divided({
  before,
  after,
  direction,
  isZoomed,
}: Pick<ModeProps, 'before' | 'after'> & {
  direction: SlideDirection;
  isZoomed: boolean;
}) {
  const [percent, setPercent] = useState(MIDDLE_PERCENT);
  const slider = useReactCompareSlider({
    portrait: direction === 'vertical',
    defaultPosition: MIDDLE_PERCENT,
    // Zoomed in, dragging the picture moves the picture.
    onlyHandleDraggable: isZoomed,
    onPositionChange: setPercent,
  });
  useArrowCommands(
    (steps) => {
      slider.setPosition(percent + steps * STEP_PERCENT);
    },
    direction === 'vertical' ? ['arrowup', 'arrowdown'] : ['arrowleft', 'arrowright'],
  );
  return (
    <Provider {...slider}>
      <Root className={css.slider} data-direction={direction}>
        <Item item="itemOne" className={css.item}>
          {before}
        </Item>
        <Item item="itemTwo" className={css.item}>
          {after}
        </Item>
        <Handle direction={direction} percent={percent} />
      </Root>
    </Provider>
  );
}

/** The package's own handle takes every arrow, those that move the picture too. */
function Handle({ direction, percent }: { direction: SlideDirection; percent: number }) {
  const { t } = useWords();
  const { handleRootRef, setPosition } = useReactCompareSliderContext();
  const onKeyDown = (event: KeyboardEvent) => {
    const end = { Home: 0, End: 100 }[event.key];
    if (end === undefined) return;
    event.preventDefault();
    setPosition(end);
  };
  return (
    <div
      ref={handleRootRef}
      className={css.handle}
      role="slider"
      tabIndex={0}
      aria-label={t('compare.slider')}
      aria-orientation={direction}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent)}
      aria-valuetext={t('compare.slider-value', { percent: Math.round(percent) })}
      onKeyDown={onKeyDown}
    >
      <span className={css.line} />
      <span className={css.knob} aria-hidden>
        {direction === 'vertical' ? '↕' : '↔'}
      </span>
    </div>
  );
}
