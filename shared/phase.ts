/** Whether a photo shows a place before, during or after the work done there. */
export const PHASES = ['before', 'during', 'after'] as const;

/** A phase that the evidence settles. */
export type KnownPhase = (typeof PHASES)[number];

/** `unknown` means that neither words nor a person have settled it. */
export type Phase = KnownPhase | 'unknown';
