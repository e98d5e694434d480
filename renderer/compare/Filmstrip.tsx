import { useEffect, useRef } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import { useCommands } from '../commands/use-commands.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { Picture } from '../components/Picture.tsx';
import { phaseTag, photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';

import type { ChosenPhotos } from './chosen-photos.ts';
import css from './Filmstrip.module.css';

/** A series in order of time: a click puts a photo on the right, with Shift on the left; [ and ] step the left one. */
export function Filmstrip({
  photos,
  chosen,
  onChoose,
}: {
  photos: readonly PhotoCard[];
  chosen: ChosenPhotos;
  onChoose: (chosen: ChosenPhotos) => void;
}) {
  const { t, language } = useWords();
  const step = (side: keyof ChosenPhotos, by: 1 | -1) => () => {
    const other = side === 'before' ? chosen.after : chosen.before;
    const others = photos.filter(({ id }) => id !== other.id);
    const next = others[others.findIndex(({ id }) => id === chosen[side].id) + by];
    if (next) onChoose({ ...chosen, [side]: next });
  };
  const isOff = photos.length <= 2;
  const steps = [
    ['[', 'before', -1],
    [']', 'before', 1],
    ['{', 'after', -1],
    ['}', 'after', 1],
  ] as const;
  useCommands(
    t('compare.title'),
    isOff
      ? []
      : steps.map(([keys, side, by]) => {
          const line = t(side === 'before' ? 'compare.help.left' : 'compare.help.right');
          return {
            id: `step-${keys}`,
            label: line,
            line,
            keys,
            isKeyOnly: true,
            run: step(side, by),
          };
        }),
  );
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    for (const button of list.current?.querySelectorAll('[data-side]') ?? []) {
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [chosen.before.id, chosen.after.id]);
  if (isOff) return null;

  const choose = (photo: PhotoCard, side: keyof ChosenPhotos) => {
    const other = side === 'before' ? 'after' : 'before';
    // A photo isn't compared with itself: the two change sides.
    onChoose(
      photo.id === chosen[other].id
        ? { before: chosen.after, after: chosen.before }
        : { ...chosen, [side]: photo },
    );
  };
  return (
    <ol ref={list} className={css.strip} aria-label={t('compare.series')}>
      {photos.map((photo) => {
        const side =
          photo.id === chosen.before.id ? 'before' : photo.id === chosen.after.id ? 'after' : null;
        return (
          <li key={photo.id}>
            <button
              type="button"
              className={css.photo}
              data-side={side}
              aria-current={side !== null}
              aria-label={[
                photoName(photo, t, language),
                phaseTag(photo, t),
                ...(side ? [t(`compare.on-${side}`)] : []),
              ].join(' · ')}
              title={t('compare.series-hint')}
              onClick={(event) => {
                if (event.detail > 0) event.currentTarget.blur();
                choose(photo, event.shiftKey ? 'before' : 'after');
              }}
            >
              <span className={css.picture}>
                <Picture photo={photo} alt="" />
                {side && <b className={css.side}>{t(`compare.${side}-short`)}</b>}
              </span>
              <span className={css.tag}>
                <PhaseDot phase={photo.facts.phase} />
                <span>{phaseTag(photo, t)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
