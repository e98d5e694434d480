import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { SelectionContext } from './photo-selection.ts';
import { createSelectionStore } from './selection-store.ts';
import { useHistoryKey, useWallMemory } from './wall-memory.ts';

/** The selection of the wall below; as it was where a person comes back. */
export function SelectionProvider({
  ids,
  children,
}: {
  /** The wall shown; undefined until it is known. */
  ids: readonly PhotoId[] | undefined;
  children: ReactNode;
}) {
  const memory = useWallMemory();
  const key = useHistoryKey();
  const [store] = useState(() => createSelectionStore(memory.at(key).selection));
  useLayoutEffect(() => {
    if (ids) store.show(ids);
  }, [store, ids]);
  useEffect(() => {
    const keep = () => {
      memory.keep(key, { selection: store.current() });
    };
    keep();
    return store.subscribe(keep);
  }, [store, memory, key]);
  return <SelectionContext value={store}>{children}</SelectionContext>;
}
