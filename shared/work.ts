// The map of work: what is photographed and paired, village by village and year by year.
import type { KnownPhase, Phase } from './phase.ts';
import type { Category } from './subject.ts';

/** The two photos of a pair. */
export type PairHalf = 'before' | 'after';

/** What one village has of one year. */
export interface WorkCell {
  /** Null for photos without a date. */
  year: number | null;
  photos: Record<Phase, number>;
  /** Halves of pairs that were taken in this year, of those that a person confirmed and of the others. */
  confirmed: Record<PairHalf, number>;
  proposed: Record<PairHalf, number>;
}

export interface VillageName {
  town: string | null;
  village: string;
}

/** A village with the years that it has photos of, the undated last. */
export interface VillageWork extends VillageName {
  cells: WorkCell[];
}

export interface WorkMap {
  /** Villages with photos, by the county's order of towns. */
  villages: VillageWork[];
  /** Villages of the gazetteer without a photo. */
  bare: VillageName[];
  /** Projects with photos in a village, and in how many villages. */
  categories: { category: Category; villageCount: number }[];
  /** Photos whose village is not known, so that they are nowhere on the map. */
  placelessCount: number;
}

/** How far the work in a village is documented, best first. */
export const WORK_STATES = [
  'confirmed',
  'proposed',
  'unpaired',
  'only-before',
  'only-after',
  'no-phase',
  'bare',
] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** A village's figures over all of its years. */
export interface WorkSum {
  state: WorkState;
  photos: Record<Phase, number>;
  photoCount: number;
  /** Pairs by the half that the village has more of: of people who moved, a settlement has later halves alone. */
  confirmedCount: number;
  proposedCount: number;
}

/** The half of a pair that is nowhere in the village, so that no pair can be made; null if both or neither are there. */
export function missingHalf({ photos }: Pick<WorkSum, 'photos'>): PairHalf | null {
  if (photos.before > 0 && photos.after === 0) return 'after';
  return photos.after > 0 && photos.before === 0 ? 'before' : null;
}

/** Adds the years of a village up. */
export function sumWork(cells: readonly WorkCell[]): WorkSum {
  const photos = { before: 0, during: 0, after: 0, unknown: 0 };
  const confirmed = { before: 0, after: 0 };
  const proposed = { before: 0, after: 0 };
  for (const cell of cells) {
    for (const phase of PHASE_KEYS) photos[phase] += cell.photos[phase];
    for (const half of HALVES) {
      confirmed[half] += cell.confirmed[half];
      proposed[half] += cell.proposed[half];
    }
  }
  const photoCount = PHASE_KEYS.reduce((sum, phase) => sum + photos[phase], 0);
  const confirmedCount = Math.max(confirmed.before, confirmed.after);
  const proposedCount = Math.max(proposed.before, proposed.after);
  const state = stateOf({ photos, photoCount, confirmedCount, proposedCount });
  return { state, photos, photoCount, confirmedCount, proposedCount };
}

const PHASE_KEYS: readonly Phase[] = ['before', 'during', 'after', 'unknown'];
const HALVES: readonly (KnownPhase & PairHalf)[] = ['before', 'after'];

function stateOf(sum: Omit<WorkSum, 'state'>): WorkState {
  const { photos, photoCount, confirmedCount, proposedCount } = sum;
  if (confirmedCount > 0) return 'confirmed';
  if (proposedCount > 0) return 'proposed';
  if (photos.before > 0 && photos.after > 0) return 'unpaired';
  if (photos.before > 0) return 'only-before';
  if (photos.after > 0) return 'only-after';
  return photoCount > 0 ? 'no-phase' : 'bare';
}
