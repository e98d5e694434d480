import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import type { PhotoDetail } from '../../shared/photo.ts';
import { useCopyDecision } from './use-copy-decision.ts';
import { fileName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';
import css from './Inspector.module.css';

/** Asks whether the photo is a copy of a better one, where it looks like it. */
export function CopyQuestion({
  photo,
  search,
}: {
  photo: PhotoDetail;
  /** The wall that the photo is looked at in. */
  search: PhotosSearch;
}) {
  const { t } = useWords();
  const decide = useCopyDecision();
  const { copyOf } = photo;
  if (copyOf === null) return null;
  return (
    <section className={css.questions} aria-label={t('copies.title')}>
      <p>
        {t('inspector.copy-of')}{' '}
        <Link to="/photos/$photoId" params={{ photoId: String(copyOf.id) }} search={search}>
          {fileName(copyOf.path)}
        </Link>
      </p>
      <div className={css.choices}>
        {(['confirmed', 'rejected'] as const).map((verdict) => (
          <Button
            key={verdict}
            size="compact-sm"
            variant="default"
            onClick={() => {
              decide(photo.id, copyOf.id, verdict);
            }}
          >
            {t(verdict === 'confirmed' ? 'copies.confirm' : 'copies.reject')}
          </Button>
        ))}
      </div>
    </section>
  );
}
