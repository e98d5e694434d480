import { useEffect, useRef, useState } from 'react';

import type { ReviewItem } from '../../shared/review.ts';
import { useWords } from '../messages/words.ts';
import { useKeys } from '../use-keys.ts';
import { CouplesItemView } from './CouplesItemView.tsx';
import { PhotosItemView } from './PhotosItemView.tsx';
import { onPress } from './on-press.ts';
import { idOf } from './queue-state.ts';
import { aboutText, questionText } from './question-text.ts';
import css from './ReviewItemView.module.css';
import { usePicturesAhead } from './use-pictures-ahead.ts';
import type { ReviewQueue } from './use-review-queue.ts';

/** The item in view with its pictures and answers, and the keys that all kinds share. */
export function ReviewItemView({ queue, item }: { queue: ReviewQueue; item: ReviewItem }) {
  const { t, language } = useWords();
  const place = useRef<HTMLElement>(null);
  const [isLarge, setIsLarge] = useState(false);
  const id = idOf(item);
  usePicturesAhead(queue.toCome);
  useEffect(() => {
    // Keys work without a click; whoever is typing elsewhere goes on typing.
    if (!isField(document.activeElement)) place.current?.focus({ preventScroll: true });
  }, [id]);
  const isHere = (target: EventTarget | null): boolean =>
    target === document.body ||
    (target instanceof Node && place.current?.contains(target) === true);
  useKeys(
    {
      s: onPress(queue.skip),
      arrowright: onPress(queue.skip),
      arrowleft: onPress(queue.goBack),
      u: onPress(queue.undo),
      'mod+z': onPress(queue.undo),
      ' ': onPress(() => {
        setIsLarge(!isLarge);
      }),
      ...(isLarge
        ? {
            escape: () => {
              setIsLarge(false);
            },
          }
        : {}),
    },
    { isFirst: true, isHere },
  );
  const frame = { queue, isHere, isLarge, onLarge: setIsLarge };
  const question = questionText(item, t);
  return (
    <section ref={place} className={css.item} tabIndex={-1} aria-label={t('review.region')}>
      <p className={css.unseen} aria-live="polite">
        {question} {aboutText(item, t)}
      </p>
      {item.kind === 'pair' || item.kind === 'copy' ? (
        <CouplesItemView key={id} item={item} {...frame} />
      ) : (
        <PhotosItemView key={`${id} ${language}`} item={item} {...frame} />
      )}
    </section>
  );
}

function isField(element: Element | null): boolean {
  return element !== null && /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}
