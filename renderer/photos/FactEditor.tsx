import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

import type { FactName, Facts } from '../../shared/fact.ts';
import { PHASES } from '../../shared/phase.ts';
import { CATEGORIES, SUBJECTS } from '../../shared/subject.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import { useWords, type Translate } from '../messages/words.ts';
import css from './Inspector.module.css';

/** Changes a fact where it stands: Enter keeps it, Esc leaves it. */
export function FactEditor({
  facts,
  fact,
  isDecided,
  onDecide,
  onClose,
}: {
  facts: Facts;
  fact: FactName;
  /** A person has decided it before, so there is something to take back. */
  isDecided: boolean;
  onDecide: (value: string | boolean | null) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [value, setValue] = useState(() => initialValue(facts, fact));
  const label = t('inspector.edit', { fact: t(`fact.${fact}`) });
  const save = () => {
    const text = value.trim();
    if (fact === 'publishable') onDecide(value === 'true');
    else if (text === '') onClose();
    else onDecide(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };
  const field = {
    'aria-label': label,
    value,
    autoFocus: true,
    onKeyDown,
    onChange: (event: { currentTarget: { value: string } }) => {
      setValue(event.currentTarget.value);
    },
  };
  const choices = choicesOf(facts, fact, t);
  return (
    <div className={css.editor}>
      {choices ? (
        <NativeSelect {...field} data={choices} />
      ) : fact === 'caption' ? (
        <Textarea {...field} autosize minRows={2} maxRows={8} />
      ) : (
        <TextInput {...field} {...(fact === 'date' ? { placeholder: '2016-03-14' } : {})} />
      )}
      <div className={css.buttons}>
        <Button size="compact-sm" onClick={save}>
          {t('app.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        {isDecided && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              onDecide(null);
            }}
          >
            {t('inspector.revert')}
          </Button>
        )}
      </div>
    </div>
  );
}

function initialValue(facts: Facts, fact: FactName): string {
  if (fact === 'date') return facts.date?.iso ?? '';
  return String(facts[fact] ?? '');
}

function choicesOf(
  facts: Facts,
  fact: FactName,
  t: Translate,
): { value: string; label: string }[] | null {
  switch (fact) {
    case 'phase': {
      return [...PHASES, 'unknown' as const].map((value) => ({
        value,
        label: t(phaseMessage(value, facts.category)),
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
    case 'county':
    case 'town':
    case 'village':
    case 'sub':
    case 'facility':
    case 'person':
    case 'date':
    case 'caption':
    case 'credit': {
      return null;
    }
  }
}
