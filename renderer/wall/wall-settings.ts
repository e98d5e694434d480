// How a person looks at walls of photos; it stays from one to the next and from day to day.
import { useCallback } from 'react';

import { GROUPINGS, type Grouping } from '../../shared/browse.ts';
import { useRemembered } from '../remembered.ts';

export interface WallSettings {
  /** Tiles are this wide or a little less. */
  tileWidthPx: number;
  /** Date, place and caption stand below each picture. */
  hasWords: boolean;
  /** Where the address says nothing else. */
  grouping: Grouping;
}

export const TILE_WIDTHS = { min: 96, max: 420, step: 12 } as const;

export const FIRST_SETTINGS: WallSettings = { tileWidthPx: 180, hasWords: false, grouping: 'date' };

/** For `useRemembered`: anything unknown or malformed is as at first. */
export function readSettings(stored: unknown): WallSettings {
  const kept = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { tileWidthPx, hasWords, grouping } = kept as Record<string, unknown>;
  return {
    tileWidthPx:
      typeof tileWidthPx === 'number' ? withinWidths(tileWidthPx) : FIRST_SETTINGS.tileWidthPx,
    hasWords: hasWords === true,
    grouping: GROUPINGS.find((name) => name === grouping) ?? FIRST_SETTINGS.grouping,
  };
}

/** How walls are looked at, and what changes it. */
export function useWallSettings(): [WallSettings, (what: Partial<WallSettings>) => void] {
  const [settings, remember] = useRemembered('wall', readSettings);
  const change = useCallback(
    (what: Partial<WallSettings>) => {
      remember({ ...settings, ...what });
    },
    [settings, remember],
  );
  return [settings, change];
}

/** The next size up or down, one of those that the slider gives. */
export function stepWidth(tileWidthPx: number, steps: number): number {
  return withinWidths(tileWidthPx + steps * TILE_WIDTHS.step * 2);
}

function withinWidths(widthPx: number): number {
  const { min, max } = TILE_WIDTHS;
  return Math.min(max, Math.max(min, Number.isFinite(widthPx) ? Math.round(widthPx) : min));
}
