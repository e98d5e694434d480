import { FilterBar } from '../finding/FilterBar.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';
import css from './PhotosFilter.module.css';

/** What the wall shows: its conditions, and how many photos meet them. */
export function PhotosFilter({
  search,
  total,
}: {
  search: PhotosSearch;
  total: number | undefined;
}) {
  const { t } = useWords();
  return (
    <header className={css.filter}>
      <h1 className={css.title}>{t('photos.title')}</h1>
      <FilterBar search={search} />
      {total !== undefined && (
        <span className={css.total} aria-live="polite">
          {t('photos.count', { count: total }).replace(String(total), countText(total))}
        </span>
      )}
    </header>
  );
}
