import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';

import type { FactEdit } from '../../shared/batch/batch.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { readDateInput } from '../formats/date-input.ts';
import { useWords } from '../messages/words.ts';
import css from './BatchRowView.module.css';
import { type RowFieldProps, setEdit } from './draft.ts';

const WAYS = ['set', 'shift'] as const;
type Way = (typeof WAYS)[number];

/** One date for all, or the same hours and days more or less for each. */
export function DateEdit({ edits, onEdit }: RowFieldProps) {
  const { t } = useWords();
  const [edit] = edits;
  const [way, setWay] = useState<Way>(edit?.kind === 'shift' ? 'shift' : 'set');
  return (
    <div className={css.fields}>
      <FilterChips
        label={t('batch.date-how')}
        options={WAYS.map((value) => ({ value, label: t(`batch.date-${value}`) }))}
        value={way}
        onChange={(chosen) => {
          setWay(chosen);
          onEdit([]);
        }}
      />
      {way === 'set' ? (
        <OneDate edit={edit} onEdit={onEdit} />
      ) : (
        <Shift edit={edit} onEdit={onEdit} />
      )}
    </div>
  );
}

interface Props {
  edit: FactEdit | undefined;
  onEdit: (edits: readonly FactEdit[]) => void;
}

function OneDate({ edit, onEdit }: Props) {
  const { t } = useWords();
  const [text, setText] = useState(
    edit?.kind === 'set' && edit.fact === 'date' ? edit.value.iso : '',
  );
  const isWrong = text.trim() !== '' && readDateInput(text) === null;
  return (
    <TextInput
      autoFocus
      size="xs"
      aria-label={t('batch.new-value', { fact: t('fact.date') })}
      placeholder={t('batch.date-hint')}
      error={isWrong ? t('batch.date-wrong') : undefined}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onEdit(setEdit('date', readDateInput(event.currentTarget.value)));
      }}
    />
  );
}

const DAY_MINUTES = 24 * 60;

function Shift({ edit, onEdit }: Props) {
  const { t } = useWords();
  const minutes = edit?.kind === 'shift' ? edit.minutes : 0;
  const [isSlow, setIsSlow] = useState(minutes >= 0);
  const size = Math.abs(minutes);
  const parts = {
    days: Math.floor(size / DAY_MINUTES),
    hours: Math.floor((size % DAY_MINUTES) / 60),
    minutes: size % 60,
  };
  const say = (next: typeof parts, isLater: boolean) => {
    const sum = next.days * DAY_MINUTES + next.hours * 60 + next.minutes;
    onEdit(sum === 0 ? [] : [{ kind: 'shift', fact: 'date', minutes: isLater ? sum : -sum }]);
  };
  const field = (part: keyof typeof parts, max: number) => (
    <NumberInput
      size="xs"
      hideControls
      min={0}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      suffix={` ${t(`batch.${part}`)}`}
      aria-label={t(`batch.${part}`)}
      value={parts[part]}
      onChange={(value) => {
        say({ ...parts, [part]: Number(value) || 0 }, isSlow);
      }}
    />
  );
  return (
    <>
      <NativeSelect
        autoFocus
        size="xs"
        aria-label={t('batch.shift-direction')}
        value={isSlow ? 'slow' : 'fast'}
        data={(['slow', 'fast'] as const).map((value) => ({
          value,
          label: t(`batch.shift-${value}`),
        }))}
        onChange={(event) => {
          const isLater = event.currentTarget.value === 'slow';
          setIsSlow(isLater);
          say(parts, isLater);
        }}
      />
      <div className={css.clock}>
        {field('days', 36_500)}
        {field('hours', 23)}
        {field('minutes', 59)}
      </div>
    </>
  );
}
