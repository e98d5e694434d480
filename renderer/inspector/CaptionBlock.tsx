import { Button } from '@mantine/core';
import { IconHistory, IconPencil } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';

import type { FactChanges, FactName } from '../../shared/fact.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { sourceText } from '../formats/fact-source.ts';
import { markCaption } from '../formats/marked-words.ts';
import { useWords } from '../messages/words.ts';
import css from './CaptionBlock.module.css';
import { CaptionEditor } from './CaptionEditor.tsx';
import { CaptionElements } from './CaptionElements.tsx';
import { FactHistory } from './FactHistory.tsx';
import { MarkedWords } from './MarkedWords.tsx';
import row from './FactRow.module.css';
import { useCaptionDraft } from './use-caption-draft.ts';

/** The caption of a photo: read with the words marked that facts came from, and written where it stands. */
export function CaptionBlock({
  photo,
  isEditing,
  lit,
  onEdit,
  onLight,
  onDecide,
}: {
  photo: PhotoDetail;
  isEditing: boolean;
  lit: FactName | null;
  onEdit: (isEditing: boolean) => void;
  onLight: (fact: FactName | null) => void;
  onDecide: (changes: FactChanges) => void;
}) {
  const { t } = useWords();
  const { draft, keep } = useCaptionDraft(photo);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const below = useId();
  const { caption } = photo.facts;
  const why = photo.why.caption;
  const title = t('fact.caption');
  const close = () => {
    onEdit(false);
    setTimeout(() => editButton.current?.focus());
  };
  const save = () => {
    const text = (draft ?? caption ?? '').trim();
    keep(null);
    close();
    if (text === (caption ?? '')) return;
    onDecide({ caption: text === '' ? null : text });
  };
  const isWaiting = draft !== null && draft !== (caption ?? '');
  return (
    <section
      className={css.block}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'F2' && !isEditing) {
          event.preventDefault();
          onEdit(true);
        } else if (event.key === 'Escape' && isHistoryOpen) {
          event.stopPropagation();
          setIsHistoryOpen(false);
        }
      }}
    >
      <header className={css.head}>
        <h2>{title}</h2>
        {!isEditing && (
          <>
            <button
              ref={editButton}
              type="button"
              className={css.tool}
              aria-label={t('inspector.edit', { fact: title })}
              title={`${t('inspector.edit', { fact: title })} (E)`}
              onClick={() => {
                onEdit(true);
              }}
            >
              <IconPencil size={15} aria-hidden />
            </button>
            <button
              type="button"
              className={css.tool}
              aria-label={t('inspector.history', { fact: title })}
              title={t('inspector.history', { fact: title })}
              aria-expanded={isHistoryOpen}
              aria-controls={below}
              onClick={() => {
                setIsHistoryOpen(!isHistoryOpen);
              }}
            >
              <IconHistory size={15} aria-hidden />
            </button>
          </>
        )}
      </header>
      {isEditing ? (
        <CaptionEditor
          photo={photo}
          text={draft ?? caption ?? ''}
          onText={keep}
          onSave={save}
          onClose={() => {
            if (!isWaiting) keep(null);
            close();
          }}
        />
      ) : (
        <>
          {caption === null ? (
            <p className={css.none}>{t('caption.none')}</p>
          ) : (
            <p className={css.text}>
              <MarkedWords
                runs={markCaption(caption, photo.facts, photo.why)}
                lit={lit}
                onLight={onLight}
              />
            </p>
          )}
          {why && caption !== null && (
            <small className={css.why}>{sourceText({ ...why, evidence: '' }, photo.path, t)}</small>
          )}
          {isWaiting && (
            <p className={css.waiting}>
              {t('caption.waiting')}
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  onEdit(true);
                }}
              >
                {t('caption.go-on')}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => {
                  keep(null);
                }}
              >
                {t('caption.drop')}
              </Button>
            </p>
          )}
          {caption !== null && <CaptionElements photoId={photo.id} caption={caption} />}
        </>
      )}
      <div id={below} className={row.below} hidden={!isHistoryOpen || isEditing}>
        {isHistoryOpen && !isEditing && (
          <FactHistory
            photo={photo}
            fact="caption"
            onDecide={(value) => {
              // The journal holds texts here, and null for what the file itself says.
              onDecide({ caption: value as string | null });
            }}
          />
        )}
      </div>
    </section>
  );
}
