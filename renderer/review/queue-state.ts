// Where a person is in the queue: the item in view, those passed, and what an undo brings back. Pure; the page
// of the queue itself comes from the program and is laid under this.
import type { ReviewItem, ReviewPage } from '../../shared/review.ts';

/** An item that is behind; `answer` in words, null if it was skipped. */
interface Passed {
  item: ReviewItem;
  answer: string | null;
}

export interface QueueState {
  /** The page in use begins after this item; undefined at the start. */
  after: string | undefined;
  /** The item in view stays what it was while the queue changes under it. */
  held: ReviewItem | null;
  /** Items behind, the last one last. */
  trail: readonly Passed[];
  /** Items as they were before each answer, the last one last. */
  acts: readonly ReviewItem[];
  /** Answered items that the program has not settled yet. */
  pending: ReadonlySet<string>;
  skipped: ReadonlySet<string>;
  /** What was answered before on the item in view, if it was gone back to. */
  answered: string | null;
}

export const AT_START: QueueState = {
  after: undefined,
  held: null,
  trail: [],
  acts: [],
  pending: new Set(),
  skipped: new Set(),
  answered: null,
};

/** Below this many items to come, the page is turned. */
const FEW = 6;

/** Tells items of all kinds apart. */
export function idOf({ kind, key }: ReviewItem): string {
  return `${kind}|${key}`;
}

/** The items after the one in view. */
export function itemsToCome(
  { held, pending, skipped }: QueueState,
  page: ReviewPage | undefined,
): ReviewItem[] {
  const heldId = held && idOf(held);
  return (page?.items ?? []).filter((item) => {
    const id = idOf(item);
    return id !== heldId && !pending.has(id) && !skipped.has(id);
  });
}

/** Leaves the item in view, answered or with null skipped, and takes the next. */
export function pass(
  state: QueueState,
  page: ReviewPage | undefined,
  answer: string | null,
): QueueState {
  const { held } = state;
  if (held === null) return state;
  const id = idOf(held);
  const toCome = itemsToCome(state, page);
  // An item gone back to and not answered anew keeps its answer.
  const said = answer ?? state.answered;
  return {
    ...state,
    after: turned(state, page, toCome),
    held: toCome[0] ?? null,
    trail: [...state.trail, { item: held, answer: said }],
    pending: answer === null ? state.pending : withOne(state.pending, id),
    skipped: said === null ? withOne(state.skipped, id) : without(state.skipped, id),
    answered: null,
  };
}

/**
 * Notes that an answer is given on the item in view; `left` is what it still asks, null for nothing, and `along`
 * are other items that it settles.
 */
export function answer(
  state: QueueState,
  page: ReviewPage | undefined,
  given: { words: string; left: ReviewItem | null; along?: readonly ReviewItem[] },
): QueueState {
  if (state.held === null) return state;
  const { words, left, along = [] } = given;
  const pending = new Set([...state.pending, ...along.map(idOf)]);
  const noted = { ...state, pending, acts: [...state.acts, state.held] };
  return left === null ? pass(noted, page, words) : { ...noted, held: left };
}

/** Goes back to the item passed last. */
export function goBack(state: QueueState): QueueState {
  const last = state.trail.at(-1);
  if (last === undefined) return state;
  const id = idOf(last.item);
  return {
    ...state,
    held: last.item,
    trail: state.trail.slice(0, -1),
    pending: without(state.pending, id),
    skipped: without(state.skipped, id),
    answered: last.answer,
  };
}

/** The last answer was undone: its item is in view again. */
export function bringBack(state: QueueState): QueueState {
  const item = state.acts.at(-1);
  if (item === undefined) return state;
  const id = idOf(item);
  const at = state.trail.findLastIndex((passed) => idOf(passed.item) === id);
  return {
    ...state,
    held: item,
    trail: state.trail.filter((_, index) => index !== at),
    acts: state.acts.slice(0, -1),
    pending: without(state.pending, id),
    skipped: without(state.skipped, id),
    answered: null,
  };
}

/** The program has settled an answer on these; what was left out of it may be asked again. */
export function settle(state: QueueState, items: readonly ReviewItem[]): QueueState {
  return { ...state, pending: without(state.pending, ...items.map(idOf)) };
}

/** From the first item again, those skipped included. */
export function startOver({ acts }: QueueState): QueueState {
  return { ...AT_START, acts };
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

function withOne(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set, id]);
}

function without(set: ReadonlySet<string>, ...ids: readonly string[]): ReadonlySet<string> {
  return set.difference(new Set(ids));
}
