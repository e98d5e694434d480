import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import type { PlaceSearch } from '../search-params.ts';
import css from './PairsPage.module.css';

/** Where the pairs are: a town, then one of its villages. */
export function PairsPlace({
  place: { town, village },
  onChange,
}: {
  place: PlaceSearch;
  onChange: (place: PlaceSearch) => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: towns } = useQuery(queries.places.towns.queryOptions());
  const places = (towns ?? []).filter((entry) => town === undefined || entry.town === town);
  const villages = new Set(places.flatMap((entry) => entry.villages.map((known) => known.village)));
  return (
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
          onChange(value === '' ? {} : { town: value });
        }}
      />
      <NativeSelect
        aria-label={t('shots.village')}
        value={village ?? ''}
        data={[{ value: '', label: t('shots.any-village') }, ...namesOf([...villages], village)]}
        onChange={({ currentTarget: { value } }) => {
          onChange({ ...(town ? { town } : {}), ...(value === '' ? {} : { village: value }) });
        }}
      />
    </div>
  );
}

/** Known names, and the chosen one, which may be gone by now. */
function namesOf(names: readonly (string | null)[], chosen: string | undefined): string[] {
  const known = names.filter((name) => name !== null);
  return chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
}
