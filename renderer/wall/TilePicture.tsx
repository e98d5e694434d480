import { useState } from 'react';

import type { WallCard } from '../../shared/wall.ts';
import { renditionUrl } from '../media.ts';
import { useWords } from '../messages/words.ts';
import { renditionForTile } from './rendition-for-tile.ts';
import css from './TilePicture.module.css';
import type { TileLook } from './wall-context.ts';

/** The picture of a tile: a neutral field until it is there, then it comes up softly; words if it can't. */
export function TilePicture({ card, look }: { card: WallCard; look: TileLook }) {
  const { t } = useWords();
  const [isFailed, setIsFailed] = useState(false);
  if (isFailed) return <span className={css.failed}>{t('photo.no-picture')}</span>;
  const tile = { widthPx: look.widthPx, heightPx: look.pictureHeightPx };
  return (
    <img
      className={css.picture}
      // What the browser has at once is shown at once.
      ref={(image) => {
        if (image?.complete === true) image.dataset.there = '';
      }}
      src={renditionUrl(card.id, renditionForTile(card, tile, look.pixelRatio))}
      alt=""
      decoding="async"
      draggable={false}
      onLoad={(event) => {
        event.currentTarget.dataset.there = '';
      }}
      onError={() => {
        setIsFailed(true);
      }}
    />
  );
}
