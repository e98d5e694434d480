const RUNS = 5;

/** Middle value; of an even count the higher of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

/** A pair of figures of one run, taken one right after the other. */
interface Pairing {
  ours: number;
  peer: number;
}

/**
 * Runs both sides five times in turn, so that what else the machine does hits both alike. Gives the run
 * whose ratio is the middle one: its figures belong together.
 */
export async function medianOfPairs(
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<Pairing> {
  const pairs: Pairing[] = [];
  for (let run = 0; run < RUNS; run += 1) pairs.push({ peer: await peer(), ours: await ours() });
  const sorted = pairs.sort((a, b) => a.ours / a.peer - b.ours / b.peer);
  return sorted[Math.floor(RUNS / 2)] ?? { ours: Number.NaN, peer: Number.NaN };
}
