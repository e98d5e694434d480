/** The three looks that a Chinese newsroom gives before it publishes (三审制): 初审, 复审, 终审, in this order. */
export const SIGN_OFF_STAGES = ['first', 'second', 'final'] as const;
export type SignOffStage = (typeof SIGN_OFF_STAGES)[number];

/** One look at a pair: which, by whom, when. */
export interface SignOff {
  stage: SignOffStage;
  name: string;
  /** UTC instant. */
  at: string;
}

/** The look that comes next; null once the final one is done. */
export function nextStage(signOffs: readonly SignOff[]): SignOffStage | null {
  return SIGN_OFF_STAGES[signOffs.length] ?? null;
}
