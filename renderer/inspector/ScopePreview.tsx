import { useQuery } from '@tanstack/react-query';

import type { FactName, OfferScope } from '../../shared/fact.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { Picture } from '../components/Picture.tsx';
import { factText } from '../formats/fact-text.ts';
import { fileName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './FactScope.module.css';

/** More say no more. */
const SHOWN = 24;

/** The photos that would change, each with what stands there now. */
export function ScopePreview({
  photoId,
  fact,
  scope,
}: {
  photoId: PhotoId;
  fact: FactName;
  scope: OfferScope;
}) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { data } = useQuery(
    queries.lightbox.offered.queryOptions({ input: { id: photoId, fact, scope, limit: SHOWN } }),
  );
  if (!data) return null;
  const rest = data.total - data.photos.length;
  return (
    <>
      <ul className={css.preview} aria-label={t('inspector.would-change')}>
        {data.photos.map((photo) => {
          const now = factText(photo.facts, fact, t, language) ?? t('inspector.unknown');
          return (
            <li key={photo.id} title={photo.path}>
              <span>
                <Picture photo={photo} alt={fileName(photo.path)} />
              </span>
              <small>{t('inspector.now', { value: now })}</small>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p>{t('inspector.and-more', { count: rest })}</p>}
    </>
  );
}
