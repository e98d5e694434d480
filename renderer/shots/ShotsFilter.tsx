import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { ShotList } from '../../shared/shots/shot.ts';
import { useApi } from '../api.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { useWords } from '../messages/words.ts';
import type { ShotFilter, ShotsSearch } from '../search-params.ts';
import css from './ShotsPage.module.css';

/** Which half is missing, and where: town, then village. */
export function ShotsFilter({
  search,
  counts,
  onChange,
}: {
  search: ShotsSearch;
  counts: ShotList['counts'];
  onChange: (search: ShotsSearch) => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: towns } = useQuery(queries.places.towns.queryOptions());
  const { show, town, village } = search;
  const shown = show ? { show } : {};
  const places = (towns ?? []).filter((entry) => town === undefined || entry.town === town);
  const villages = [...new Set(places.flatMap((entry) => entry.villages.map(nameOf)))];
  return (
    <div className={css.filter}>
      <FilterChips<ShotFilter | 'all'>
        label={t('shots.filter')}
        value={show ?? 'all'}
        options={[
          { value: 'all', label: t('shots.all'), count: counts.after + counts.before },
          { value: 'after', label: t('shots.after'), count: counts.after },
          { value: 'before', label: t('shots.before'), count: counts.before },
          { value: 'dismissed', label: t('shots.dismissed'), count: counts.dismissed },
        ]}
        onChange={(next) => {
          const place = { ...(town ? { town } : {}), ...(village ? { village } : {}) };
          onChange(next === 'all' ? place : { ...place, show: next });
        }}
      />
      <div className={css.places}>
        <NativeSelect
          aria-label={t('shots.town')}
          value={town ?? ''}
          data={[
            { value: '', label: t('shots.any-town') },
            ...namesOf(
              (towns ?? []).map((entry) => entry.town),
              town,
            ),
          ]}
          onChange={({ currentTarget: { value } }) => {
            onChange({ ...shown, ...(value === '' ? {} : { town: value }) });
          }}
        />
        <NativeSelect
          aria-label={t('shots.village')}
          value={village ?? ''}
          data={[{ value: '', label: t('shots.any-village') }, ...namesOf(villages, village)]}
          onChange={({ currentTarget: { value } }) => {
            onChange({
              ...shown,
              ...(town ? { town } : {}),
              ...(value === '' ? {} : { village: value }),
            });
          }}
        />
      </div>
    </div>
  );
}

function nameOf({ village }: { village: string | null }): string | null {
  return village;
}

/** Known names, and the chosen one, which may be gone by now. */
function namesOf(names: readonly (string | null)[], chosen: string | undefined): string[] {
  const known = names.filter((name) => name !== null);
  return chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
}
