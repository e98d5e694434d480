import { Checkbox, NativeSelect, TextInput } from '@mantine/core';

import { RETENTIONS, type TransferSettings } from '../../shared/exports/export-kinds.ts';
import { useWords } from '../messages/words.ts';
import css from './KindChoice.module.css';
import type { KindFieldsProps } from './KindSettings.tsx';

/** Settings of a package for the archive office. */
export function TransferFields({ value, onChange, disabled }: KindFieldsProps<TransferSettings>) {
  const { t } = useWords();
  const text = (name: 'organisation' | 'fonds' | 'numberTemplate') => ({
    label: t(`export.transfer.${name}`),
    value: value[name],
    maxLength: 200,
    disabled,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      onChange({ [name]: currentTarget.value });
    },
  });
  return (
    <>
      <TextInput {...text('organisation')} />
      <div className={css.two}>
        <TextInput {...text('fonds')} />
        <NativeSelect
          label={t('export.transfer.retention')}
          value={value.retention}
          disabled={disabled}
          data={RETENTIONS.map((retention) => ({
            value: retention,
            label: t(`export.retention.${retention}`),
          }))}
          onChange={(event) => {
            const retention = RETENTIONS.find((known) => known === event.currentTarget.value);
            if (retention) onChange({ retention });
          }}
        />
      </div>
      <TextInput
        {...text('numberTemplate')}
        description={t('export.transfer.number-hint')}
        inputWrapperOrder={['label', 'input', 'description']}
      />
      <Checkbox
        size="xs"
        label={t('export.transfer.goesOnIncomplete')}
        checked={value.goesOnIncomplete}
        disabled={disabled}
        onChange={(event) => {
          onChange({ goesOnIncomplete: event.currentTarget.checked });
        }}
      />
    </>
  );
}
