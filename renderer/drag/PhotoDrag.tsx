import { useEffect, useEffectEvent, useState } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import {
  type DropPlace,
  photoOf,
  photosData,
  PHOTOS_TYPE,
  placeOf,
  readPhotosData,
} from './drag-data.ts';
import type { DragOut } from './host.ts';
import { showDragImage } from './drag-image.ts';
import css from './PhotoDrag.module.css';
import { type Offer, useDropOffers } from './use-drop-offers.ts';

/** The place under the pointer, and what would be done there. */
interface Over {
  element: HTMLElement;
  offer: Offer | null;
  x: number;
  y: number;
}

/** Lets photos be dragged onto what takes them, and says beforehand what that does; see [Note: Dragging photos]. */
export function PhotoDrag() {
  const { t } = useWords();
  const say = useToast();
  const offerAt = useDropOffers();
  const [over, setOver] = useState<Over | null>(null);
  const askOffer = useEffectEvent((place: DropPlace, ids: readonly PhotoId[]) =>
    offerAt(place, ids),
  );
  const takeOut = useEffectEvent(async (dragOut: DragOut, ids: readonly PhotoId[]) => {
    const leftOut = await dragOut([...ids]);
    if (leftOut > 0) say({ text: t('drag.out-offline', { count: leftOut }), isProblem: true });
  });
  const countText = useEffectEvent((count: number) => t('drag.count', { count }));

  useEffect(() => {
    let ids: readonly PhotoId[] = [];
    let current: { element: HTMLElement; key: string; offer: Promise<Offer | null> } | null = null;
    const leave = () => {
      delete current?.element.dataset.dropOver;
      current = null;
      setOver(null);
    };
    const begin = (event: DragEvent) => {
      const data = event.dataTransfer;
      if (data === null) return;
      ids = readPhotosData(data.getData(PHOTOS_TYPE));
      const id = photoOf(event.target);
      if (ids.length === 0 && id !== null) {
        ids = [id];
        for (const [kind, text] of Object.entries(photosData(ids))) data.setData(kind, text);
        data.effectAllowed = 'copyLink';
      }
      const dragOut = event.altKey ? window.xinmaoHost?.dragOut : undefined;
      if (ids.length > 0 && dragOut) {
        // The system carries files; what is dragged inside the window is none of its business.
        event.preventDefault();
        void takeOut(dragOut, ids);
        ids = [];
      }
      if (ids.length > 0) showDragImage(event, countText(ids.length), ids.length);
    };
    const enter = (
      element: HTMLElement,
      place: DropPlace,
      { clientX: x, clientY: y }: DragEvent,
    ) => {
      leave();
      const offer = askOffer(place, ids);
      const entered = { element, key: JSON.stringify(place), offer };
      current = entered;
      const show = (made: Offer | null) => {
        if (current !== entered) return;
        if (made?.run) element.dataset.dropOver = '';
        setOver(made && { element, offer: made, x, y });
      };
      // A place that cannot say what it would do takes nothing.
      offer.then(show, () => {
        show(null);
      });
    };
    const move = (event: DragEvent) => {
      if (ids.length === 0) return;
      const found = placeOf(event.target);
      if (found === null) {
        leave();
        return;
      }
      const isNew =
        current?.element !== found.element || current.key !== JSON.stringify(found.place);
      if (isNew) enter(found.element, found.place, event);
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'link';
    };
    const drop = (event: DragEvent) => {
      if (ids.length === 0 || current === null) return;
      event.preventDefault();
      const { offer } = current;
      leave();
      offer.then(
        (made) => made?.run?.(),
        () => undefined,
      );
    };
    const end = () => {
      leave();
      ids = [];
    };
    window.addEventListener('dragstart', begin);
    window.addEventListener('dragover', move);
    window.addEventListener('drop', drop);
    window.addEventListener('dragend', end);
    return () => {
      end();
      window.removeEventListener('dragstart', begin);
      window.removeEventListener('dragover', move);
      window.removeEventListener('drop', drop);
      window.removeEventListener('dragend', end);
    };
  }, []);

  if (over?.offer == null) return null;
  return (
    <div
      className={css.hint}
      data-off={over.offer.run === null}
      role="status"
      style={hintPlace(over)}
    >
      <b>{over.offer.words}</b>
      <small>{t('drag.keys')}</small>
    </div>
  );
}

const HINT_WIDTH_PX = 320;
const HINT_HEIGHT_PX = 72;
const GAP_PX = 8;

/** Below what is pointed at, or above where there is no room. */
function hintPlace({ element, x }: Over): { left: number; top: number; width: number } {
  const { top, bottom } = element.getBoundingClientRect();
  const isBelow = bottom + GAP_PX + HINT_HEIGHT_PX < window.innerHeight;
  const left = Math.min(Math.max(GAP_PX, x - HINT_WIDTH_PX / 2), window.innerWidth - HINT_WIDTH_PX);
  return {
    left,
    top: isBelow ? bottom + GAP_PX : Math.max(GAP_PX, top - HINT_HEIGHT_PX - GAP_PX),
    width: HINT_WIDTH_PX,
  };
}
