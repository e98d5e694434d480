import { Button } from '@mantine/core';

import type { PhotoDetail, PhotoId } from '../../shared/photo.ts';
import { useCopyDecision } from './use-copy-decision.ts';
import { useWords } from '../messages/words.ts';
import css from './Inspector.module.css';

/** The files that hold a photo, and what the camera wrote. */
export function PhotoFiles({ photo }: { photo: PhotoDetail }) {
  const { t } = useWords();
  const { make, model } = photo.metadata;
  const camera = [make, model].filter((part) => part !== null).join(' ');
  return (
    <>
      <div className={css.row}>
        <span className={css.name}>{t('inspector.originals')}</span>
        <span className={css.value}>
          {t('inspector.files', { count: photo.originals.length })}
          {photo.originals.map((original) => (
            <small key={`${original.rootLabel}/${original.path}`}>
              {original.rootLabel}/{original.path}
              {original.isMissing && ` · ${t('inspector.offline')}`}
              <Split photo={photo} copy={original.copy} />
            </small>
          ))}
        </span>
      </div>
      <div className={css.row}>
        <span className={css.name}>{t('inspector.format')}</span>
        <span className={css.value}>
          {t('photo.size', { width: photo.widthPx, height: photo.heightPx })} ·{' '}
          {photo.format.toUpperCase()}
          {camera !== '' && <small>{camera}</small>}
        </span>
      </div>
    </>
  );
}

/** Takes a file out that holds another content: a RAW twin or a confirmed copy. */
function Split({ photo, copy }: { photo: PhotoDetail; copy: PhotoId | null }) {
  const { t } = useWords();
  const decide = useCopyDecision();
  if (copy === null) return null;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      onClick={() => {
        decide(copy, photo.id, 'rejected');
      }}
    >
      {t('inspector.split')}
    </Button>
  );
}
