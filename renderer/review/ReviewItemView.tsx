import { useEffect, useRef, useState } from 'react';

import type { ReviewItem } from '../../shared/review.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useWords } from '../messages/words.ts';
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
  const shrink = () => {
    setIsLarge(false);
  };
  useCommands(
    t('review.title'),
    [
      {
        id: 'skip',
        label: t('review.skip'),
        keys: ['s', 'arrowright'],
        run: onPress(queue.skip),
      },
      {
        id: 'back',
        label: t('review.back'),
        keys: 'arrowleft',
        isOff: !queue.canGoBack,
        run: onPress(queue.goBack),
      },
      {
        id: 'undo-answer',
        label: t('review.undo'),
        keys: ['u', 'mod+z'],
        run: onPress(queue.undo),
      },
      {
        id: 'enlarge',
        label: t(isLarge ? 'review.shrink' : 'review.enlarge'),
        keys: ' ',
        run: onPress(() => {
          setIsLarge(!isLarge);
        }),
      },
      {
        id: 'shrink',
        label: t('review.shrink'),
        keys: 'escape',
        isKeyOnly: true,
        isOff: !isLarge,
        run: shrink,
      },
    ],
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
