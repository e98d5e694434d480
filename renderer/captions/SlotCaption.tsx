import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { ArticleId, Slot } from '../../shared/article.ts';
import { publishedCaption, REACHES, type Reach } from '../../shared/captions/caption-edits.ts';
import { useApi } from '../api.ts';
import inspector from '../inspector/CaptionBlock.module.css';
import { useWords } from '../messages/words.ts';
import { useDecision } from '../shell/use-decision.ts';
import css from './SlotCaption.module.css';
import { SlotCaptionEditor } from './SlotCaptionEditor.tsx';
import { useCaptionDrafts } from './use-caption-drafts.ts';

/** What a slot's caption says where it is published: a quiet mark where that is not the article's, and the way to it. */
export function SlotCaption({ articleId, slot }: { articleId: ArticleId; slot: Slot }) {
  const { t } = useWords();
  const { client, queries } = useApi();
  const { decide, isDeciding } = useDecision();
  const { line, caption: original } = slot;
  const { data } = useQuery(queries.captions.edits.queryOptions({ input: { article: articleId } }));
  const edits = data?.find((one) => one.line === line)?.edits ?? {};
  const { drafts, keep, drop } = useCaptionDrafts(articleId, line, original);
  const [isOpen, setIsOpen] = useState(false);
  const [reach, setReach] = useState<Reach>('everywhere');
  const button = useRef<HTMLButtonElement>(null);
  const isWaiting = Object.keys(drafts).length > 0;
  const edited = REACHES.filter((one) => edits[one] !== undefined);
  const open = (at: Reach) => {
    setReach(at);
    setIsOpen(true);
  };
  const close = () => {
    setIsOpen(false);
    setTimeout(() => button.current?.focus());
  };
  const save = () => {
    if (!isWaiting) {
      close();
      return;
    }
    decide({
      run: () => client.captions.decide({ article: articleId, line, changes: drafts }),
      said: 'slot-caption.said',
      changed: queries.captions.key(),
      onDone: () => {
        drop();
        close();
      },
    });
  };
  return (
    <div className={css.box}>
      <button
        ref={button}
        type="button"
        className={css.open}
        aria-expanded={isOpen}
        aria-label={t('slot-caption.edit-what', { caption: original })}
        onClick={() => {
          if (isOpen) close();
          else open(REACHES.find((one) => drafts[one] !== undefined) ?? edited[0] ?? 'everywhere');
        }}
      >
        {t('slot-caption.edit')}
      </button>
      {edited.length === 0 && slot.state === 'matched' && (
        <small className={css.verbatim}>{t('article.verbatim')}</small>
      )}
      {edited.map((one) => {
        const { text, isEdited } = publishedCaption(original, edits, one);
        return (
          <button
            key={one}
            type="button"
            className={css.mark}
            title={text}
            aria-label={t('slot-caption.marked-what', { outlet: t(`outlet.${one}`), text })}
            onClick={() => {
              open(one);
            }}
          >
            {t(isEdited ? 'slot-caption.marked' : 'slot-caption.kept-original', {
              outlet: t(`outlet.${one}`),
            })}
          </button>
        );
      })}
      {isWaiting && !isOpen && (
        <p className={`${css.wide} ${inspector.waiting}`}>
          {t('caption.waiting')}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              open(REACHES.find((one) => drafts[one] !== undefined) ?? 'everywhere');
            }}
          >
            {t('caption.go-on')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={drop}>
            {t('caption.drop')}
          </Button>
        </p>
      )}
      {isOpen && (
        <div className={`${css.wide} ${css.editor}`}>
          <SlotCaptionEditor
            slot={slot}
            edits={edits}
            drafts={drafts}
            reach={reach}
            isSaving={isDeciding}
            onReach={setReach}
            onText={keep}
            onSave={save}
            onClose={close}
          />
        </div>
      )}
    </div>
  );
}
