// The points of a pair while a person sets them: pure steps from one draft to the next.
import type { PicturePoint, PointPair } from '../../../shared/alignment.ts';
import type { Side } from '../view/use-zoom.ts';

/** One thing to be marked in both pictures; null where it isn't yet. */
export interface DraftPoint {
  id: number;
  before: PicturePoint | null;
  after: PicturePoint | null;
}

export interface PointsDraft {
  points: readonly DraftPoint[];
  selected: { id: number; side: Side } | null;
  /** Earlier points, the latest last, for undoing. */
  past: readonly (readonly DraftPoint[])[];
}

export type PointsStep =
  /** Marks the open point in this picture, or begins a new one. */
  | { kind: 'place'; side: Side; at: PicturePoint }
  /** A new point in the middle of both pictures, to be moved by keys. */
  | { kind: 'add' }
  | { kind: 'select'; id: number; side: Side }
  /** Takes hold of a point; dragging it is undone as one. */
  | { kind: 'grab'; id: number; side: Side }
  | { kind: 'drag'; to: PicturePoint }
  /** In shares of the picture. */
  | { kind: 'nudge'; x: number; y: number }
  | { kind: 'remove' }
  | { kind: 'clear' }
  | { kind: 'undo' };

const MIDDLE: PicturePoint = { x: 0.5, y: 0.5 };
const MAX_PAST = 100;

/** The draft that starts from points already known. */
export function startDraft(pairs: readonly PointPair[]): PointsDraft {
  return { points: pairs.map((pair, id) => ({ id, ...pair })), selected: null, past: [] };
}

/** The points that are marked in both pictures. */
export function completePairs({ points }: PointsDraft): PointPair[] {
  return points.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
}

/** Where the selected point is; null if none is selected. */
export function selectedPlace({ points, selected }: PointsDraft): PicturePoint | null {
  if (selected === null) return null;
  return points.find(({ id }) => id === selected.id)?.[selected.side] ?? null;
}

export function stepDraft(draft: PointsDraft, step: PointsStep): PointsDraft {
  const { points, selected, past } = draft;
  switch (step.kind) {
    case 'place': {
      const { side } = step;
      const open = points.find((point) => point.before === null || point.after === null);
      const id = open?.id ?? nextId(points);
      const known = open ? points : [...points, { id, before: null, after: null }];
      const at = withinPicture(step.at);
      return {
        points: put(known, { id, side }, at),
        selected: { id, side },
        past: remember(draft),
      };
    }
    case 'add': {
      const id = nextId(points);
      return {
        points: [...points, { id, before: MIDDLE, after: MIDDLE }],
        selected: { id, side: 'before' },
        past: remember(draft),
      };
    }
    case 'select': {
      return { points, selected: { id: step.id, side: step.side }, past };
    }
    case 'grab': {
      return { points, selected: { id: step.id, side: step.side }, past: remember(draft) };
    }
    case 'drag': {
      return selected ? { ...draft, points: put(points, selected, withinPicture(step.to)) } : draft;
    }
    case 'nudge': {
      const place = selectedPlace(draft);
      if (selected === null || place === null) return draft;
      const to = withinPicture({ x: place.x + step.x, y: place.y + step.y });
      return { points: put(points, selected, to), selected, past: remember(draft) };
    }
    case 'remove': {
      if (selected === null) return draft;
      const rest = points.filter(({ id }) => id !== selected.id);
      return { points: rest, selected: null, past: remember(draft) };
    }
    case 'clear': {
      return { points: [], selected: null, past: remember(draft) };
    }
    case 'undo': {
      const last = past.at(-1);
      return last ? { points: last, selected: null, past: past.slice(0, -1) } : draft;
    }
  }
}

function put(
  points: readonly DraftPoint[],
  { id, side }: { id: number; side: Side },
  at: PicturePoint,
): DraftPoint[] {
  return points.map((point) => (point.id === id ? { ...point, [side]: at } : point));
}

function remember({ points, past }: PointsDraft): (readonly DraftPoint[])[] {
  return [...past.slice(1 - MAX_PAST), points];
}

function nextId(points: readonly DraftPoint[]): number {
  return Math.max(-1, ...points.map(({ id }) => id)) + 1;
}

function withinPicture({ x, y }: PicturePoint): PicturePoint {
  return { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) };
}
