/** What one comparison gave; a goal may have several. */
export interface Measurement {
  /** Number of the goal, with the part where it has several, or the name of a measure without one. */
  goal: string;
  work: string;
  against: string;
  ours: number;
  /** What the peer needed for the same work in the same run, or the figure to reach. */
  peer: number;
  unit: string;
  /** Ours divided by the peer's. */
  ratio: number;
  /** The ratio is to be this or less. */
  limit: number;
}

/** What every measure is told. */
export interface BenchOptions {
  /** Folder of real photos to measure instead of drawn ones. */
  photos: string | null;
  /** Says what is going on, to people. */
  say: (text: string) => void;
}

/** Measures one goal; nothing if its peer is not installed, which it says. */
export type Measure = (options: BenchOptions) => Promise<Measurement[]>;

/** A comparison, with its ratio worked out. */
export function compare(parts: Omit<Measurement, 'ratio'>): Measurement {
  return { ...parts, ratio: parts.ours / parts.peer };
}
