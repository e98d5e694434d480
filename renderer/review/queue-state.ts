// Where a person is in the queue: the item in view, those passed, and what an undo brings back. Pure; the page
// of the queue itself comes from the program and is laid under this. Passed items are known by their cursors, which
// tell their size too: what an answer leaves of an item is another one, and may be asked.
import type { ReviewItem, ReviewPage } from '../../shared/review.ts';

/** An item that is behind; `answer` in words, null if it was skipped. */
interface Passed {
  item: ReviewItem;
  answer: string | null;
}

/** An answer that undo can bring back: the item as it was before, and the others that it settled. */
export interface Act {
  item: ReviewItem;
  along: readonly ReviewItem[];
}

export interface QueueState {
  /** The page in use begins after this item; undefined at the start. */
  after: string | undefined;
  /** The item in view stays what it was while the queue changes under it. */
  held: ReviewItem | null;
  /** Items behind, the last one last. */
  trail: readonly Passed[];
  /** Answers, the last one last. */
  acts: readonly Act[];
  /** Cursors of items that were answered, whether the program has heard of it or not. */
  given: ReadonlySet<string>;
  /** Cursors of items that were skipped. */
  skipped: ReadonlySet<string>;
  /** What was answered before on the item in view, if it was gone back to. */
  answered: string | null;
}

export const AT_START: QueueState = {
  after: undefined,
  held: null,
  trail: [],
  acts: [],
  given: new Set(),
  skipped: new Set(),
  answered: null,
};

/** Below this many items to come, the page is turned. */
const FEW = 6;

/** Tells items of all kinds apart, whatever is left of them. */
export function idOf({ kind, key }: ReviewItem): string {
  return `${kind}|${key}`;
}

/** The items after the one in view. */
export function itemsToCome(
  { held, given, skipped }: QueueState,
  page: ReviewPage | undefined,
): ReviewItem[] {
  const heldId = held && idOf(held);
  return (page?.items ?? []).filter(
    (item) => idOf(item) !== heldId && !given.has(item.cursor) && !skipped.has(item.cursor),
  );
}

/** Leaves the item in view and takes the next. */
export function skip(state: QueueState, page: ReviewPage | undefined): QueueState {
  return state.held === null ? state : pass(state, page, state.held, state.answered);
}

/** Notes an answer on the item in view; `left` is what the item still asks, null for nothing. */
export function answer(
  state: QueueState,
  page: ReviewPage | undefined,
  { act, words, left }: { act: Act; words: string; left: ReviewItem | null },
): QueueState {
  const noted = {
    ...state,
    given: withAll(state.given, [act.item, ...act.along]),
    acts: [...state.acts, act],
  };
  return left === null ? pass(noted, page, act.item, words) : { ...noted, held: left };
}

/** Goes back to the item passed last. */
export function goBack(state: QueueState): QueueState {
  const last = state.trail.at(-1);
  if (last === undefined) return state;
  return {
    ...state,
    held: last.item,
    trail: state.trail.slice(0, -1),
    skipped: without(state.skipped, last.item),
    answered: last.answer,
  };
}

/** An answer, the last one if none is named, does not hold: its item is in view again. */
export function bringBack(state: QueueState, act = state.acts.at(-1)): QueueState {
  if (act === undefined) return state;
  const { item, along } = act;
  const id = idOf(item);
  const at = state.trail.findLastIndex((passed) => idOf(passed.item) === id);
  return {
    ...state,
    held: item,
    trail: state.trail.filter((_, index) => index !== at),
    acts: state.acts.filter((one) => one !== act),
    given: without(state.given, item, ...along),
    skipped: without(state.skipped, item),
    answered: null,
  };
}

/** From the first item again, those skipped included. */
export function startOver({ acts }: QueueState): QueueState {
  return { ...AT_START, acts };
}

function pass(
  state: QueueState,
  page: ReviewPage | undefined,
  item: ReviewItem,
  said: string | null,
): QueueState {
  const toCome = itemsToCome(state, page);
  return {
    ...state,
    after: turned(state, page, toCome),
    held: toCome[0] ?? null,
    trail: [...state.trail, { item, answer: said }],
    skipped: said === null ? withAll(state.skipped, [item]) : state.skipped,
    answered: null,
  };
}

/** Turns the page in time, to begin before the items to come. */
function turned(
  { after }: QueueState,
  page: ReviewPage | undefined,
  toCome: readonly ReviewItem[],
): string | undefined {
  if (page?.next == null || toCome.length >= FEW) return after;
  const [first] = toCome;
  if (first === undefined) return page.next;
  return page.items[page.items.indexOf(first) - 1]?.cursor ?? after;
}

function withAll(set: ReadonlySet<string>, items: readonly ReviewItem[]): ReadonlySet<string> {
  return new Set([...set, ...items.map(({ cursor }) => cursor)]);
}

function without(set: ReadonlySet<string>, ...items: readonly ReviewItem[]): ReadonlySet<string> {
  return set.difference(new Set(items.map(({ cursor }) => cursor)));
}
