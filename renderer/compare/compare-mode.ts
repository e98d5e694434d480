/** Ways to look at a pair, in the order of their keys 1, 2, 3. */
export const COMPARE_MODES = ['slide', 'side', 'fade'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];
