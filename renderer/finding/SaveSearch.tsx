import { Button, Popover, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';

import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { toPhotoQuery, type PhotosSearch } from '../search-params.ts';
import { useDecision } from '../shell/use-decision.ts';
import css from './FilterBar.module.css';
import { conditionText } from './offers.ts';
import { POPOVER_LOOK } from './popover-look.ts';
import { conditionsIn, isSameQuery } from './wall-search.ts';

/** Gives the conditions a name to find them by; nothing to see where they have one. */
export function SaveSearch({ search }: { search: PhotosSearch }) {
  const { t } = useWords();
  const { queries } = useApi();
  const [isOpen, setIsOpen] = useState(false);
  const query = toPhotoQuery(search);
  const { data: saved } = useQuery(queries.finding.savedSearches.queryOptions());
  if (saved === undefined || saved.some((known) => isSameQuery(known.query, query))) return null;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} {...POPOVER_LOOK}>
      <Popover.Target>
        <button
          type="button"
          className={css.plain}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {t('saved.save')}…
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('saved.save')}>
        <NameForm
          search={search}
          onDone={() => {
            setIsOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function NameForm({ search, onDone }: { search: PhotosSearch; onDone: () => void }) {
  const { t } = useWords();
  const { client, queries } = useApi();
  const { decide } = useDecision();
  const [name, setName] = useState(() =>
    conditionsIn(search)
      .map((condition) => conditionText(search, condition, t))
      .join(' '),
  );
  return (
    <form
      className={css.save}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        const words = name.trim();
        if (words === '') return;
        onDone();
        decide({
          run: () => client.finding.saveSearch({ name: words, query: toPhotoQuery(search) }),
          said: 'saved.saved',
          changed: queries.finding.savedSearches.key(),
        });
      }}
    >
      <TextInput
        aria-label={t('saved.name')}
        value={name}
        maxLength={100}
        autoFocus
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('app.save')}
      </Button>
    </form>
  );
}
