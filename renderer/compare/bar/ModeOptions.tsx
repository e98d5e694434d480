import { useWords } from '../../messages/words.ts';
import { type ChangeLook, type CompareLook, LOOK_RANGES } from '../compare-look.ts';
import css from './bar.module.css';
import { BarButton } from './BarButton.tsx';

/** What the mode in use can be told. */
export function ModeOptions({
  look,
  onLook,
  isStill,
}: {
  look: CompareLook;
  onLook: ChangeLook;
  isStill: boolean;
}) {
  const { t, language } = useWords();
  switch (look.mode) {
    case 'slide': {
      return (
        <BarButton
          label={t('compare.turn')}
          shortcut="D"
          isPressed={look.direction === 'vertical'}
          onPress={() => {
            onLook({ direction: look.direction === 'vertical' ? 'horizontal' : 'vertical' });
          }}
        />
      );
    }
    case 'side': {
      return (
        <BarButton
          label={t('compare.lock')}
          shortcut="L"
          isPressed={look.isLocked}
          title={t('compare.lock-hint')}
          onPress={() => {
            onLook({ isLocked: !look.isLocked });
          }}
        />
      );
    }
    case 'fade': {
      return (
        <RangeOption
          label={t('compare.fader')}
          range="fadePercent"
          value={look.fadePercent}
          text={`${look.fadePercent}%`}
          onLook={onLook}
        />
      );
    }
    case 'blink': {
      return (
        <div className={css.group} role="group" aria-label={t('compare.blink')}>
          <BarButton
            label={t('compare.swap-shown')}
            shortcut={t('compare.space')}
            onPress={() => {
              onLook({ isAfterShown: !look.isAfterShown, isBlinking: false });
            }}
          />
          <BarButton
            label={t('compare.by-itself')}
            shortcut="B"
            isPressed={look.isBlinking && !isStill}
            isDisabled={isStill}
            title={isStill ? t('compare.still') : undefined}
            onPress={() => {
              onLook({ isBlinking: !look.isBlinking });
            }}
          />
          <RangeOption
            label={t('compare.interval')}
            range="blinkMs"
            value={look.blinkMs}
            text={t('compare.seconds', {
              value: (look.blinkMs / 1000).toLocaleString(language, { minimumFractionDigits: 1 }),
            })}
            onLook={onLook}
          />
        </div>
      );
    }
    case 'difference': {
      return (
        <RangeOption
          label={t('compare.gain')}
          range="gain"
          value={look.gain}
          text={`×${look.gain}`}
          onLook={onLook}
        />
      );
    }
  }
}

function RangeOption({
  label,
  range,
  value,
  text,
  onLook,
}: {
  label: string;
  range: keyof typeof LOOK_RANGES;
  value: number;
  text: string;
  onLook: ChangeLook;
}) {
  const { min, max, step } = LOOK_RANGES[range];
  return (
    <label className={css.range}>
      {label}
      <input
        type="range"
        min={min}
        max={max}
        // A hand moves the fader more finely than a key.
        step={range === 'fadePercent' ? 1 : step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => {
          onLook({ [range]: Number(event.target.value) });
        }}
      />
      <span className={css.figure} aria-hidden>
        {text}
      </span>
    </label>
  );
}
