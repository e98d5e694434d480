// What a person set up in the window and finds again: widths, what is folded, how to look at things.
import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Everything that is remembered is stored under names that begin with this. */
export const REMEMBERED_PREFIX = 'xinmao.';

/** Said on the window when something is remembered there; `detail` is its name in the storage. */
export const REMEMBERED_EVENT = 'xinmao-remembered';

/**
 * A value that outlives page and program, shared by all that use its name. `read` makes it from what was stored, which
 * is undefined at first and may be of another version; it has to be the same function at each render.
 */
export function useRemembered<Value>(
  name: string,
  read: (stored: unknown) => Value,
): [Value, (value: Value) => void] {
  const key = REMEMBERED_PREFIX + name;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const value = useMemo(() => read(parse(text)), [read, text]);
  const remember = useCallback(
    (next: Value) => {
      rememberText(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, remember];
}

/** Stores a text under its whole name and tells the window. */
export function rememberText(key: string, text: string): void {
  localStorage.setItem(key, text);
  window.dispatchEvent(new CustomEvent<string>(REMEMBERED_EVENT, { detail: key }));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(REMEMBERED_EVENT, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(REMEMBERED_EVENT, listener);
    window.removeEventListener('storage', listener);
  };
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Written by something else, or cut short: as good as never stored.
    return undefined;
  }
}

/** For `useRemembered`: a number within its limits, else the usual one. */
export function readNumber(
  usual: number,
  { min, max }: { min: number; max: number },
): (stored: unknown) => number {
  return (stored) =>
    typeof stored === 'number' && Number.isFinite(stored)
      ? Math.min(max, Math.max(min, stored))
      : usual;
}

/** For `useRemembered`: true or false, else the usual one. */
export function readFlag(usual: boolean): (stored: unknown) => boolean {
  return (stored) => (typeof stored === 'boolean' ? stored : usual);
}

/** For `useRemembered`: a text, empty at first. */
export function readText(stored: unknown): string {
  return typeof stored === 'string' ? stored : '';
}

/** For `useRemembered`: a list of words, empty at first. */
export function readWords(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((word) => typeof word === 'string') : [];
}

/** For `useRemembered`: one of a closed set of words, else the usual one. */
export function readChoice<Word extends string>(
  words: readonly Word[],
  usual: Word,
): (stored: unknown) => Word {
  return (stored) => words.find((word) => word === stored) ?? usual;
}
