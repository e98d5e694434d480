import { describe, expect, test } from 'vitest';
import {
  choose,
  chooseMany,
  clear,
  extendTo,
  focusOn,
  frame,
  keepIn,
  NO_SELECTION,
  orderOf,
  selectAll,
  type Selection,
  toggle,
} from '../../../renderer/wall/selection.ts';
import { createSelectionStore } from '../../../renderer/wall/selection-store.ts';

const ORDER = orderOf([30, 10, 50, 20, 40]);
const plain = ({ ids, focusId, anchorId }: Selection) => [[...ids], focusId, anchorId];

describe('a selection', () => {
  test('is one photo, then others one by one', () => {
    const one = choose(10);
    expect(plain(one)).toEqual([[10], 10, 10]);
    const two = toggle(one, 40);
    expect(plain(two)).toEqual([[10, 40], 40, 40]);
    expect(plain(toggle(two, 10))).toEqual([[40], 10, 10]);
  });

  test('runs from the anchor over the order of the wall, either way', () => {
    const down = extendTo(choose(10), ORDER, 20);
    expect(plain(down)).toEqual([[10, 50, 20], 20, 10]);
    expect(plain(extendTo(down, ORDER, 30))).toEqual([[30, 10], 30, 10]);
  });

  test('keeps what was selected where a range is added', () => {
    const far = toggle(choose(30), 20);
    expect(plain(extendTo(far, ORDER, 40, true))).toEqual([[30, 20, 40], 40, 20]);
  });

  test('begins a range at the photo itself where nothing was chosen or the anchor is gone', () => {
    expect(plain(extendTo(NO_SELECTION, ORDER, 50))).toEqual([[50], 50, 50]);
    expect(plain(extendTo(choose(99), ORDER, 50))).toEqual([[50], 50, 50]);
  });

  test('is everything, or nothing with the focus where it was', () => {
    const all = selectAll(choose(50), ORDER);
    expect(plain(all)).toEqual([[30, 10, 50, 20, 40], 50, 50]);
    expect(plain(clear(all))).toEqual([[], 50, 50]);
    expect(clear(NO_SELECTION)).toBe(NO_SELECTION);
  });

  test('lets the focus move alone', () => {
    expect(plain(focusOn(choose(10), 20))).toEqual([[10], 20, 10]);
  });

  test('keeps the focus among photos put in its place', () => {
    expect(plain(chooseMany(choose(50), [20, 50]))).toEqual([[20, 50], 50, 50]);
    expect(plain(chooseMany(choose(50), [20, 40]))).toEqual([[20, 40], 20, 20]);
  });

  test('takes what a drawn frame holds, adds it or turns it over', () => {
    const base = toggle(choose(30), 10);
    const held = [10, 50];
    expect([...frame(base, held, 'only').ids]).toEqual([10, 50]);
    expect([...frame(base, held, 'add').ids]).toEqual([30, 10, 50]);
    expect([...frame(base, held, 'flip').ids]).toEqual([30, 50]);
  });

  test('loses photos that leave the wall; the focus goes to the next one left', () => {
    const all = { ...selectAll(NO_SELECTION, ORDER), focusId: 50, anchorId: 10 };
    expect(plain(keepIn(all, ORDER, orderOf([40, 30])))).toEqual([[30, 40], 40, 40]);
    expect(plain(keepIn(all, ORDER, orderOf([10])))).toEqual([[10], 10, 10]);
    expect(plain(keepIn(all, ORDER, orderOf([])))).toEqual([[], null, null]);
  });

  test('is the same one where the wall only changes its order', () => {
    const two = toggle(choose(10), 40);
    expect(keepIn(two, ORDER, orderOf([40, 10, 60]))).toBe(two);
  });
});

describe('the store of a selection', () => {
  test('tells of changes, and of none where nothing changed', () => {
    const store = createSelectionStore();
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.show([1, 2, 3]);
    store.clear();
    store.replace([2]);
    store.extendTo(3);
    stop();
    store.selectAll();
    expect([told, [...store.current().ids]]).toEqual([2, [1, 2, 3]]);
  });

  test('keeps a selection made before until it is known what the wall shows', () => {
    const store = createSelectionStore(toggle(choose(9), 2));
    expect(store.current().ids.size).toBe(2);
    store.show([1, 2, 3]);
    expect(plain(store.current())).toEqual([[2], 2, 2]);
  });
});
