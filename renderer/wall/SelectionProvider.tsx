import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { SelectionContext } from './photo-selection.ts';
import { createSelectionStore } from './selection-store.ts';
import { useWallEntry, useWallMemory, WallEntryContext } from './wall-memory.ts';

/** The selection of the wall below; as it was where a person comes back. */
export function SelectionProvider({
  wall,
  ids,
  children,
}: {
  /** Which wall it is; what was selected in one is not in another. */
  wall: string;
  /** The wall shown; undefined until it is known. */
  ids: readonly PhotoId[] | undefined;
  children: ReactNode;
}) {
  const memory = useWallMemory();
  const entry = useWallEntry(wall);
  const [store] = useState(() => createSelectionStore(memory.at(entry).selection));
  useLayoutEffect(() => {
    if (ids) store.show(ids);
  }, [store, ids]);
  useEffect(() => {
    const keep = () => {
      memory.keep(entry, { selection: store.current() });
    };
    keep();
    return store.subscribe(keep);
  }, [store, memory, entry]);
  return (
    <WallEntryContext value={entry}>
      <SelectionContext value={store}>{children}</SelectionContext>
    </WallEntryContext>
  );
}
