import { Textarea, type TextareaProps } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';

import { useWords } from '../messages/words.ts';
import css from './CodeField.module.css';
import { useCodeExpansion } from './use-code-expansion.ts';

/** Changes that bring a code no nearer: what is taken back or pasted stays as it is. */
const TYPING: ReadonlySet<string> = new Set(['insertText', 'insertCompositionText']);

/** A field for a caption, in which \hcg\ and =hcg= become what the code stands for. */
export function CodeField({
  label,
  text,
  onText,
  onKeyDown,
  ref,
  ...look
}: {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** For keys that neither an input method nor the list of choices takes. */
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  ref?: Ref<HTMLTextAreaElement>;
} & Pick<
  TextareaProps,
  'size' | 'minRows' | 'maxRows' | 'maxLength' | 'placeholder' | 'aria-describedby' | 'onFocus'
>) {
  const { t } = useWords();
  const { answer, listbox, look: lookFor, leave } = useCodeExpansion();
  const choices = answer?.choices ?? [];
  const isOpen = choices.length > 0;
  return (
    <div className={css.box}>
      <Textarea
        {...look}
        ref={ref}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={isOpen ? listbox.listId : undefined}
        aria-activedescendant={listbox.field['aria-activedescendant']}
        // Captions are Chinese, whatever the window speaks.
        lang="zh-CN"
        value={text}
        autosize
        autoFocus
        spellCheck={false}
        onChange={({ currentTarget, nativeEvent }) => {
          onText(currentTarget.value);
          const change = nativeEvent as InputEvent;
          if (!change.isComposing && TYPING.has(change.inputType)) lookFor(currentTarget);
          else leave();
        }}
        onCompositionEnd={(event) => {
          lookFor(event.currentTarget);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          // What is pressed while characters are composed belongs to the input method.
          if (event.nativeEvent.isComposing) return;
          if (isOpen && event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            leave();
          } else if (listbox.takeKey(event)) event.stopPropagation();
          else onKeyDown?.(event);
        }}
      />
      {isOpen && (
        <ul id={listbox.listId} role="listbox" className={css.list} aria-label={t('code.choices')}>
          {choices.map(({ text: words, kind, beside }, at) => (
            <li key={words} {...listbox.option(at)} className={css.option}>
              <span>{words}</span>
              <small>
                {kind === 'code'
                  ? ''
                  : [t(`code.kind.${kind}`), beside].filter(Boolean).join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={css.said}>
        {isOpen && t('code.several', { count: choices.length })}
        {answer && !isOpen && t('code.unknown', { code: answer.token.code })}
      </p>
    </div>
  );
}
