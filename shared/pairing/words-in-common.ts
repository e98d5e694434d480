// What two captions have in common besides place, person, time and phase.

const NO_PAIRS = new Uint32Array();

/** Each two characters that stand beside each other in a text without a blank, as one number, in order, each once. */
export function pairsIn(text: string): Uint32Array {
  if (text.length < 2) return NO_PAIRS;
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) {
    if (text[at] === ' ' || text[at + 1] === ' ') continue;
    pairs.add(text.charCodeAt(at) * 0x1_00_00 + text.charCodeAt(at + 1));
  }
  return Uint32Array.from(pairs).sort();
}

/** Share of their pairs of characters that two texts have in common, 0 to 1 (L. R. Dice's coefficient). */
export function shareInCommon(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one = 0, other = 0] = [a[i], b[j]];
    if (one === other) common += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return (2 * common) / (a.length + b.length);
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
