import { throwIfCancelled } from './write-errors.ts';

/**
 * Does work on items in order, `lanes` at once; the first failure stops the rest and is the one thrown.
 * @throws ArchiveError cancelled
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
  outer: AbortSignal,
): Promise<Result[]> {
  const failures: unknown[] = [];
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const results: Result[] = [];
  const waiting = items.entries();
  const workOn = async () => {
    for (const [index, item] of waiting) {
      throwIfCancelled(signal);
      results[index] = await work(item, signal);
    }
  };
  await Promise.all(
    Array.from({ length: Math.max(1, lanes) }, async () => {
      try {
        await workOn();
      } catch (error) {
        failures.push(error);
        stop.abort();
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
  return results;
}
