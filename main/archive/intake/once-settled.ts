/** A burst is over when nothing came for so long. */
const QUIET_MS = 500;

/** Whoever copies for an hour is told of before it is over. */
const LONGEST_BURST_MS = 5000;

/** A function that may be called often; `tell` is called once for each burst of calls, when it is over. */
export function onceSettled(tell: () => void): () => void {
  let begunAt: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  return () => {
    const now = performance.now();
    begunAt ??= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        begunAt = null;
        tell();
      },
      Math.max(0, Math.min(QUIET_MS, begunAt + LONGEST_BURST_MS - now)),
    );
  };
}
