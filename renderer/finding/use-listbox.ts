// A field with a list of choices below it, by keys: the combobox pattern of the ARIA Authoring Practices.
import { useEffect, useId, useState, type KeyboardEvent } from 'react';

export interface Listbox {
  /** For the field. */
  field: {
    role: 'combobox';
    'aria-expanded': boolean;
    'aria-controls': string;
    'aria-autocomplete': 'list';
    'aria-activedescendant': string | undefined;
    autoComplete: 'off';
    spellCheck: false;
  };
  listId: string;
  /** For the choice at a place. */
  option: (at: number) => {
    id: string;
    role: 'option';
    'aria-selected': boolean;
    onMouseDown: (event: { preventDefault: () => void }) => void;
    onMouseMove: () => void;
    onClick: () => void;
  };
  /** True if the key was for the list. */
  takeKey: (event: KeyboardEvent) => boolean;
}

/** `first` is the choice that is active before any arrow is pressed, null for none. */
export function useListbox({
  count,
  isOpen,
  about,
  first,
  onChoose,
}: {
  count: number;
  isOpen: boolean;
  /** What the list is about: with another, the active choice is the first again. */
  about: string;
  first: number | null;
  onChoose: (at: number) => void;
}): Listbox {
  const listId = useId();
  const [moved, setMoved] = useState<{ about: string | null; at: number | null }>({
    about: null,
    at: null,
  });
  const wanted = moved.about === about ? moved.at : first;
  const active = isOpen && wanted !== null && wanted < count ? wanted : null;
  const idOf = (at: number): string => `${listId}-${at}`;
  const activeId = active === null ? undefined : idOf(active);
  useEffect(() => {
    if (activeId !== undefined)
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const move = (at: number | null) => {
    setMoved({ about, at });
  };
  /** Beyond either end comes the field itself where it may be active, or else the other end. */
  const step = (by: 1 | -1) => {
    const places = first === null ? count + 1 : count;
    const from = active ?? first ?? count;
    const to = (from + by + places) % places;
    move(to === count ? null : to);
  };
  return {
    listId,
    field: {
      role: 'combobox',
      'aria-expanded': isOpen,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': activeId,
      autoComplete: 'off',
      spellCheck: false,
    },
    option: (at) => ({
      id: idOf(at),
      role: 'option',
      'aria-selected': at === active,
      // The field keeps the focus.
      onMouseDown: (event) => {
        event.preventDefault();
      },
      onMouseMove: () => {
        if (at !== active) move(at);
      },
      onClick: () => {
        onChoose(at);
      },
    }),
    takeKey: (event) => {
      // Keys of a half-composed word are the input method's.
      if (event.nativeEvent.isComposing || !isOpen || count === 0) return false;
      if (event.key === 'ArrowDown') step(1);
      else if (event.key === 'ArrowUp') step(-1);
      else if (event.key === 'Enter' && active !== null) onChoose(active);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
