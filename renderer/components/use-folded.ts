import { useCallback, useState } from 'react';

/** Which of a list's groups are folded; remembered under `storageKey`. */
export interface Folded {
  isFolded: (name: string) => boolean;
  setFolded: (names: readonly string[], isFolded: boolean) => void;
}

export function useFolded(storageKey: string): Folded {
  const [folded, setNames] = useState(() => readNames(localStorage.getItem(storageKey)));
  const setFolded = useCallback(
    (names: readonly string[], isFolded: boolean) => {
      setNames((known) => {
        const next = new Set(known);
        for (const name of names) {
          if (isFolded) next.add(name);
          else next.delete(name);
        }
        localStorage.setItem(storageKey, JSON.stringify([...next]));
        return next;
      });
    },
    [storageKey],
  );
  const isFolded = useCallback((name: string) => folded.has(name), [folded]);
  return { isFolded, setFolded };
}

function readNames(json: string | null): ReadonlySet<string> {
  if (json === null) return new Set();
  try {
    const names: unknown = JSON.parse(json);
    return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
  } catch {
    // Something else wrote there; nothing is folded then.
    return new Set();
  }
}
