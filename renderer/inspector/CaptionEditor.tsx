import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';

import { CAPTION_LIMIT } from '../../shared/caption.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { CodeField } from '../captions/CodeField.tsx';
import { insertText } from '../captions/insert-text.ts';
import { sayByTemplate } from '../captions/say-by-template.ts';
import { TemplateMenu } from '../captions/TemplateMenu.tsx';
import { useWords } from '../messages/words.ts';
import css from './CaptionBlock.module.css';
import { CaptionElements } from './CaptionElements.tsx';

/** Writes a caption: Ctrl+Enter keeps it, Esc leaves it and loses nothing, ↓ takes the first template's draft. */
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
  const { queries } = useApi();
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { data: [template] = [] } = useQuery(queries.captions.templates.queryOptions());
  const draft =
    text === '' && template ? sayByTemplate(template.text, photo.facts, language).says : '';
  // Characters as people count them: a rare one is not two.
  const count = [...new Intl.Segmenter(language).segment(text)].length;
  return (
    <div className={css.editor}>
      <CodeField
        ref={field}
        label={t('inspector.edit', { fact: t('fact.caption') })}
        aria-describedby={hint}
        text={text}
        placeholder={draft}
        minRows={3}
        maxRows={9}
        maxLength={CAPTION_LIMIT}
        onText={onText}
        onFocus={(event) => {
          const { length } = event.currentTarget.value;
          event.currentTarget.setSelectionRange(length, length);
        }}
        onKeyDown={(event) => {
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
        <TemplateMenu
          facts={photo.facts}
          onFill={(filled) => {
            const { current } = field;
            if (current) insertText(current, { from: 0, to: text.length }, filled);
          }}
        />
      </div>
    </div>
  );
}
