// What two captions have in common besides place, person, time and phase.

/** Share of their pairs of characters that two texts have in common, 0 to 1 (L. R. Dice's coefficient). */
export function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const pair of fewer) common += Number(more.has(pair));
  return (2 * common) / (a.size + b.size);
}

/** The longest run of characters that stands in both texts, without a blank. */
export function longestCommon(a: string, b: string): string {
  let best = '';
  for (let start = 0; start < a.length; start++) {
    for (let end = start + best.length + 1; end <= a.length; end++) {
      const run = a.slice(start, end);
      if (run.includes(' ') || !b.includes(run)) break;
      best = run;
    }
  }
  return best;
}
