import { IconX } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';

import { PHASES, type Phase } from '../../shared/phase.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';
import css from './PhotosFilter.module.css';

/** The conditions in the address: each can be seen and taken away. */
export function PhotosFilter({
  search,
  total,
}: {
  search: PhotosSearch;
  total: number | undefined;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const texts = (['town', 'village', 'text'] as const).flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [{ name, value }];
  });
  return (
    <header className={css.filter}>
      <h1 className={css.title}>{t('photos.title')}</h1>
      <FilterChips<Phase | 'any'>
        label={t('photos.filter')}
        value={search.phase ?? 'any'}
        options={[
          { value: 'any', label: t('photos.any-phase') },
          ...[...PHASES, 'unknown' as const].map((phase) => ({
            value: phase,
            label: t(`phase.filter.${phase}`),
          })),
        ]}
        onChange={(next) => {
          const rest = without(search, 'phase');
          void navigate({
            to: '/photos',
            search: next === 'any' ? rest : { ...rest, phase: next },
            replace: true,
          });
        }}
      />
      {texts.map(({ name, value }) => (
        <Link
          key={name}
          to="/photos"
          search={without(search, name)}
          className={css.condition}
          aria-label={t('photos.clear', { what: value })}
        >
          {name === 'text' ? `“${value}”` : value}
          <IconX size={12} aria-hidden />
        </Link>
      ))}
      {total !== undefined && (
        <span className={css.total} aria-live="polite">
          {t('photos.count', { count: total }).replace(String(total), countText(total))}
        </span>
      )}
    </header>
  );
}

function without(search: PhotosSearch, name: keyof PhotosSearch): PhotosSearch {
  return Object.fromEntries(Object.entries(search).filter(([known]) => known !== name));
}
