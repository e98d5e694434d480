import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import type { CaptureDate } from '../../shared/capture-date.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import { cutDate, CUTS, readDateInput } from '../formats/date-input.ts';
import { useWords } from '../messages/words.ts';
import css from './SuggestField.module.css';
import own from './DateEditor.module.css';

/** A date as people write it, to the day, the month or the year: Enter keeps it, Esc leaves it. */
export function DateEditor({
  label,
  initial,
  onSave,
  onClose,
}: {
  label: string;
  initial: CaptureDate | null;
  onSave: (date: CaptureDate) => void;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const [text, setText] = useState(initial?.iso ?? '');
  const hint = useId();
  const date = readDateInput(text);
  const save = () => {
    if (date) onSave(date);
    else if (text.trim() === '') onClose();
  };
  return (
    <div className={css.editor}>
      <input
        className={css.field}
        type="text"
        aria-label={label}
        aria-describedby={hint}
        aria-invalid={text.trim() !== '' && date === null}
        placeholder="2016-03-14"
        value={text}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Enter') save();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div className={own.cuts} role="group" aria-label={t('inspector.precision')}>
        {CUTS.map((cut) => {
          const known = date && cutDate(date, cut);
          return (
            <button
              key={cut}
              type="button"
              className={own.cut}
              aria-pressed={date?.precision === cut}
              disabled={!known}
              onClick={() => {
                if (known) setText(known.iso);
              }}
            >
              {t(`inspector.to-${cut}`)}
            </button>
          );
        })}
      </div>
      <p id={hint} className={own.hint} role="status">
        {date
          ? captureDateText(date, language)
          : text.trim() === ''
            ? t('inspector.date-hint')
            : t('inspector.no-date')}
      </p>
      <div className={css.buttons}>
        <Button size="compact-sm" disabled={!date} onClick={save}>
          {t('app.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
