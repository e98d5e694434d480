import type { CSSProperties } from 'react';

import css from './PhotoLayer.module.css';
import type { FullPicture } from './use-full-picture.ts';

/** All pixels of a photo, in sight once they are there. */
export function FullImage({ full, style }: { full: FullPicture; style?: CSSProperties }) {
  if (full.url === null) return null;
  return (
    <img
      className={css.full}
      data-ready={full.state === 'ready'}
      src={full.url}
      alt=""
      draggable={false}
      style={style}
      onLoad={full.onLoad}
      onError={full.onError}
    />
  );
}
