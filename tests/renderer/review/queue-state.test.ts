import { expect, test } from 'vitest';
import {
  answer,
  AT_START,
  bringBack,
  goBack,
  itemsToCome,
  pass,
  type QueueState,
  settle,
  startOver,
} from '../../../renderer/review/queue-state.ts';
import type { PhaseItem, ReviewPage } from '../../../shared/review.ts';

function item(key: string): PhaseItem {
  return { kind: 'phase', key, cursor: `phase|1|${key}`, count: 1, photoIds: [1], photos: [] };
}

const NONE = { items: 0, settles: 0 };

function page(keys: string, next: string | null = null): ReviewPage {
  const counts = { place: NONE, phase: NONE, date: NONE, pair: NONE, copy: NONE };
  return { items: Array.from(keys, item), next, counts };
}

function at(key: string): QueueState {
  return { ...AT_START, held: item(key) };
}

const keysToCome = (state: QueueState, on: ReviewPage) =>
  itemsToCome(state, on)
    .map(({ key }) => key)
    .join('');

test('an answer shows the next item, and the answered one does not come again', () => {
  const answered = answer(at('a'), page('abc'), { words: '前', left: null });
  expect(answered.held?.key).toBe('b');
  // The program has not heard of it yet.
  expect(keysToCome(answered, page('abc'))).toBe('c');
});

test('what was left out of an answer comes once the program has settled it', () => {
  const answered = answer(at('a'), page('ab'), { words: '前', left: null });
  expect(keysToCome(settle(answered, [item('a')]), page('ba'))).toBe('a');
});

test('items that an answer settles along with its own are not shown', () => {
  const on = page('abc');
  const answered = answer(at('a'), on, { words: '黑沟村', left: null, along: [item('b')] });
  expect(answered.held?.key).toBe('c');
  expect(keysToCome(settle(answered, [item('a'), item('b')]), page('b'))).toBe('b');
});

test('an answer on a part keeps the item in view, and each undo gives back one part', () => {
  const left = { ...item('a'), count: 3 };
  const some = answer(at('a'), page('ab'), { words: '是', left });
  expect(some.held).toEqual(left);
  const all = answer(some, page('ab'), { words: '是', left: null });
  expect(all.held?.key).toBe('b');
  expect(bringBack(all).held).toEqual(left);
  expect(bringBack(bringBack(all)).held).toEqual(item('a'));
});

test('skipping passes by, and going back tells what was answered', () => {
  const on = page('abc');
  const skipped = pass(at('a'), on, null);
  const second = answer(skipped, on, { words: '后', left: null });
  expect(second.held?.key).toBe('c');
  const back = goBack(second);
  expect([back.held?.key, back.answered]).toEqual(['b', '后']);
  const further = goBack(back);
  expect([further.held?.key, further.answered]).toEqual(['a', null]);
  expect(keysToCome(further, on)).toBe('bc');
  expect(goBack(further)).toBe(further);
});

test('undo brings the answered item back past those skipped since', () => {
  const on = page('abc');
  const answered = answer(at('a'), on, { words: '前', left: null });
  const undone = bringBack(pass(answered, on, null));
  expect(undone.held?.key).toBe('a');
  expect(keysToCome(undone, on)).toBe('c');
  expect(goBack(undone).held?.key).toBe('b');
});

test('the page is turned before its items run out, and begins before the item after', () => {
  const long = page('abcdefgh', 'phase|1|h');
  const first = pass(at('a'), long, null);
  expect(first.after).toBeUndefined();
  const third = pass(pass(first, long, null), long, null);
  expect([third.held?.key, third.after]).toEqual(['d', 'phase|1|c']);
  expect(pass(at('a'), page('a', 'phase|1|a'), null).after).toBe('phase|1|a');
});

test('starting over shows again what was skipped, and still knows what to undo', () => {
  const on = page('ab');
  const done = pass(answer(at('a'), on, { words: '前', left: null }), on, null);
  const again = startOver(done);
  expect(keysToCome(again, page('b'))).toBe('b');
  expect(bringBack(again).held?.key).toBe('a');
});
