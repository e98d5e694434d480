import { NativeSelect } from '@mantine/core';

import type { PairLayout } from '../../shared/exports/export-kinds.ts';
import { useWords } from '../messages/words.ts';

/** How pairs become one labelled picture. */
export function PairPicturesSelect<Layout extends PairLayout | 'none'>({
  value,
  choices,
  disabled,
  onChange,
}: {
  value: Layout;
  choices: readonly Layout[];
  disabled: boolean;
  onChange: (value: Layout) => void;
}) {
  const { t } = useWords();
  return (
    <NativeSelect
      label={t('export.pair-pictures')}
      value={value}
      disabled={disabled}
      data={choices.map((layout) => ({ value: layout, label: t(`export.pair.${layout}`) }))}
      onChange={(event) => {
        const chosen = choices.find((layout) => layout === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
