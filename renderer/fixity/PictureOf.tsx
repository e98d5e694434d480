import { useState } from 'react';

import type { RenditionKind } from '../../shared/photo.ts';
import { renditionUrl } from '../media.ts';
import { useWords } from '../messages/words.ts';
import css from './FixityPage.module.css';

/** The picture that a photo was indexed with, whatever has become of its file. */
export function PictureOf({
  photo,
  alt,
  kind = 'grid',
}: {
  photo: number;
  alt: string;
  kind?: RenditionKind;
}) {
  const { t } = useWords();
  const [failed, setFailed] = useState<number | null>(null);
  return (
    <span className={css.picture}>
      {failed === photo ? (
        <span className={css.soft}>{t('photo.no-picture')}</span>
      ) : (
        <img
          src={renditionUrl(photo, kind)}
          alt={alt}
          loading="lazy"
          onError={() => {
            setFailed(photo);
          }}
        />
      )}
    </span>
  );
}
