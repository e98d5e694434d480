import { NativeSelect } from '@mantine/core';

import type { PictureSize } from '../../shared/exports/export-kinds.ts';
import { useWords } from '../messages/words.ts';
import { LONG_EDGES_PX, QUALITIES } from './export-choices.ts';
import css from './KindChoice.module.css';

/** How large pictures are made, and how much they are compressed. */
export function SizeFields({
  value,
  onChange,
  disabled,
}: {
  value: PictureSize;
  onChange: (what: Partial<PictureSize>) => void;
  disabled: boolean;
}) {
  const { t } = useWords();
  return (
    <div className={css.two}>
      <NativeSelect
        label={t('export.size')}
        value={String(value.longEdgePx)}
        disabled={disabled}
        data={LONG_EDGES_PX.map((px) => ({
          value: String(px),
          label: t('export.size-px', { px }),
        }))}
        onChange={(event) => {
          onChange({ longEdgePx: Number(event.currentTarget.value) });
        }}
      />
      <NativeSelect
        label={t('export.quality')}
        value={String(value.quality)}
        disabled={disabled}
        data={QUALITIES.map((quality) => ({
          value: String(quality),
          label: t(`export.quality-${quality}`),
        }))}
        onChange={(event) => {
          onChange({ quality: Number(event.currentTarget.value) });
        }}
      />
    </div>
  );
}
