// [Note: Way back] What a wall needs to be as it was when a person comes back to it with Esc or Back: kept by the entry
// of the browser's history, so that a link to the same wall still opens it at its top.
import { useRouterState } from '@tanstack/react-router';
import { createContext, use } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import type { Selection } from './selection.ts';

/** Where a wall is scrolled to: by a photo and its distance from the top of what scrolls, or above all photos. */
export type WallPlace = { id: PhotoId; fromTopPx: number } | { scrollPx: number };

/** Entries of the history that are remembered. */
const KEPT_COUNT = 50;

interface Kept {
  selection?: Selection;
  place?: WallPlace;
}

export interface WallMemory {
  at: (key: string) => Kept;
  keep: (key: string, what: Kept) => void;
}

export function createWallMemory(): WallMemory {
  const entries = new Map<string, Kept>();
  return {
    at: (key) => entries.get(key) ?? {},
    keep: (key, what) => {
      const before = entries.get(key);
      entries.delete(key);
      entries.set(key, { ...before, ...what });
      const [oldest] = entries.keys();
      if (entries.size > KEPT_COUNT && oldest !== undefined) entries.delete(oldest);
    },
  };
}

/** What the wall below is remembered by. */
export const WallEntryContext = createContext('');

export const WallMemoryContext = createContext<WallMemory | null>(null);

export function useWallMemory(): WallMemory {
  const memory = use(WallMemoryContext);
  if (!memory) throw new Error('useWallMemory needs a WallMemoryContext above it');
  return memory;
}

/**
 * Names what is remembered of a wall: by the entry of the history that the window shows, and by the wall, since the page
 * that is left still stands when the entry has changed.
 */
export function useWallEntry(wall: string): string {
  const key = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? '' });
  return `${wall} ${key}`;
}
