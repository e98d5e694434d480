/** Whether a photo shows a place before, during or after the work done there. */
export const PHASES = ['before', 'during', 'after'] as const;

/** A phase that the evidence settles. */
export type KnownPhase = (typeof PHASES)[number];

/** `unknown` means that neither words nor a person have settled it. */
export type Phase = KnownPhase | 'unknown';

/** The phases in order of time, and last the one that nothing has settled. */
export const ALL_PHASES = [...PHASES, 'unknown'] as const satisfies readonly Phase[];
