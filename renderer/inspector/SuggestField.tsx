import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import { useWords } from '../messages/words.ts';
import css from './SuggestField.module.css';

/** Something that can be chosen for what was typed. */
export interface Suggestion<Value> {
  key: string;
  label: string;
  hint?: string;
  value: Value;
}

/** A field with suggestions: arrows choose, Enter takes, Esc leaves. */
export function SuggestField<Value>({
  label,
  initial,
  suggest,
  prefersSuggestion,
  onChoose,
  onText,
  onClose,
}: {
  label: string;
  initial: string;
  suggest: (text: string) => readonly Suggestion<Value>[];
  /** Enter takes the first suggestion, not the text as it was typed. */
  prefersSuggestion: boolean;
  onChoose: (value: Value) => void;
  /** Left out where nothing but a suggestion will do. */
  onText?: (text: string) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const list = useId();
  const [text, setText] = useState(initial);
  const isTouched = text !== initial;
  const [chosen, setChosen] = useState<number | null>(null);
  // An untouched closed set shows all of it, with what holds now among it.
  const found = suggest(isTouched || onText ? text : '');
  const own = found.findIndex((one) => one.label === initial);
  const usual = !isTouched ? own : prefersSuggestion && found.length > 0 ? 0 : -1;
  const at = Math.min(chosen ?? usual, found.length - 1);
  const optionId = (index: number) => `${list}-${index}`;
  const take = (index: number) => {
    const option = found[index];
    if (option) onChoose(option.value);
    else if (text.trim() === '' || !isTouched) onClose();
    else onText?.(text.trim());
  };
  const step = (by: 1 | -1) => {
    setChosen(Math.max(onText ? -1 : 0, Math.min(at + by, found.length - 1)));
  };
  return (
    <div className={css.editor}>
      <input
        className={css.field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={at >= 0 ? optionId(at) : undefined}
        aria-autocomplete="list"
        value={text}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Enter') take(at);
          else if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <ul id={list} role="listbox" aria-label={label} className={css.options}>
        {found.map((option, index) => (
          <li
            key={option.key}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              take(index);
            }}
          >
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </li>
        ))}
      </ul>
      <div className={css.buttons}>
        <Button
          size="compact-sm"
          onClick={() => {
            take(at);
          }}
        >
          {t('app.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
