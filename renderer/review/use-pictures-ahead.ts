import { useEffect, useRef } from 'react';

import type { PhotoId, RenditionKind } from '../../shared/photo.ts';
import type { ReviewItem } from '../../shared/review.ts';
import { renditionUrl } from '../media.ts';

/** Items whose pictures are fetched before they are shown. */
const ITEMS_AHEAD = 3;

/** Small pictures of an item that are in view when it is shown. */
const SMALL_AHEAD = 8;

/** Fetches the pictures of the items to come, so that an answer shows the next at once. */
export function usePicturesAhead(items: readonly ReviewItem[]): void {
  // A picture that is held is not fetched or checked again.
  const held = useRef(new Map<string, HTMLImageElement>());
  const wanted = items.slice(0, ITEMS_AHEAD).flatMap(picturesOf);
  const key = wanted.join(' ');
  useEffect(() => {
    const pictures = new Map<string, HTMLImageElement>();
    for (const url of key.split(' ').filter((one) => one !== '')) {
      const picture = held.current.get(url) ?? new Image();
      if (picture.src === '') picture.src = url;
      pictures.set(url, picture);
    }
    held.current = pictures;
  }, [key]);
}

function picturesOf(item: ReviewItem): string[] {
  const url = (kind: RenditionKind) => (id: PhotoId) => renditionUrl(id, kind);
  switch (item.kind) {
    case 'place':
    case 'phase':
    case 'date': {
      const ids = item.photos.map(({ id }) => id);
      const small = ids.length > 1 ? ids.slice(0, SMALL_AHEAD) : [];
      return [...ids.slice(0, 1).map(url('view')), ...small.map(url('grid'))];
    }
    case 'pair': {
      return item.pairs
        .slice(0, 1)
        .flatMap(({ before, after }) => [before.id, after.id])
        .map(url('view'));
    }
    case 'copy': {
      return [...item.copies.slice(0, 1), item.best].map(({ id }) => id).map(url('view'));
    }
  }
}
