// Ends a worker that takes more memory than its work can need: decoders take theirs outside of the JavaScript heap,
// where V8's limit does not reach. The pool runs its tasks again, each alone, and blames the one that does it twice.

/** A photo of 300 megapixels whole, with alpha or in 16 bits, beside the two gigabytes of the largest file. */
const MAX_RESIDENT_BYTES = 6 * 2 ** 30;
/** A decoder fills some hundred megabytes between two looks. */
const LOOK_EVERY_MS = 250;

export interface MemoryWatch {
  limitBytes?: number;
  /** Bytes that the process holds in memory. */
  read?: () => number;
  /** Called once, when it holds too many. */
  end: (heldBytes: number) => void;
}

/** Looks at this process's memory from now on; gives what stops that. Keeps no process alive. */
export function watchMemory({
  limitBytes = MAX_RESIDENT_BYTES,
  read = () => process.memoryUsage.rss(),
  end,
}: MemoryWatch): () => void {
  const timer = setInterval(() => {
    const heldBytes = read();
    if (heldBytes <= limitBytes) return;
    clearInterval(timer);
    end(heldBytes);
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
