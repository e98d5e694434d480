// What the evidence on a candidate comes to: how likely it is, whether it needs a person, and why.
import type { PairReason } from '../pair.ts';
import { DOUBTS } from './doubts.ts';
import { type Candidate, type Evidence, SCENE_WEIGHT } from './evidence.ts';
import { SUPPORTS } from './supports.ts';

/** Reasons that a person reads; the rest is weighed and not shown. */
export const MOST_REASONS = 5;

/** No evidence makes a pair certain or impossible: that is for a person to say. */
const [LEAST, MOST] = [0.02, 0.995];

/** What is made of a candidate. */
export interface Judgement {
  /** True where household or subject is known on both sides and nothing speaks against the pair. */
  isSure: boolean;
  /** Probability, 0 to 1, that an editor would confirm it. */
  score: number;
  /** What speaks against the pair, then what speaks for it, the strongest first. */
  reasons: PairReason[];
}

/** Log-odds that a candidate is a pair. */
export function weigh(candidate: Candidate): number {
  let sum = SCENE_WEIGHT[candidate.scene.kind];
  for (const { weigh: add } of SUPPORTS) sum += add(candidate);
  for (const { weigh: add } of DOUBTS) sum += add(candidate);
  return sum;
}

/** Judges a candidate that was chosen. */
export function judge(candidate: Candidate): Judgement {
  const doubts = found(DOUBTS, candidate);
  const reasons: PairReason[] = [];
  for (const { reason, detail } of [...doubts, ...found(SUPPORTS, candidate)]) {
    const text = detail(candidate);
    if (reason !== null && text !== null) reasons.push({ kind: reason, detail: text });
  }
  const probability = 1 / (1 + Math.exp(-weigh(candidate)));
  return {
    isSure: doubts.length === 0,
    score: Math.round(Math.min(MOST, Math.max(LEAST, probability)) * 1000) / 1000,
    reasons: reasons.slice(0, MOST_REASONS),
  };
}

/** The evidence that is there, the strongest first. */
function found(evidence: readonly Evidence[], candidate: Candidate): Evidence[] {
  return evidence
    .map((one) => ({ one, weight: Math.abs(one.weigh(candidate)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one);
}
