import type { PairAlignment } from './alignment.ts';
import type { PhotoCard, PhotoId } from './photo.ts';
import type { SignOff } from './sign-off.ts';

/** `auto` and `ask` are the program's; `confirmed` and `rejected` a person's, for ever. */
export type PairDecision = 'auto' | 'ask' | 'confirmed' | 'rejected';

/** Why two photos are proposed as a pair, or why a person must look first. */
export interface PairReason {
  kind:
    | 'same-village'
    | 'same-household'
    | 'same-subject'
    | 'same-facility'
    | 'same-name'
    | 'same-number'
    | 'same-folder'
    | 'caption-words'
    | 'phases'
    | 'date-order'
    | 'near'
    | 'alike'
    | 'same-view'
    | 'linked-villages'
    | 'same-heading'
    | 'household-unknown'
    | 'subject-unknown'
    | 'phase-unknown'
    | 'date-contradiction'
    | 'far'
    | 'other-place'
    | 'many-candidates';
  /** The word or figure that carries it: 大卡阳村, 马贵元, 道路, 2014→2018, metres. */
  detail: string;
}

/** A proposal of the rules, before a person's decision is laid over it. */
export interface PairProposal {
  before: PhotoId;
  after: PhotoId;
  decision: 'auto' | 'ask';
  /** Probability, 0 to 1, that an editor would confirm it. */
  score: number;
  reasons: PairReason[];
  /** Photos of one scene share a group key; several befores may meet several afters in it. */
  group: string;
}

/** A pair as the window and the terminal show it. */
export interface Pair {
  id: string;
  before: PhotoCard;
  after: PhotoCard;
  decision: PairDecision;
  score: number;
  reasons: PairReason[];
  group: string;
  /** Who has looked at it, in order. */
  signOffs: SignOff[];
}

/** A pair with how its pictures lie over each other; null where nobody has looked yet. */
export interface PairDetail extends Pair {
  alignment: PairAlignment | null;
}
