import { VisuallyHidden } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useMatch, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { SuggestionList } from '../finding/SuggestionList.tsx';
import type { Way } from '../finding/suggestion-rows.ts';
import { useListbox } from '../finding/use-listbox.ts';
import { useSuggestions } from '../finding/use-suggestions.ts';
import { without } from '../finding/wall-search.ts';
import { useWords } from '../messages/words.ts';
import { keyText } from '../commands/key-text.ts';
import { useCommands } from '../commands/use-commands.ts';
import css from './SearchBox.module.css';

/** Finds places, people, articles and photos while a person types; Enter searches all photos for the words. */
export function SearchBox() {
  const { t } = useWords();
  const navigate = useNavigate();
  const wall = useMatch({ from: '/shell/photos', shouldThrow: false })?.search;
  const inAddress = wall?.text ?? '';
  const input = useRef<HTMLInputElement>(null);
  /** What is in the field while it is typed in; null shows the words of the address. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  /** What was typed before a word was half composed: an input method's letters are not asked for. */
  const [before, setBefore] = useState<string | null>(null);

  const value = typed ?? inAddress;
  const words = (before ?? typed ?? '').trim();
  const rows = useSuggestions(words, wall, isOpen);
  const isShown = isOpen && rows !== undefined;
  const go = (way: Way) => {
    setIsOpen(false);
    setTyped(null);
    input.current?.blur();
    void navigate(way);
  };
  const listbox = useListbox({
    count: rows?.length ?? 0,
    isOpen: isShown,
    about: words,
    first: null,
    onChoose: (at) => {
      const row = rows?.[at];
      if (row) go(row.way);
    },
  });
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
  const clear = () => {
    setTyped(null);
    setIsOpen(false);
    if (inAddress && wall) void navigate({ to: '/photos', search: without(wall, 'text') });
  };

  return (
    <form
      className={css.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const text = value.trim();
        if (text) go({ to: '/photos', search: { text } });
      }}
    >
      <IconSearch size={14} aria-hidden />
      <input
        ref={input}
        type="text"
        {...listbox.field}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={value}
        onFocus={() => {
          setIsOpen(true);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsOpen(true);
        }}
        onCompositionStart={() => {
          setBefore(typed ?? '');
        }}
        onCompositionEnd={(event) => {
          setBefore(null);
          setTyped(event.currentTarget.value);
        }}
        onBlur={({ relatedTarget }) => {
          setIsOpen(false);
          setBefore(null);
          // What opens over the window gives the focus back, and the words are still wanted then.
          if (relatedTarget?.closest('[aria-modal="true"]') == null) setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || listbox.takeKey(event)) return;
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (isShown) setIsOpen(false);
          else if (value) clear();
          else input.current?.blur();
        }}
      />
      {value ? (
        <button
          type="button"
          aria-label={t('photos.clear', { what: value })}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={clear}
        >
          <IconX size={14} aria-hidden />
        </button>
      ) : (
        <kbd aria-hidden>{keyText('mod+k', t)}</kbd>
      )}
      {isShown && <SuggestionList rows={rows} words={words} listbox={listbox} />}
      <VisuallyHidden role="status">
        {isShown && t('suggest.count', { count: rows.length })}
      </VisuallyHidden>
    </form>
  );
}
