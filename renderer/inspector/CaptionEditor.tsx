import { Button, Textarea } from '@mantine/core';
import { useId } from 'react';

import { draftCaption } from '../../shared/caption-draft.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { useWords } from '../messages/words.ts';
import css from './CaptionBlock.module.css';
import { CaptionElements } from './CaptionElements.tsx';

/** What the catalog takes. */
const MAX_CHARS = 2000;

/** Writes a caption: Ctrl+Enter keeps it, Esc leaves it and loses nothing, ↓ takes the draft of the facts. */
export function CaptionEditor({
  photo,
  text,
  onText,
  onSave,
  onClose,
}: {
  photo: PhotoDetail;
  text: string;
  onText: (text: string) => void;
  onSave: () => void;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const hint = useId();
  const draft = text === '' ? draftCaption(photo.facts) : '';
  // Characters as people count them: a rare one is not two.
  const count = [...new Intl.Segmenter(language).segment(text)].length;
  return (
    <div className={css.editor}>
      <Textarea
        aria-label={t('inspector.edit', { fact: t('fact.caption') })}
        aria-describedby={hint}
        // Captions are Chinese, and so is the draft, whatever the window speaks.
        lang="zh-CN"
        value={text}
        placeholder={draft}
        autosize
        minRows={3}
        maxRows={9}
        maxLength={MAX_CHARS}
        autoFocus
        onFocus={(event) => {
          const { length } = event.currentTarget.value;
          event.currentTarget.setSelectionRange(length, length);
        }}
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          // What is pressed while characters are composed belongs to the input method.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
          else if (event.key === 'ArrowDown' && draft !== '') onText(draft);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div id={hint} className={css.hint}>
        <span>{t('caption.count', { count })}</span>
        {draft !== '' && (
          <button
            type="button"
            className={css.draft}
            onClick={() => {
              onText(draft);
            }}
          >
            <kbd aria-hidden>↓</kbd> {t('caption.take-draft')}
          </button>
        )}
      </div>
      <CaptionElements photoId={photo.id} caption={text} />
      <div className={css.buttons}>
        <Button size="compact-sm" onClick={onSave}>
          {t('app.save')} <kbd aria-hidden>Ctrl ⏎</kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('caption.later')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </div>
  );
}
