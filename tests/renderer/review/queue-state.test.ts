import { expect, test } from 'vitest';
import {
  answer,
  AT_START,
  bringBack,
  goBack,
  itemsToCome,
  skip,
  type QueueState,
  startOver,
} from '../../../renderer/review/queue-state.ts';
import type { PhaseItem, ReviewItem, ReviewPage } from '../../../shared/review.ts';

function item(key: string, count = 1): PhaseItem {
  const cursor = `phase|${count}|${key}`;
  return { kind: 'phase', key, cursor, count, photoIds: [1], photos: [] };
}

const NONE = { items: 0, settles: 0 };

function page(items: ReviewItem[] | string, next: string | null = null): ReviewPage {
  const counts = { place: NONE, phase: NONE, date: NONE, pair: NONE, copy: NONE };
  const list = typeof items === 'string' ? Array.from(items, (key) => item(key)) : items;
  return { items: list, next, counts };
}

function at(key: string): QueueState {
  return { ...AT_START, held: item(key) };
}

/** Answers the item in view. */
function given(
  state: QueueState,
  on: ReviewPage,
  { left = null, along = [] }: { left?: ReviewItem | null; along?: ReviewItem[] } = {},
): QueueState {
  if (state.held === null) throw new Error('nothing is in view');
  return answer(state, on, { act: { item: state.held, along }, words: '前', left });
}

const keysToCome = (state: QueueState, on: ReviewPage) =>
  itemsToCome(state, on)
    .map(({ key }) => key)
    .join('');

test('an answer shows the next item, and the answered one does not come again', () => {
  const answered = given(at('a'), page('abc'));
  expect(answered.held?.key).toBe('b');
  // The program may not have heard of it yet, however often the page is read.
  expect(keysToCome(answered, page('abc'))).toBe('c');
});

test('what an answer leaves of an item comes as one of its own', () => {
  const three = { ...AT_START, held: item('a', 3) };
  const answered = given(three, page([item('a', 3), item('b')]));
  const later = page([item('a', 2), item('b')]);
  expect(itemsToCome(answered, later)).toEqual([item('a', 2)]);
});

test('an answer on a part keeps the item in view, and each undo gives back one part', () => {
  const on = page([item('a', 2), item('b')]);
  const some = given({ ...AT_START, held: item('a', 2) }, on, { left: item('a', 1) });
  expect(some.held).toEqual(item('a', 1));
  const all = given(some, on);
  expect(all.held?.key).toBe('b');
  expect(keysToCome(all, page([item('a', 1), item('b')]))).toBe('');
  expect(bringBack(all).held).toEqual(item('a', 1));
  expect(bringBack(bringBack(all)).held).toEqual(item('a', 2));
});

test('items that an answer settles along with its own come again only when it is undone', () => {
  const on = page('abc');
  const answered = given(at('a'), on, { along: [item('b')] });
  expect(answered.held?.key).toBe('c');
  expect(keysToCome(answered, on)).toBe('');
  expect(keysToCome(bringBack(answered), on)).toBe('bc');
});

test('skipping passes by, and going back tells what was answered', () => {
  const on = page('abc');
  const second = given(skip(at('a'), on), on);
  expect(second.held?.key).toBe('c');
  const back = goBack(second);
  expect([back.held?.key, back.answered]).toEqual(['b', '前']);
  // Left again without another answer, it keeps the one it has.
  expect(goBack(skip(back, on)).answered).toBe('前');
  const further = goBack(back);
  expect([further.held?.key, further.answered]).toEqual(['a', null]);
  expect(goBack(further)).toBe(further);
});

test('undo brings the answered item back past those skipped since', () => {
  const on = page('abc');
  const undone = bringBack(skip(given(at('a'), on), on));
  expect(undone.held?.key).toBe('a');
  expect(keysToCome(undone, on)).toBe('c');
  expect(goBack(undone).held?.key).toBe('b');
});

test('an answer that failed brings back its own item, whatever was answered since', () => {
  const on = page('abc');
  const first = given(at('a'), on);
  const failed = bringBack(given(first, on), first.acts[0]);
  expect(failed.held?.key).toBe('a');
  expect(failed.acts.map((act) => act.item.key)).toEqual(['b']);
});

test('the page is turned before its items run out, and begins before the item after', () => {
  const long = page('abcdefgh', 'phase|1|h');
  const first = skip(at('a'), long);
  expect(first.after).toBeUndefined();
  const third = skip(skip(first, long), long);
  expect([third.held?.key, third.after]).toEqual(['d', 'phase|1|c']);
  expect(skip(at('a'), page('a', 'phase|1|a')).after).toBe('phase|1|a');
});

test('starting over shows again what was skipped, and still knows what to undo', () => {
  const on = page('ab');
  const again = startOver(skip(given(at('a'), on), on));
  expect(keysToCome(again, page('b'))).toBe('b');
  expect(bringBack(again).held?.key).toBe('a');
});
