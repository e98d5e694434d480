import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';

import type { CountyName } from '../../shared/gazetteer-table.ts';
import { useApi } from '../api.ts';
import { moveFocus } from '../components/move-focus.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useToast } from '../components/toast-context.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import css from './Search.module.css';

/** Chooses among the counties of China: typed for, picked from what fits, and confirmed. */
export function CountyPicker({ hasPhotos, onClose }: { hasPhotos: boolean; onClose: () => void }) {
  const { t } = useWords();
  const { queries } = useApi();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<CountyName | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const choose = useCountyChoice(onClose);
  const wanted = words.trim();
  const { data, error } = useQuery(
    queries.gazetteer.counties.queryOptions({
      input: { words: wanted },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(list.current, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <form
      className={css.panel}
      aria-label={t('county.label')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) choose.run(chosen);
        else setChosen(data?.[0] ?? null);
      }}
    >
      <p className={css.hint}>{t(hasPhotos ? 'county.warning' : 'county.first')}</p>
      <TextInput
        label={t('county.search')}
        value={words}
        autoFocus
        spellCheck={false}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setChosen(null);
        }}
      />
      {error && <ProblemNote error={error} />}
      {wanted !== '' && data?.length === 0 && (
        <p className={css.hint}>{t('county.none', { words: wanted })}</p>
      )}
      {wanted !== '' && (
        <ul ref={list} className={css.choices} aria-label={t('county.list')}>
          {data?.map((county) => (
            <li key={county.code}>
              <button
                type="button"
                className={css.choice}
                aria-pressed={county.code === chosen?.code}
                onClick={() => {
                  setChosen(county);
                }}
              >
                {county.name} <small>{whereabouts(county)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {choose.error !== null && <ProblemNote error={choose.error} />}
      <div className={css.buttons}>
        <Button type="submit" disabled={!chosen} loading={choose.isPending}>
          {t('county.choose', { name: chosen?.name ?? '…' })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

function whereabouts({ province, city, formerNames, code }: CountyName): string {
  const places = city === province ? [province] : [province, city];
  return [...places, ...formerNames, code].join(' ');
}

/** Changes the county, then has the photos read with its names. */
function useCountyChoice(onDone: () => void): {
  run: (county: CountyName) => void;
  isPending: boolean;
  error: unknown;
} {
  const { queries } = useApi();
  const { t } = useWords();
  const say = useToast();
  const { index, startIndex } = useJobs();
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    queries.gazetteer.chooseCounty.mutationOptions({
      onSuccess: async (overview) => {
        queryClient.setQueryData(queries.archive.overview.queryKey(), overview);
        say({ text: t('county.changed', { name: overview.county.name }) });
        onDone();
        await queryClient.invalidateQueries();
        if (overview.roots.length > 0) startIndex();
      },
    }),
  );
  return {
    run: ({ code }) => {
      index.cancel();
      index.reset();
      mutate({ code });
    },
    isPending,
    error,
  };
}
