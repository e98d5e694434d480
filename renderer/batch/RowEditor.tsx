import { NativeSelect, TextInput } from '@mantine/core';

import type { FactEdit } from '../../shared/batch/batch.ts';
import { ALL_PHASES } from '../../shared/phase.ts';
import { CATEGORIES, SUBJECTS } from '../../shared/subject.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import { useWords, type Translate } from '../messages/words.ts';
import { CaptionEdit } from './CaptionEdit.tsx';
import { DateEdit } from './DateEdit.tsx';
import { type BatchRow, type RowFieldProps, setEdit, valueSet } from './draft.ts';
import { PlaceEdit } from './PlaceEdit.tsx';
import { rowName } from './row-name.ts';

/** The field in which a row gets its new value. */
export function RowEditor({ row, ...props }: RowFieldProps & { row: BatchRow }) {
  switch (row) {
    case 'place': {
      return <PlaceEdit {...props} />;
    }
    case 'date': {
      return <DateEdit {...props} />;
    }
    case 'caption': {
      return <CaptionEdit {...props} />;
    }
    case 'phase':
    case 'subject':
    case 'category':
    case 'publishable': {
      return <ChoiceEdit row={row} {...props} />;
    }
    case 'sub':
    case 'facility':
    case 'person':
    case 'credit': {
      return <TextEdit row={row} {...props} />;
    }
  }
}

function TextEdit({
  row,
  edits,
  onEdit,
}: RowFieldProps & { row: 'sub' | 'facility' | 'person' | 'credit' }) {
  const { t } = useWords();
  return (
    <TextInput
      autoFocus
      size="xs"
      maxLength={100}
      aria-label={t('batch.new-value', { fact: rowName(row, t) })}
      value={valueSet(edits, row)}
      onChange={(event) => {
        onEdit(setEdit(row, event.currentTarget.value));
      }}
    />
  );
}

function ChoiceEdit({
  row,
  edits,
  onEdit,
}: RowFieldProps & { row: 'phase' | 'subject' | 'category' | 'publishable' }) {
  const { t } = useWords();
  return (
    <NativeSelect
      autoFocus
      size="xs"
      aria-label={t('batch.new-value', { fact: rowName(row, t) })}
      value={valueSet(edits, row)}
      data={[{ value: '', label: t('batch.choose') }, ...choicesOf(row, t)]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen === '') onEdit([]);
        else onEdit(choiceEdit(row, chosen));
      }}
    />
  );
}

function choiceEdit(
  row: 'phase' | 'subject' | 'category' | 'publishable',
  chosen: string,
): FactEdit[] {
  switch (row) {
    case 'publishable': {
      return setEdit(row, chosen === 'true');
    }
    case 'phase': {
      const phase = ALL_PHASES.find((known) => known === chosen);
      return phase ? setEdit(row, phase) : [];
    }
    case 'subject': {
      const subject = SUBJECTS.find((known) => known === chosen);
      return subject ? setEdit(row, subject) : [];
    }
    case 'category': {
      const category = CATEGORIES.find((known) => known === chosen);
      return category ? setEdit(row, category) : [];
    }
  }
}

function choicesOf(
  row: 'phase' | 'subject' | 'category' | 'publishable',
  t: Translate,
): { value: string; label: string }[] {
  switch (row) {
    case 'phase': {
      return ALL_PHASES.map((value) => ({
        value,
        label: t(phaseMessage(value, 'other')),
      }));
    }
    case 'subject': {
      return SUBJECTS.map((value) => ({ value, label: t(`subject.${value}`) }));
    }
    case 'category': {
      return CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }));
    }
    case 'publishable': {
      return [
        { value: 'true', label: t('photo.publishable') },
        { value: 'false', label: t('photo.not-publishable') },
      ];
    }
  }
}
