import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { GazetteerTable } from '../../shared/gazetteer-table.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import css from './Search.module.css';
import { newEntry, useGazetteer } from './use-gazetteer.ts';

/** Villages of the province's other counties: found by name, added with one press. */
export function NeighbourSearch({
  table,
  onClose,
}: {
  table: GazetteerTable;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { save, isPending, saveError } = useGazetteer();
  const [words, setWords] = useState('');
  const wanted = words.trim();
  const { data, error } = useQuery(
    queries.gazetteer.neighbours.queryOptions({
      input: { words: wanted },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const isThere = (county: string, town: string, village: string): boolean =>
    table.towns.some(
      (one) =>
        one.county === county &&
        one.name === town &&
        one.villages.some(({ name }) => name === village),
    );
  return (
    <section
      className={css.panel}
      aria-label={t('neighbours.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextInput
        label={t('neighbours.search')}
        description={t('neighbours.hint', { province: table.county.province })}
        value={words}
        autoFocus
        onChange={(event) => {
          setWords(event.currentTarget.value);
        }}
      />
      {error && <ProblemNote error={error} />}
      {saveError !== null && <ProblemNote error={saveError} />}
      {wanted !== '' && data?.length === 0 && (
        <p className={css.hint}>{t('neighbours.none', { words: wanted })}</p>
      )}
      {wanted !== '' && (
        <ul className={css.found}>
          {data?.map(({ county, town, village }) => (
            <li key={`${county.code} ${town} ${village}`}>
              <span>
                <b>{village}</b>
                <small>{[county.city, county.name, town].join(' ')}</small>
              </span>
              {isThere(county.name, town, village) ? (
                <small>{t('neighbours.is-there')}</small>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={isPending}
                  aria-label={t('neighbours.add', { name: `${county.name} ${town} ${village}` })}
                  onClick={() => {
                    save(newEntry({ kind: 'village', name: village, county: county.name, town }));
                  }}
                >
                  {t('neighbours.add-one')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
