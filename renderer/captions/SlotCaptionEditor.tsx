import { Button } from '@mantine/core';
import { useId, useRef } from 'react';

import type { Slot } from '../../shared/article.ts';
import { CAPTION_LIMIT } from '../../shared/caption.ts';
import {
  fallbackCaption,
  publishedCaption,
  type LineEdits,
  type Reach,
} from '../../shared/captions/caption-edits.ts';
import { readCaptionText } from '../../shared/captions/caption-text.ts';
import { CaptionElements } from '../inspector/CaptionElements.tsx';
import { useWords } from '../messages/words.ts';
import { CaptionDifference } from './CaptionDifference.tsx';
import css from './CaptionEditor.module.css';
import { CaptionNotes } from './CaptionNotes.tsx';
import { CodeField } from './CodeField.tsx';
import { insertText } from './insert-text.ts';
import { OutletList } from './OutletList.tsx';
import { TemplateMenu } from './TemplateMenu.tsx';

/** Writes what a caption says, for every outlet or one: Ctrl+Enter keeps it, Esc leaves it and loses nothing. */
export function SlotCaptionEditor({
  slot: { caption: original, candidates, chosen },
  edits,
  drafts,
  reach,
  isSaving,
  onReach,
  onText,
  onSave,
  onClose,
}: {
  slot: Slot;
  edits: LineEdits;
  drafts: LineEdits;
  reach: Reach;
  isSaving: boolean;
  onReach: (reach: Reach) => void;
  onText: (reach: Reach, text: string) => void;
  onSave: () => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // As it would be once all that was begun is saved.
  const wanted: LineEdits = { ...edits, ...drafts };
  const written = drafts[reach] ?? publishedCaption(original, edits, reach).text;
  const read = readCaptionText(written);
  const shared = fallbackCaption(original, wanted, reach);
  const photo = candidates.find((candidate) => candidate.photo.id === chosen)?.photo;
  const canSave = Object.values(drafts)
    .map(readCaptionText)
    .every(
      ({ text, unseen }) => text !== '' && unseen.length === 0 && text.length <= CAPTION_LIMIT,
    );
  const say = (text: string) => {
    if (field.current) insertText(field.current, { from: 0, to: written.length }, text);
  };
  return (
    <section
      ref={bringIntoSight}
      className={css.editor}
      aria-label={t('slot-caption.edit-what', { caption: original })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <OutletList
        original={original}
        edits={wanted}
        drafts={drafts}
        reach={reach}
        onReach={(chosenReach) => {
          onReach(chosenReach);
          field.current?.focus();
        }}
      />
      <CodeField
        ref={field}
        label={t('slot-caption.field', { outlet: t(`outlet.${reach}`) })}
        aria-describedby={hint}
        minRows={2}
        maxRows={8}
        text={written}
        onText={(text) => {
          onText(reach, text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          if (canSave) onSave();
        }}
      />
      <div id={hint}>
        <CaptionNotes
          written={written}
          read={read}
          onText={(text) => {
            onText(reach, text);
          }}
        />
      </div>
      <CaptionDifference original={original} text={read.text} />
      {photo && <CaptionElements photoId={photo.id} caption={read.text} />}
      {photo && (
        <p className={css.own}>
          <small>{t('slot-caption.own')}</small>
          <span lang="zh-CN">{photo.facts.caption ?? t('caption.none')}</span>
        </p>
      )}
      <div className={css.buttons}>
        <Button size="compact-sm" disabled={!canSave} loading={isSaving} onClick={onSave}>
          {t('app.save')} <kbd aria-hidden>Ctrl ⏎</kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('caption.later')} <kbd aria-hidden>Esc</kbd>
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={written === original}
          onClick={() => {
            say(original);
          }}
        >
          {t('slot-caption.restore')}
        </Button>
        {shared !== original && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={written === shared}
            onClick={() => {
              say(shared);
            }}
          >
            {t('slot-caption.like-all')}
          </Button>
        )}
        {photo && <TemplateMenu facts={photo.facts} onFill={say} />}
      </div>
    </section>
  );
}

function bringIntoSight(editor: HTMLElement | null): void {
  editor?.scrollIntoView({ block: 'nearest' });
}
