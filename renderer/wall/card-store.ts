// [Note: Card store] Cards of the photos in sight, by id: what is known stays on screen while it is asked for anew, and
// what was scrolled past is not waited for.
import { replaceEqualDeep } from '@tanstack/react-query';

import type { PhotoId } from '../../shared/photo.ts';
import type { WallCard } from '../../shared/wall.ts';

/** Cards asked for at once; a screen of small tiles holds about as many. */
const BATCH_SIZE = 120;
/** As many beyond what is in sight are worth asking for. */
const LOT_SIZE = 48;
/** A card takes about a kilobyte. */
const KEPT_COUNT = 4000;

type Fetch = (ids: readonly PhotoId[], signal: AbortSignal) => Promise<WallCard[]>;

export interface CardStore {
  subscribe: (onChange: () => void) => () => void;
  cardOf: (id: PhotoId) => WallCard | undefined;
  /**
   * Photos in sight, the nearest first, and those that are about to be; cards of an older `version` are asked for
   * anew.
   */
  want: (near: readonly PhotoId[], far: readonly PhotoId[], version: number) => void;
  /** What went wrong last; null once cards came again. */
  problem: () => unknown;
  /** Gives up what is being asked for. */
  rest: () => void;
  /** Another archive is open, whose photos have the same ids. */
  clear: () => void;
}

interface Known {
  /** Null for a photo that is no longer shown. */
  card: WallCard | null;
  version: number;
}

export function createCardStore(fetchCards: Fetch): CardStore {
  const listeners = new Set<() => void>();
  const known = new Map<PhotoId, Known>();
  let near: readonly PhotoId[] = [];
  let far: readonly PhotoId[] = [];
  let wantedVersion = 0;
  let asked: { ids: ReadonlySet<PhotoId>; stop: AbortController } | null = null;
  let problem: unknown = null;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const keep = (id: PhotoId, card: WallCard | null, version: number): void => {
    known.delete(id);
    known.set(id, { card, version });
  };
  const forget = (): void => {
    if (known.size <= KEPT_COUNT) return;
    const inSight = new Set([...near, ...far]);
    for (const id of known.keys()) {
      if (known.size <= KEPT_COUNT) return;
      if (!inSight.has(id)) known.delete(id);
    }
  };
  const isFresh = (id: PhotoId): boolean => known.get(id)?.version === wantedVersion;
  const put = (ids: readonly PhotoId[], cards: readonly WallCard[], version: number): void => {
    const byId = new Map(cards.map((card) => [card.id, card]));
    for (const id of ids) {
      // A card that says the same stays itself, so that its tile is not drawn again.
      keep(id, replaceEqualDeep(known.get(id)?.card ?? null, byId.get(id) ?? null), version);
    }
    forget();
    tell();
  };

  const ask = async (): Promise<void> => {
    if (asked !== null) return;
    for (;;) {
      const missing = near.filter((id) => !isFresh(id));
      const isUrgent = missing.length > 0;
      missing.push(...far.filter((id) => !isFresh(id)));
      if (!isUrgent && missing.length < LOT_SIZE) return;
      const ids = missing.slice(0, BATCH_SIZE);
      const stop = new AbortController();
      const version = wantedVersion;
      asked = { ids: new Set(ids), stop };
      try {
        const cards = await fetchCards(ids, stop.signal);
        if (!stop.signal.aborted) put(ids, cards, version);
        problem = null;
      } catch (error) {
        // What was given up is no problem; anything else is shown, and tried again when the wall moves.
        if (!stop.signal.aborted) {
          problem = error;
          tell();
          return;
        }
      } finally {
        asked = null;
      }
    }
  };

  const rest = (): void => {
    [near, far] = [[], []];
    asked?.stop.abort();
  };

  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
    cardOf: (id) => known.get(id)?.card ?? undefined,
    want: (nextNear, nextFar, version) => {
      [near, far, wantedVersion] = [nextNear, nextFar, version];
      const isOver = ![...near, ...far].some((id) => asked?.ids.has(id));
      if (asked !== null && isOver) asked.stop.abort();
      void ask();
    },
    problem: () => problem,
    rest,
    clear: () => {
      rest();
      known.clear();
      tell();
    },
  };
}
