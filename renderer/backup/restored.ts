// What is said after the window was opened anew on a restored archive.
const KEY = 'xinmao.restored';

/** Keeps the instant that the archive went back to. */
export function keepRestored(madeAt: string): void {
  sessionStorage.setItem(KEY, madeAt);
}

/** That instant, once; null if nothing was restored. */
export function takeRestored(): string | null {
  const madeAt = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return madeAt;
}
