import { NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';

import { STEP_KINDS } from '../../shared/history.ts';
import { useApi } from '../api.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './HistoryPage.module.css';
import { type HistorySearch, without } from './history-search.ts';

/** How long somebody stops typing before words are looked for. */
const SETTLED_MS = 300;

/** Which acts to show: what was changed, by whom, on which days, with which words. */
export function HistoryFilter({
  search,
  onChange,
}: {
  search: HistorySearch;
  onChange: (search: HistorySearch) => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: people = [] } = useQuery(queries.history.people.queryOptions());
  const named = people.filter((name) => name !== '');
  const { who } = search;
  const change = (name: 'kind' | 'who' | 'from' | 'to' | 'words', value: string) => {
    const rest = without(search, 'act', name);
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <div className={css.filter} role="search" aria-label={t('history.filter')}>
      <NativeSelect
        aria-label={t('history.kind')}
        value={search.kind ?? ''}
        data={[
          { value: '', label: t('history.any-kind') },
          ...STEP_KINDS.map((kind) => ({ value: kind, label: t(`history.kind.${kind}`) })),
        ]}
        onChange={({ currentTarget }) => {
          change('kind', currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={t('history.who')}
        value={who ?? ''}
        data={[
          { value: '', label: t('history.anybody') },
          ...(who === undefined || named.includes(who) ? named : [...named, who]),
        ]}
        onChange={({ currentTarget }) => {
          change('who', currentTarget.value);
        }}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className={css.end}>
          {t(`history.${end}`)}
          <TextInput
            type="date"
            max="2199-12-31"
            value={search[end] ?? ''}
            onChange={({ currentTarget }) => {
              change(end, currentTarget.value);
            }}
          />
        </label>
      ))}
      <Words
        key={search.words ?? ''}
        words={search.words ?? ''}
        onChange={(words) => {
          change('words', words);
        }}
      />
      {search.photo !== undefined && (
        <OfPhoto
          id={search.photo}
          onRemove={() => {
            onChange(without(search, 'photo', 'act'));
          }}
        />
      )}
    </div>
  );
}

function Words({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(words);
  const tell = useEffectEvent(() => {
    if (typed !== words) onChange(typed);
  });
  useEffect(() => {
    const timer = setTimeout(tell, SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  return (
    <TextInput
      className={css.words}
      aria-label={t('history.words')}
      placeholder={t('history.words')}
      maxLength={200}
      value={typed}
      spellCheck={false}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
      }}
    />
  );
}

function OfPhoto({ id, onRemove }: { id: number; onRemove: () => void }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { data: photo } = useQuery(queries.photos.get.queryOptions({ input: { id } }));
  const name = photo ? photoName(photo, t, language) : '…';
  return (
    <button type="button" className={css.ofPhoto} title={t('history.show-all')} onClick={onRemove}>
      {t('history.of-photo', { name })}
      <IconX size={14} aria-hidden />
    </button>
  );
}
