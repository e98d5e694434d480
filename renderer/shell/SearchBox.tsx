import { IconSearch, IconX } from '@tabler/icons-react';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../messages/words.ts';
import { readPhotosSearch } from '../search-params.ts';
import { keyText } from '../commands/key-text.ts';
import { useCommands } from '../commands/use-commands.ts';
import css from './SearchBox.module.css';

const PAUSE_MS = 180;

/** Search as one types: the words go into the address of the wall of photos. */
export function SearchBox() {
  const { t } = useWords();
  const navigate = useNavigate();
  const inAddress = useRouterState({
    select: ({ location }) => readPhotosSearch(location.search).text ?? '',
  });
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState<string | null>(null);

  useCommands(
    t('keys.everywhere'),
    [
      {
        id: 'search',
        label: t('search.label'),
        keys: ['mod+k', '/'],
        run: () => {
          input.current?.select();
        },
      },
    ],
    { isFrame: true },
  );
  useEffect(
    () => () => {
      clearTimeout(pause.current);
    },
    [],
  );

  const search = (text: string) => {
    void navigate({
      to: '/photos',
      search: (previous) => {
        const next = readPhotosSearch(previous);
        const words = text.trim();
        if (words) next.text = words;
        else delete next.text;
        return next;
      },
      replace: inAddress !== '',
    });
  };
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      search(text);
    }, PAUSE_MS);
  };
  const clear = () => {
    clearTimeout(pause.current);
    setTyped(null);
    if (inAddress) search('');
  };
  const value = typed ?? inAddress;

  return (
    <form
      className={css.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(pause.current);
        if (value) search(value);
      }}
    >
      <IconSearch size={14} aria-hidden />
      <input
        ref={input}
        type="text"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          type(event.target.value);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (value) clear();
          else input.current?.blur();
        }}
      />
      {value ? (
        <button type="button" aria-label={t('photos.clear', { what: value })} onClick={clear}>
          <IconX size={14} aria-hidden />
        </button>
      ) : (
        <kbd aria-hidden>{keyText('mod+k', t)}</kbd>
      )}
    </form>
  );
}
