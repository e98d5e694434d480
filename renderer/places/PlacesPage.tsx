import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { GazetteerTable } from '../../shared/gazetteer-table.ts';
import type { VillageName } from '../../shared/place.ts';
import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { EntryList } from './EntryList.tsx';
import { findPlaces } from './find-places.ts';
import { PlacesList } from './PlacesList.tsx';
import css from './PlacesPage.module.css';
import { PlacesTools } from './PlacesTools.tsx';
import { VillagePanel } from './VillagePanel.tsx';

const route = getRouteApi('/shell/places');

/** The county's names: every town and village, what people added, and ways to bring in more. */
export function PlacesPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.gazetteer.table.queryOptions());
  useTitle(t('gazetteer.title'));
  return (
    <Page isFlush>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && <Table key={data.county.code} table={data} />}
    </Page>
  );
}

function Table({ table }: { table: GazetteerTable }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { town, village } = route.useSearch();
  const [words, setWords] = useState('');
  const selected = town !== undefined && village !== undefined ? { town, village } : null;
  const towns = findPlaces(table, words);
  const select = (place: VillageName | null) =>
    void navigate({ to: '/places', search: place ?? {}, replace: true });
  useCommands(t('gazetteer.title'), [
    {
      id: 'close',
      label: t('keys.unselect'),
      keys: 'escape',
      isOff: selected === null,
      run: () => {
        select(null);
      },
    },
  ]);
  const { county, entries } = table;
  const villageCount = table.towns.reduce((sum, one) => sum + one.villages.length, 0);
  const former = county.formerNames.join('、');
  return (
    <div className={css.columns}>
      <div className={css.list}>
        <PageHead
          crumb={[
            county.province,
            county.city === county.province ? '' : county.city,
            county.name,
            former && `(${t('gazetteer.former-county', { names: former })})`,
          ]
            .filter(Boolean)
            .join(' ')}
          title={t('gazetteer.title')}
        />
        <p className={css.count}>
          {t('gazetteer.count', {
            towns: table.towns.length,
            villages: villageCount,
            entries: entries.length,
          })}
        </p>
        <PlacesTools table={table} />
        <TextInput
          className={css.search}
          aria-label={t('gazetteer.search')}
          placeholder={t('gazetteer.search-hint')}
          value={words}
          spellCheck={false}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') setWords('');
            const [first] = towns;
            const name = first?.villages[0]?.name;
            if (event.key === 'Enter' && first && name !== undefined) {
              select({ town: first.name, village: name });
            }
          }}
        />
        {towns.length === 0 && (
          <EmptyState
            title={t('gazetteer.none', { words: words.trim() })}
            hint={t('gazetteer.none-hint')}
          />
        )}
        <PlacesList towns={towns} selected={selected} onSelect={select} />
      </div>
      <aside className={css.aside} aria-label={t('gazetteer.detail')}>
        {selected ? (
          <>
            <VillagePanel key={`${town} ${village}`} table={table} place={selected} />
            {entries.length > 0 && (
              <Button
                className={css.back}
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  select(null);
                }}
              >
                {t('gazetteer.all-entries')}
              </Button>
            )}
          </>
        ) : (
          <EntryList entries={entries} />
        )}
      </aside>
    </div>
  );
}
