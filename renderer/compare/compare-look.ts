/** Ways to look at two photos, in the order of their keys 1 to 5. */
export const COMPARE_MODES = ['slide', 'side', 'fade', 'blink', 'difference'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

/** Both pictures whole, with bars where their shapes differ, or both cut to what they have in common. */
export type CompareFit = 'letterbox' | 'common';

/** Which way the divider moves. */
export type SlideDirection = 'horizontal' | 'vertical';

/** How a person looks at pairs; it stays from one pair to the next. */
export interface CompareLook {
  mode: CompareMode;
  /** Null until a person chooses: then by the shapes of the two. */
  fit: CompareFit | null;
  direction: SlideDirection;
  /** Side by side: both zoom and move together. */
  isLocked: boolean;
  /** An aligned pair is shown so. */
  isAligned: boolean;
  /** How much of the after picture is laid over the before picture, 0 to 100. */
  fadePercent: number;
  isBlinking: boolean;
  blinkMs: number;
  isAfterShown: boolean;
  /** How many times brighter differences are drawn. */
  gain: number;
  /** What else can be done with a pair stands beside it. */
  isPanelOpen: boolean;
}

/** Changes some of a look. */
export type ChangeLook = (change: Partial<CompareLook>) => void;

export const FIRST_LOOK: CompareLook = {
  mode: 'slide',
  fit: null,
  direction: 'horizontal',
  isLocked: true,
  isAligned: true,
  fadePercent: 50,
  isBlinking: true,
  blinkMs: 900,
  isAfterShown: false,
  gain: 2,
  isPanelOpen: false,
};

/** Bounds of the figures of a look, and the step that a key takes. */
export const LOOK_RANGES = {
  fadePercent: { min: 0, max: 100, step: 10 },
  // At most three flashes in a second (WCAG 2.2, 2.3.1): one picture stays for at least 400 ms.
  blinkMs: { min: 400, max: 3000, step: 100 },
  gain: { min: 1, max: 8, step: 1 },
} as const;

/** One step further within the bounds of a figure. */
export function stepWithin(range: keyof typeof LOOK_RANGES, value: number, steps: number): number {
  const { min, max, step } = LOOK_RANGES[range];
  return Math.min(max, Math.max(min, value + steps * step));
}
