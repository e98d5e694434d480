import { IconMinus, IconPlus } from '@tabler/icons-react';

import { useWords } from '../../messages/words.ts';
import css from './bar.module.css';
import { BarButton } from './BarButton.tsx';

/** Closer, further, and a figure that leads to 100 % and back to all of the picture. */
export function ZoomControls({
  percent,
  isZoomed,
  onCloser,
  onFurther,
  onFull,
  onFit,
}: {
  /** 100 where a pixel of the rendition meets a pixel of the screen. */
  percent: number;
  isZoomed: boolean;
  onCloser: () => void;
  onFurther: () => void;
  onFull: () => void;
  onFit: () => void;
}) {
  const { t } = useWords();
  return (
    <div className={css.group} role="group" aria-label={t('compare.zoom')}>
      <BarButton
        label={t('compare.further')}
        icon={<IconMinus size={14} aria-hidden />}
        isIconOnly
        isDisabled={!isZoomed}
        onPress={onFurther}
      />
      <BarButton
        label={`${Math.round(percent)}%`}
        shortcut="0"
        title={isZoomed ? t('compare.zoom-fit') : t('compare.zoom-full')}
        onPress={isZoomed ? onFit : onFull}
      />
      <BarButton
        label={t('compare.closer')}
        icon={<IconPlus size={14} aria-hidden />}
        isIconOnly
        onPress={onCloser}
      />
    </div>
  );
}
