// What the evidence on a candidate comes to: how likely it is, whether it needs a person, and why.
import type { PairReason } from '../pair.ts';
import { type Candidate, EVIDENCE, SCENE_WEIGHT } from './evidence.ts';

/** Reasons that a person reads; the rest is weighed and not shown. */
const MOST_REASONS = 5;

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
  for (const evidence of EVIDENCE) sum += evidence.weigh(candidate);
  return sum;
}

/** Judges a candidate that was chosen. */
export function judge(candidate: Candidate): Judgement {
  const found = EVIDENCE.map((evidence) => ({ evidence, weight: evidence.weigh(candidate) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const doubts = found.filter(({ evidence }) => evidence.isDoubt);
  const reasons: PairReason[] = [];
  for (const { evidence } of [...doubts, ...found.filter(({ weight }) => weight > 0)]) {
    if (evidence.reason === null || reasons.length === MOST_REASONS) continue;
    const detail = evidence.detail(candidate);
    if (detail !== null) reasons.push({ kind: evidence.reason, detail });
  }
  const probability = 1 / (1 + Math.exp(-weigh(candidate)));
  return {
    isSure: doubts.length === 0,
    score: Math.round(Math.min(MOST, Math.max(LEAST, probability)) * 1000) / 1000,
    reasons,
  };
}
