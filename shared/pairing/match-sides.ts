// Which before goes with which after: one to one as well as can be, and what is left over with its likeliest partner.
import { assign } from './assignment.ts';
import type { Traits } from './traits.ts';

/** Photos of the shorter side that are matched at once: more would cost the square of their number. */
const MOST_AT_ONCE = 40;

/** How many leftover photos of the longer side one photo of the shorter side meets besides its own. */
const MAX_EXTRA = 2;

/** What a place in the order of both sides counts, where nothing else tells two candidates apart. */
const ORDER_WEIGHT = 0.001;

/** Log-odds of what is no pair at all. */
const NEVER = -1000;

type Couple = readonly [before: Traits, after: Traits];

/** Befores and afters that are matched with each other, both in order. */
interface Sides {
  before: readonly Traits[];
  after: readonly Traits[];
}

/**
 * Matches the sides of a scene, each in order. Takes time in proportion to the photos of the longer side, and memory
 * to those of one window.
 *
 * @param weigh log-odds of a couple; null for what is no pair at all
 */
export function matchSides(sides: Sides, weigh: (...couple: Couple) => number | null): Couple[] {
  return windowsOf(sides).flatMap((window) => matchWindow(window, weigh));
}

/** How many photos of the longer side find no partner. */
export function leftOver({ before, after }: Sides): number {
  const [fewer, more] = [before.length, after.length].sort((a, b) => a - b);
  return Math.max(0, (more ?? 0) - (fewer ?? 0) * (1 + MAX_EXTRA));
}

/** Names and numbers that both sides have stay together; the rest is cut at the same shares of both sides. */
function windowsOf(sides: Sides): Sides[] {
  if (Math.min(sides.before.length, sides.after.length) <= MOST_AT_ONCE) return [sides];
  const [befores, afters] = [sides.before, sides.after].map((side) => Map.groupBy(side, keyOf)) as [
    Map<string, Traits[]>,
    Map<string, Traits[]>,
  ];
  const windows: Sides[] = [];
  let open: { before: Traits[]; after: Traits[] } = { before: [], after: [] };
  const close = (): void => {
    windows.push(...slicesOf(open));
    open = { before: [], after: [] };
  };
  for (const [key, before] of befores) {
    const after = afters.get(key);
    if (!after) continue;
    open.before.push(...before);
    open.after.push(...after);
    if (Math.min(open.before.length, open.after.length) >= MOST_AT_ONCE / 2) close();
  }
  close();
  const rest = (side: readonly Traits[], others: Map<string, unknown>): Traits[] =>
    side.filter((photo) => !others.has(keyOf(photo)));
  return [
    ...windows,
    ...slicesOf({ before: rest(sides.before, afters), after: rest(sides.after, befores) }),
  ];
}

function keyOf({ stem, number }: Traits): string {
  return `${stem}|${number}`;
}

function slicesOf({ before, after }: Sides): Sides[] {
  const fewer = Math.min(before.length, after.length);
  const count = Math.ceil(fewer / MOST_AT_ONCE);
  const slice = (side: readonly Traits[], index: number): readonly Traits[] =>
    side.slice(
      Math.round((side.length * index) / count),
      Math.round((side.length * (index + 1)) / count),
    );
  return Array.from({ length: count }, (_, index) => ({
    before: slice(before, index),
    after: slice(after, index),
  }));
}

function matchWindow({ before, after }: Sides, weigh: (...couple: Couple) => number | null) {
  const isTurned = before.length > after.length;
  const [fewer, more] = isTurned ? [after, before] : [before, after];
  const weights = new Float64Array(fewer.length * more.length);
  const couple = (row: number, column: number): Couple | null => {
    const [one, other] = [fewer[row], more[column]];
    if (!one || !other) return null;
    return isTurned ? [other, one] : [one, other];
  };
  for (let row = 0; row < fewer.length; row++) {
    for (let column = 0; column < more.length; column++) {
      const pair = couple(row, column);
      const weight = pair && weigh(...pair);
      const apart = Math.abs(row / fewer.length - column / more.length);
      weights[row * more.length + column] = weight === null ? NEVER : weight - apart * ORDER_WEIGHT;
    }
  }
  const chosen = chosenCells(weights, fewer.length, more.length).map(
    (cell) => [Math.floor(cell / more.length), cell % more.length] as const,
  );
  const place = ([row, column]: readonly [number, number]): number => (isTurned ? column : row);
  return chosen
    .sort((a, b) => place(a) - place(b))
    .flatMap(([row, column]) => {
      const pair = couple(row, column);
      return pair ? [pair] : [];
    });
}

/** Cells of the matrix, row by row, that are pairs. */
function chosenCells(weights: Float64Array, rowCount: number, columnCount: number): number[] {
  const columnOf = assign(
    weights.map((weight) => -weight),
    rowCount,
    columnCount,
  );
  const chosen = columnOf
    .map((column, row) => row * columnCount + column)
    .filter((cell) => (weights[cell] ?? NEVER) > NEVER / 2);
  const matched = new Set(chosen.map((cell) => cell % columnCount));
  const spare = Array.from({ length: rowCount }, () => MAX_EXTRA);
  for (const cell of chosen) if (cell < 0) matched.delete(cell);
  const leftovers = Array.from(weights.keys())
    .filter((cell) => !matched.has(cell % columnCount) && (weights[cell] ?? NEVER) > NEVER / 2)
    .sort((a, b) => (weights[b] ?? NEVER) - (weights[a] ?? NEVER) || a - b);
  for (const cell of leftovers) {
    const row = Math.floor(cell / columnCount);
    if (matched.has(cell % columnCount) || spare[row] === 0) continue;
    matched.add(cell % columnCount);
    spare[row] = (spare[row] ?? 0) - 1;
    chosen.push(cell);
  }
  return chosen;
}
