import { Button } from '@mantine/core';
import { IconArrowUp, IconChevronRight, IconFolder } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';

import type { FolderEntry } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import css from './FolderBrowser.module.css';
import { moveFocus } from './move-focus.ts';
import { ProblemNote } from './ProblemNote.tsx';

/** Chooses a folder in the page, for a host without a dialog of its own. */
export function FolderBrowser({
  onChoose,
  onClose,
  isBusy = false,
}: {
  onChoose: (folder: FolderEntry) => void;
  onClose: () => void;
  isBusy?: boolean;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  // The way walked from the usual places to here.
  const [trail, setTrail] = useState<FolderEntry[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const id = trail.at(-1)?.id;
  const { data, error, isPlaceholderData, refetch } = useQuery(
    queries.folders.list.queryOptions({
      input: id === undefined ? {} : { id },
      placeholderData: keepPreviousData,
    }),
  );
  const goUp = () => {
    setTrail(trail.slice(0, -1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Backspace' || event.key === 'ArrowLeft') {
      event.preventDefault();
      goUp();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(list.current, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'ArrowRight' && event.target instanceof HTMLButtonElement) {
      if (list.current?.contains(event.target)) event.target.click();
    }
  };
  const here = trail.length > 0 ? data?.here : undefined;

  return (
    <div className={css.browser} role="group" aria-label={t('folder.label')} onKeyDown={onKeyDown}>
      <ol className={css.trail}>
        <li>
          <button
            type="button"
            onClick={() => {
              setTrail([]);
            }}
          >
            {t('folder.places')}
          </button>
        </li>
        {trail.map((folder, depth) => (
          <li key={folder.id}>
            <IconChevronRight size={12} aria-hidden />
            <button
              type="button"
              translate="no"
              aria-current={depth === trail.length - 1 ? 'location' : undefined}
              onClick={() => {
                setTrail(trail.slice(0, depth + 1));
              }}
            >
              {folder.name}
            </button>
          </li>
        ))}
      </ol>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <ul
        ref={list}
        className={css.list}
        aria-label={t('folder.list', { name: here?.name ?? t('folder.places') })}
        aria-busy={isPlaceholderData}
      >
        {trail.length > 0 && (
          <li>
            <button type="button" className={css.folder} onClick={goUp}>
              <IconArrowUp size={15} aria-hidden /> {t('folder.up')}
            </button>
          </li>
        )}
        {data?.folders.map((folder) => (
          <li key={folder.id}>
            <button
              type="button"
              className={css.folder}
              onClick={() => {
                setTrail([...trail, folder]);
              }}
            >
              <IconFolder size={15} aria-hidden /> <span translate="no">{folder.name}</span>
            </button>
          </li>
        ))}
        {data?.folders.length === 0 && <li className={css.none}>{t('folder.empty')}</li>}
      </ul>
      <div className={css.foot}>
        <span className={css.path} translate="no" title={here?.displayPath}>
          {here?.displayPath}
        </span>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        {here && (
          <Button
            loading={isBusy}
            disabled={isPlaceholderData}
            onClick={() => {
              onChoose({ id: here.id, name: here.name });
            }}
          >
            {t('folder.choose', { name: here.name })}
          </Button>
        )}
      </div>
    </div>
  );
}
