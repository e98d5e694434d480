import { Link } from '@tanstack/react-router';

import { EmptyState } from '../components/EmptyState.tsx';
import { conditionText } from '../finding/offers.ts';
import { useFacets } from '../finding/use-offers.ts';
import { conditionsIn, without } from '../finding/wall-search.ts';
import { countText } from '../formats/duration-text.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';
import css from './PhotosEmpty.module.css';

/** No photos at all, or none under these conditions. */
export function PhotosEmpty({ search }: { search: PhotosSearch }) {
  const { t } = useWords();
  const { index } = useJobs();
  if (conditionsIn(search).length > 0) return <NoneFound search={search} />;
  if (index.state.status === 'running') return <EmptyState title={t('job.probe')} />;
  return (
    <EmptyState title={t('photos.empty')} hint={t('photos.empty-hint')}>
      <Link to="/welcome">{t('settings.add-folder')}</Link>
    </EmptyState>
  );
}

/** Says which condition keeps most photos out, and takes it away with one press. */
function NoneFound({ search }: { search: PhotosSearch }) {
  const { t } = useWords();
  const facets = useFacets(search);
  const conditions = conditionsIn(search);
  if (!facets) return null;
  const ways = conditions
    .map((condition) => ({ condition, count: facets.without[condition] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return (
    <EmptyState
      title={t('photos.none')}
      hint={t(ways.length > 0 ? 'empty.hint' : 'empty.hint-none')}
    >
      <ul className={css.ways}>
        {ways.map(({ condition, count }) => {
          const what = conditionText(search, condition, t) ?? '';
          const words = t('empty.without', { what, count });
          return (
            <li key={condition}>
              <Link to="/photos" search={without(search, condition)} className={css.way}>
                {words.replace(` ${count} `, ` ${countText(count)} `)}
              </Link>
            </li>
          );
        })}
        <li>
          <Link to="/photos" search={without(search, ...conditions)}>
            {t('photos.clear-all')}
          </Link>
        </li>
      </ul>
    </EmptyState>
  );
}
