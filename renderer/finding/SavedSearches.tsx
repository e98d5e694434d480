import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';

import type { SavedSearch } from '../../shared/finding/facets.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { Row } from '../shell/SidebarRow.tsx';
import nav from '../shell/Sidebar.module.css';
import css from './SavedSearches.module.css';
import { useSavedSearchChange, type SavedSearchChange } from './use-saved-search-change.ts';
import { toPhotosSearch } from './wall-search.ts';

/** Searches that people named, with what each finds now; nothing where there are none. */
export function SavedSearches() {
  const { t } = useWords();
  const { queries } = useApi();
  const change = useSavedSearchChange();
  const { data: searches } = useQuery(queries.finding.savedSearches.queryOptions());
  if (!searches || searches.length === 0) return null;
  return (
    <section aria-label={t('saved.title')}>
      <h2 className={nav.heading}>{t('saved.title')}</h2>
      <ul>
        {searches.map((search, at) => (
          <li key={search.id} className={css.row}>
            <SavedRow search={search} at={at} searches={searches} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SavedRow({
  search: { id, name, query, count },
  at,
  searches,
  change,
}: {
  search: SavedSearch;
  at: number;
  searches: readonly SavedSearch[];
  change: SavedSearchChange;
}) {
  const { t } = useWords();
  const [isNaming, setIsNaming] = useState(false);
  const isLast = at === searches.length - 1;
  const up = () => {
    if (at > 0) change.move(id, searches[at - 1]?.id ?? null);
  };
  const down = () => {
    if (!isLast) change.move(id, searches[at + 2]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setIsNaming(true);
    else if (event.key === 'Delete') change.remove(id);
    else if (event.altKey && event.key === 'ArrowUp') up();
    else if (event.altKey && event.key === 'ArrowDown') down();
    else return;
    event.preventDefault();
  };
  if (isNaming) {
    return (
      <NameField
        name={name}
        onDone={(next) => {
          setIsNaming(false);
          if (next !== null && next !== name) change.rename(id, next);
        }}
      />
    );
  }
  return (
    <>
      <Link
        to="/photos"
        search={toPhotosSearch(query)}
        activeOptions={{ exact: true }}
        className={nav.item}
        title={name}
        aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={onKeyDown}
      >
        <Row label={name} count={count} />
      </Link>
      <Menu position="bottom-start" width={150}>
        <Menu.Target>
          <ActionIcon
            className={css.more}
            size={24}
            color="ink"
            aria-label={t('saved.menu', { name })}
          >
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            rightSection={<kbd>F2</kbd>}
            onClick={() => {
              setIsNaming(true);
            }}
          >
            {t('saved.rename')}
          </Menu.Item>
          <Menu.Item rightSection={<kbd>Alt ↑</kbd>} disabled={at === 0} onClick={up}>
            {t('saved.up')}
          </Menu.Item>
          <Menu.Item rightSection={<kbd>Alt ↓</kbd>} disabled={isLast} onClick={down}>
            {t('saved.down')}
          </Menu.Item>
          <Menu.Item
            rightSection={<kbd>Del</kbd>}
            onClick={() => {
              change.remove(id);
            }}
          >
            {t('saved.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** Enter and leaving keep the name, Esc leaves it as it was. */
function NameField({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(name);
  const keep = () => {
    onDone(typed.trim() === '' ? null : typed.trim());
  };
  return (
    <input
      className={css.name}
      aria-label={t('saved.name')}
      value={typed}
      maxLength={100}
      autoFocus
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') keep();
        else if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
