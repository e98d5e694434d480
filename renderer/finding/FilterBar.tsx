import { Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useCommands } from '../commands/use-commands.ts';
import { useWords } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';
import { ConditionChip } from './ConditionChip.tsx';
import { ConditionMenu } from './ConditionMenu.tsx';
import css from './FilterBar.module.css';
import { POPOVER_LOOK } from './popover-look.ts';
import { SaveSearch } from './SaveSearch.tsx';
import { conditionsIn, without } from './wall-search.ts';

/** The conditions in the address: each is seen, changed and taken away; every change is a step back. */
export function FilterBar({ search }: { search: PhotosSearch }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const conditions = conditionsIn(search);
  const change = (next: PhotosSearch) => {
    void navigate({ to: '/photos', search: next });
  };
  useCommands(t('photos.title'), [
    {
      id: 'add-condition',
      label: t('filter.add-label'),
      keys: 'f',
      run: () => {
        setIsAdding(true);
      },
    },
  ]);
  return (
    <div className={css.bar} role="group" aria-label={t('filter.label')}>
      {conditions.map((condition) => (
        <ConditionChip key={condition} search={search} condition={condition} onChange={change} />
      ))}
      <Popover opened={isAdding} onChange={setIsAdding} {...POPOVER_LOOK}>
        <Popover.Target>
          <button
            type="button"
            className={css.add}
            aria-label={t('filter.add-label')}
            aria-keyshortcuts="F"
            title={`${t('filter.add-label')} (F)`}
            onClick={() => {
              setIsAdding(!isAdding);
            }}
          >
            <IconPlus size={13} aria-hidden />
            {t('filter.add')}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={8} aria-label={t('filter.add-label')}>
          <ConditionMenu
            search={search}
            onChange={(next) => {
              setIsAdding(false);
              change(next);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {conditions.length > 0 && (
        <>
          <button
            type="button"
            className={css.plain}
            onClick={() => {
              change(without(search, ...conditions));
            }}
          >
            {t('filter.clear-all')}
          </button>
          <SaveSearch search={search} />
        </>
      )}
    </div>
  );
}
