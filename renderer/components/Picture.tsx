import { useState } from 'react';

import type { PhotoCard, RenditionKind } from '../../shared/photo.ts';
import { renditionUrl } from '../media.ts';
import { useWords } from '../messages/words.ts';
import css from './Picture.module.css';

/** A rendition that fills its box; a neutral field while it loads and words if it can't. */
export function Picture({
  photo,
  kind = 'grid',
  alt,
  fit = 'cover',
  isEager = false,
}: {
  photo: PhotoCard;
  kind?: RenditionKind;
  /** Empty where the words stand beside it. */
  alt: string;
  fit?: 'cover' | 'contain';
  isEager?: boolean;
}) {
  const { t } = useWords();
  const [failedId, setFailedId] = useState<number | null>(null);
  if (failedId === photo.id) return <span className={css.failed}>{t('photo.no-picture')}</span>;
  return (
    <img
      className={css.picture}
      src={renditionUrl(photo.id, kind)}
      alt={alt}
      width={photo.widthPx}
      height={photo.heightPx}
      loading={isEager ? 'eager' : 'lazy'}
      // What is waited for comes without a blank between one way of showing it and the next.
      decoding={isEager ? 'sync' : 'async'}
      draggable={false}
      style={{ objectFit: fit }}
      onError={() => {
        setFailedId(photo.id);
      }}
    />
  );
}
