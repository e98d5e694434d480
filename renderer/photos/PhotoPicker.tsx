import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

import type { PhotoQuery } from '../../shared/browse.ts';
import type { Phase } from '../../shared/phase.ts';
import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { Picture } from '../components/Picture.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { fileName, phaseTag, photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './PhotoPicker.module.css';
import { usePhotoWall } from './use-photo-wall.ts';

/** A pause in typing that counts as done. */
const TYPING_MS = 200;

const PHASE_CHOICES = ['any', 'before', 'during', 'after', 'unknown'] as const;

/** Finds a photo, or several, for a pair or a series: those of the place first, any by words. */
export function PhotoPicker({
  title,
  place,
  phase: firstPhase = 'any',
  excluded,
  chosen: firstChosen = [],
  min,
  onChoose,
  onClose,
}: {
  title: string;
  /** Where to look while nothing is typed. */
  place: Pick<PhotoQuery, 'town' | 'village'>;
  phase?: Phase | 'any';
  excluded: readonly PhotoId[];
  /** Chosen at first; only where several are wanted. */
  chosen?: readonly PhotoCard[];
  /** How many are wanted at least; with 1, a click chooses and closes. */
  min: number;
  onChoose: (photos: PhotoCard[]) => void;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [phase, setPhase] = useState<Phase | 'any'>(firstPhase);
  const [chosen, setChosen] = useState<readonly PhotoCard[]>(firstChosen);
  /** What was typed before a word was half composed: an input method's letters are not searched for. */
  const [before, setBefore] = useState<string | null>(null);
  const [words] = useDebouncedValue((before ?? text).trim(), TYPING_MS);
  const wall = usePhotoWall({
    ...(words === '' ? place : { text: words }),
    ...(phase === 'any' ? {} : { phase }),
  });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const isMany = min > 1;
  const known = new Set(chosen.map(({ id }) => id));
  const photos = [
    ...chosen,
    ...wall.photos.filter(({ id }) => !known.has(id) && !excluded.includes(id)),
  ];
  const pick = (photo: PhotoCard) => {
    if (!isMany) onChoose([photo]);
    else if (known.has(photo.id)) setChosen(chosen.filter(({ id }) => id !== photo.id));
    else setChosen([...chosen, photo]);
  };
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-label={title}
      onClose={onClose}
      // The page below has keys of its own, which must rest while something is chosen here.
      onKeyDown={(event) => {
        event.stopPropagation();
      }}
    >
      <header className={css.head}>
        <h2>{title}</h2>
        <TextInput
          className={css.search}
          aria-label={t('picker.search')}
          placeholder={t('picker.search')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          onCompositionStart={() => {
            setBefore(text);
          }}
          onCompositionEnd={() => {
            setBefore(null);
          }}
        />
        <FilterChips<Phase | 'any'>
          label={t('photos.filter')}
          value={phase}
          options={PHASE_CHOICES.map((value) => ({
            value,
            label: value === 'any' ? t('photos.any-phase') : t(`phase.filter.${value}`),
          }))}
          onChange={setPhase}
        />
      </header>
      <div className={css.body}>
        {wall.error !== null && <ProblemNote error={wall.error} onRetry={wall.retry} />}
        {wall.total === 0 && photos.length === 0 && <p className={css.none}>{t('picker.none')}</p>}
        <ul className={css.grid}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <button
                type="button"
                className={css.photo}
                aria-pressed={known.has(photo.id)}
                aria-label={`${photoName(photo, t, language)} · ${fileName(photo.path)}`}
                title={photo.path}
                onClick={() => {
                  pick(photo);
                }}
              >
                <span className={css.picture}>
                  <Picture photo={photo} alt="" />
                </span>
                <span className={css.words}>
                  <b>{phaseTag(photo, t)}</b>
                  <small>{fileName(photo.path)}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {wall.total !== undefined && wall.total > wall.photos.length && (
          <Button variant="default" onClick={wall.loadMore} loading={wall.isLoadingMore}>
            {t('picker.more')}
          </Button>
        )}
      </div>
      <footer className={css.foot}>
        <span aria-live="polite">
          {isMany && t('picker.chosen', { count: chosen.length, min })}
        </span>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        {isMany && (
          <Button
            disabled={chosen.length < min}
            onClick={() => {
              onChoose([...chosen]);
            }}
          >
            {t('picker.take')}
          </Button>
        )}
      </footer>
    </dialog>
  );
}
