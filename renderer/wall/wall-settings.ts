// How a person looks at walls of photos; it stays from one to the next and from day to day.
import { GROUPINGS, type Grouping } from '../../shared/browse.ts';

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

const STORAGE_KEY = 'xinmao.wall';

/** What was kept; anything unknown or malformed is as at first. */
export function readSettings(storage: Pick<Storage, 'getItem'>): WallSettings {
  const kept = parse(storage.getItem(STORAGE_KEY));
  const { tileWidthPx, hasWords, grouping } = kept;
  return {
    tileWidthPx:
      typeof tileWidthPx === 'number' ? withinWidths(tileWidthPx) : FIRST_SETTINGS.tileWidthPx,
    hasWords: hasWords === true,
    grouping: GROUPINGS.find((name) => name === grouping) ?? FIRST_SETTINGS.grouping,
  };
}

export function keepSettings(storage: Pick<Storage, 'setItem'>, settings: WallSettings): void {
  storage.setItem(STORAGE_KEY, JSON.stringify(settings));
}

/** The next size up or down, one of those that the slider gives. */
export function stepWidth(tileWidthPx: number, steps: number): number {
  return withinWidths(tileWidthPx + steps * TILE_WIDTHS.step * 2);
}

function withinWidths(widthPx: number): number {
  const { min, max } = TILE_WIDTHS;
  return Math.min(max, Math.max(min, Number.isFinite(widthPx) ? Math.round(widthPx) : min));
}

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Whatever stood there was not written by this program.
    return {};
  }
}
