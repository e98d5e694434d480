import { useCallback, useMemo } from 'react';

import { readWords, useRemembered } from '../remembered.ts';

/** Which of a list's groups are folded. */
export interface Folded {
  isFolded: (group: string) => boolean;
  setFolded: (groups: readonly string[], isFolded: boolean) => void;
}

/** Folds groups, and remembers under `name` which. */
export function useFolded(name: string): Folded {
  const [groups, setGroups] = useRemembered(name, readWords);
  const folded = useMemo(() => new Set(groups), [groups]);
  const setFolded = useCallback(
    (changed: readonly string[], isFolded: boolean) => {
      const next = new Set(folded);
      for (const group of changed) {
        if (isFolded) next.add(group);
        else next.delete(group);
      }
      setGroups([...next]);
    },
    [folded, setGroups],
  );
  const isFolded = useCallback((group: string) => folded.has(group), [folded]);
  return { isFolded, setFolded };
}
