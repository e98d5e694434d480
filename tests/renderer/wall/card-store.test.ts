import { expect, test } from 'vitest';
import { createCardStore } from '../../../renderer/wall/card-store.ts';
import { NO_FACTS } from '../../../shared/fact.ts';
import type { WallCard } from '../../../shared/wall.ts';

const card = (id: number, path = `${id}.jpg`): WallCard => ({
  id,
  path,
  widthPx: 6000,
  heightPx: 4000,
  facts: NO_FACTS,
  isDamaged: false,
  hasQuestions: false,
  hasPair: false,
  isOffline: false,
  isCopy: false,
  sha256: String(id),
});

/** A program that answers when it is told to. */
function slowProgram() {
  const asked: { ids: readonly number[]; signal: AbortSignal; answer: () => void }[] = [];
  const store = createCardStore(
    (ids, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('given up'));
        });
        asked.push({
          ids,
          signal,
          answer: () => {
            resolve(ids.filter((id) => id !== 99).map((id) => card(id)));
          },
        });
      }),
  );
  return { store, asked };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('asks once for what is in sight and not again for what it knows', async () => {
  const { store, asked } = slowProgram();
  store.want([1, 2], [], 7);
  store.want([1, 2, 3], [], 7);
  asked[0]?.answer();
  await settle();
  expect(asked.map(({ ids }) => ids)).toEqual([[1, 2], [3]]);
  expect(store.cardOf(1)).toEqual(card(1));
});

test('gives up what was scrolled past, and asks for what is in sight instead', async () => {
  const { store, asked } = slowProgram();
  store.want([1, 2], [], 7);
  store.want([50, 51], [], 7);
  await settle();
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(asked.map(({ ids }) => ids)).toEqual([
    [1, 2],
    [50, 51],
  ]);
  expect(store.problem()).toBeNull();
});

test('keeps what it shows while it is read anew', async () => {
  const { store, asked } = slowProgram();
  store.want([1], [], 7);
  asked[0]?.answer();
  await settle();
  const shown = store.cardOf(1);
  store.want([1], [], 8);
  expect(shown).toEqual(card(1));
  expect(store.cardOf(1)).toBe(shown);
  asked[1]?.answer();
  await settle();
  expect(asked.map(({ ids }) => ids)).toEqual([[1], [1]]);
  // The same words: its tile is not drawn again.
  expect(store.cardOf(1)).toBe(shown);
});

test('asks no second time for a photo that is no longer shown', async () => {
  const { store, asked } = slowProgram();
  store.want([99], [], 7);
  asked[0]?.answer();
  await settle();
  store.want([99], [], 7);
  await settle();
  expect(asked).toHaveLength(1);
  expect(store.cardOf(99)).toBeUndefined();
});

test('asks for what is about to come into sight along with the rest, or else by the lot', async () => {
  const { store, asked } = slowProgram();
  const beyond = Array.from({ length: 60 }, (_, place) => 100 + place);
  store.want([1], beyond.slice(0, 10), 7);
  asked[0]?.answer();
  await settle();
  store.want([1], beyond.slice(0, 20), 7);
  await settle();
  expect(asked.map(({ ids }) => ids)).toEqual([[1, ...beyond.slice(0, 10)]]);
  store.want([1], beyond, 7);
  expect(asked[1]?.ids).toEqual(beyond.slice(10));
});

test('shows no card of another archive, not even one that was on its way', async () => {
  const { store, asked } = slowProgram();
  store.want([1], [], 7);
  asked[0]?.answer();
  await settle();
  store.want([1, 2], [], 7);
  asked[1]?.answer();
  store.clear();
  await settle();
  expect([store.cardOf(1), store.cardOf(2)]).toEqual([undefined, undefined]);
  store.want([1], [], 7);
  expect(asked[2]?.ids).toEqual([1]);
});
