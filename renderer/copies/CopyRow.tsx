import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import type { CopyOffer } from '../../shared/copy.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { Picture } from '../components/Picture.tsx';
import { fileName, photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './CopyRow.module.css';

/** A photo beside the better one that it may be a copy of. */
export function CopyRow({
  offer,
  isCurrent,
  onChoose,
  onDecide,
}: {
  offer: CopyOffer;
  /** The one that keys decide. */
  isCurrent: boolean;
  onChoose: () => void;
  onDecide: (verdict: 'confirmed' | 'rejected') => void;
}) {
  const { t } = useWords();
  const { copy, best } = offer;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={row}
      className={css.row}
      aria-current={isCurrent}
      aria-label={t('copies.item', { copy: fileName(copy.path), best: fileName(best.path) })}
      onFocus={onChoose}
      onClick={onChoose}
    >
      <Side photo={copy} label={t('copies.copy')} />
      <Side photo={best} label={t('copies.best')} />
      <div className={css.actions}>
        <Button
          variant={isCurrent ? 'filled' : 'default'}
          onClick={() => {
            onDecide('confirmed');
          }}
        >
          {t('copies.confirm')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onDecide('rejected');
          }}
        >
          {t('copies.reject')}
        </Button>
      </div>
    </li>
  );
}

function Side({ photo, label }: { photo: PhotoCard; label: string }) {
  const { t, language } = useWords();
  return (
    <div className={css.side}>
      <Link
        to="/photos/$photoId"
        params={{ photoId: String(photo.id) }}
        className={css.picture}
        aria-label={`${label} ${photoName(photo, t, language)}`}
      >
        <Picture photo={photo} alt="" fit="contain" />
      </Link>
      <p className={css.about}>
        <span>
          {label} · {t('photo.size', { width: photo.widthPx, height: photo.heightPx })}
        </span>
        <small>{photo.path}</small>
      </p>
    </div>
  );
}
