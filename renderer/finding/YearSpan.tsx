import { Button, NativeSelect } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';

import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import { toPhotoQuery, type PhotosSearch } from '../search-params.ts';
import css from './ConditionMenu.module.css';
import type { Offer } from './offers.ts';
import { withCondition, yearsText } from './wall-search.ts';

/** Several years in a row, with how many photos are in them. */
export function YearSpan({
  search,
  years: offers,
  onChange,
}: {
  search: PhotosSearch;
  years: readonly Offer[];
  onChange: (search: PhotosSearch) => void;
}) {
  const { t } = useWords();
  const counts = new Map(offers.map(({ value, count }) => [Number(value.years), count]));
  const known = [...counts.keys()].sort((a, b) => a - b);
  const { years: current } = toPhotoQuery(search);
  const [span, setSpan] = useState<{ from?: number; to?: number }>(current ?? {});
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const { from = first, to = last } = span;
  const count = [...counts].reduce(
    (sum, [year, photos]) =>
      year >= Math.min(from, to) && year <= Math.max(from, to) ? sum + photos : sum,
    0,
  );
  const choices = [...new Set([from, ...known, to])].sort((a, b) => a - b).map(String);
  return (
    <form
      className={css.span}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onChange(withCondition(search, 'years', { years: yearsText(from, to) }));
      }}
    >
      <label>
        {t('filter.from')}
        <NativeSelect
          size="xs"
          data={choices}
          value={String(from)}
          onChange={(event) => {
            setSpan({ from: Number(event.currentTarget.value), to });
          }}
        />
      </label>
      <label>
        {t('filter.to')}
        <NativeSelect
          size="xs"
          data={choices}
          value={String(to)}
          onChange={(event) => {
            setSpan({ from, to: Number(event.currentTarget.value) });
          }}
        />
      </label>
      <Button type="submit" size="compact-sm" variant="default" disabled={count === 0}>
        {t('filter.use-span')} ·{' '}
        {t('filter.span', { count }).replace(String(count), countText(count))}
      </Button>
    </form>
  );
}
