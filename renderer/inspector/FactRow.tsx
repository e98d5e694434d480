import { IconArrowsSplit2, IconHistory, IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

import type { FactChanges, FactName } from '../../shared/fact.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { confidenceKey, sourceText, SURE } from '../formats/fact-source.ts';
import { factText } from '../formats/fact-text.ts';
import { useWords } from '../messages/words.ts';
import { FactEditor } from './FactEditor.tsx';
import { FactHistory } from './FactHistory.tsx';
import { FactScope } from './FactScope.tsx';
import css from './FactRow.module.css';

/** What is opened below a fact. */
type Disclosure = 'history' | 'scope';

/** One fact: its value, where it was read and how surely; changed, spread and taken back where it stands. */
export function FactRow({
  photo,
  fact,
  isEditing,
  isJustDecided,
  isLit,
  onEdit,
  onLight,
  onDecide,
  onDismiss,
  onApplyToSelection,
}: {
  photo: PhotoDetail;
  fact: Exclude<FactName, 'caption'>;
  isEditing: boolean;
  /** A person has just decided it, so that it may be offered to others. */
  isJustDecided: boolean;
  /** Its words are marked in the path and in the caption. */
  isLit: boolean;
  onEdit: (isEditing: boolean) => void;
  onLight: (isLit: boolean) => void;
  onDecide: (changes: FactChanges) => void;
  onDismiss: () => void;
  /** Left out where nothing is selected. */
  onApplyToSelection: ((fact: FactName) => void) | undefined;
}) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<Disclosure | null>(null);
  const valueButton = useRef<HTMLButtonElement>(null);
  const below = useId();
  const text = factText(photo.facts, fact, t, language);
  const why = photo.why[fact];
  const name = t(`fact.${fact}`);
  const sure = why && confidenceKey(why);
  const isUnsure = why !== undefined && why.source !== 'decision' && why.confidence < SURE;
  const shown = open ?? (isJustDecided ? 'scope' : null);

  const close = () => {
    onEdit(false);
    // The field goes, and the focus would go with it.
    setTimeout(() => valueButton.current?.focus());
  };
  const toggle = (which: Disclosure) => () => {
    onDismiss();
    setOpen(shown === which ? null : which);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2' && !isEditing) onEdit(true);
    else if (event.key === 'Escape' && shown !== null) {
      setOpen(null);
      onDismiss();
      valueButton.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={css.row}
      role="group"
      aria-label={name}
      data-lit={isLit}
      onKeyDown={onKeyDown}
      onMouseEnter={() => {
        onLight(true);
      }}
      onMouseLeave={() => {
        onLight(false);
      }}
      onFocus={() => {
        onLight(true);
      }}
      onBlur={() => {
        onLight(false);
      }}
    >
      <span className={css.name} aria-hidden>
        {name}
      </span>
      {isEditing ? (
        <div className={css.editor}>
          <FactEditor
            photo={photo}
            fact={fact}
            label={t('inspector.edit', { fact: name })}
            onClose={close}
            onDecide={(changes) => {
              close();
              onDecide(changes);
            }}
          />
        </div>
      ) : (
        <>
          <div className={css.value}>
            <button
              ref={valueButton}
              type="button"
              className={css.text}
              aria-label={t('inspector.edit-value', {
                fact: name,
                value: text ?? t('inspector.unknown'),
              })}
              aria-keyshortcuts="F2"
              title={t('inspector.edit-hint')}
              onClick={() => {
                onEdit(true);
              }}
            >
              {fact === 'phase' && photo.facts.phase !== 'unknown' && (
                <PhaseDot phase={photo.facts.phase} />
              )}
              <span data-unknown={text === null}>{text ?? t('inspector.unknown')}</span>
              <IconPencil size={13} className={css.pencil} aria-hidden />
            </button>
            {why && text !== null && (
              <small className={css.why} data-unsure={isUnsure}>
                {sourceText(why, photo.path, t)}
                {sure != null && <span className={css.sure}> · {t(sure)}</span>}
              </small>
            )}
          </div>
          <div className={css.tools}>
            {text !== null && (
              <Tool
                label={t('inspector.spread', { fact: name })}
                isOpen={shown === 'scope'}
                controls={below}
                onPress={toggle('scope')}
              >
                <IconArrowsSplit2 size={15} aria-hidden />
              </Tool>
            )}
            <Tool
              label={t('inspector.history', { fact: name })}
              isOpen={shown === 'history'}
              controls={below}
              onPress={toggle('history')}
            >
              <IconHistory size={15} aria-hidden />
            </Tool>
          </div>
        </>
      )}
      <div id={below} className={css.below} hidden={shown === null || isEditing}>
        {shown === 'history' && !isEditing && (
          <FactHistory
            photo={photo}
            fact={fact}
            onDecide={(value) => {
              onDecide({ [fact]: value });
            }}
          />
        )}
        {shown === 'scope' && !isEditing && (
          <FactScope
            photoId={photo.id}
            fact={fact}
            isQuiet={open === null}
            onApplyToSelection={onApplyToSelection}
            onClose={() => {
              setOpen(null);
              onDismiss();
            }}
          />
        )}
      </div>
    </div>
  );
}

function Tool({
  label,
  isOpen,
  controls,
  onPress,
  children,
}: {
  label: string;
  isOpen: boolean;
  controls: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={controls}
      title={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
