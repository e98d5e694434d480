import { Checkbox } from '@mantine/core';

import type { GallerySettings } from '../../shared/exports/export-kinds.ts';
import { useWords } from '../messages/words.ts';
import css from './KindChoice.module.css';
import type { KindFieldsProps } from './KindSettings.tsx';
import { PairPicturesSelect } from './PairPicturesSelect.tsx';
import { SizeFields } from './SizeFields.tsx';

/** Settings of a gallery; what only holds of pictures made anew is put away for originals. */
export function GalleryFields({ value, onChange, disabled }: KindFieldsProps<GallerySettings>) {
  const { t } = useWords();
  const flag = (name: 'copiesOriginals' | 'keepsPosition' | 'keepsDevice') => ({
    size: 'xs',
    label: t(`export.gallery.${name}`),
    checked: value[name],
    disabled,
    onChange: ({ currentTarget: { checked } }: { currentTarget: { checked: boolean } }) => {
      onChange({ [name]: checked });
    },
  });
  return (
    <>
      <Checkbox {...flag('copiesOriginals')} />
      <p className={css.hint}>{t('export.gallery.originals-hint')}</p>
      {!value.copiesOriginals && (
        <>
          <SizeFields value={value} onChange={onChange} disabled={disabled} />
          <Checkbox {...flag('keepsPosition')} />
          <Checkbox {...flag('keepsDevice')} />
        </>
      )}
      <PairPicturesSelect
        value={value.pairPictures}
        choices={['side-by-side', 'stacked', 'none']}
        disabled={disabled}
        onChange={(pairPictures) => {
          onChange({ pairPictures });
        }}
      />
    </>
  );
}
