// What is still to be photographed or found: a scene of which only one half is in the archive.
import type { PhotoCard, PhotoId } from '../photo.ts';

/** The half that is missing: an after can be shot (补拍), a before only be looked for (补找旧照). */
export const SHOT_HALVES = ['after', 'before'] as const;
export type ShotHalf = (typeof SHOT_HALVES)[number];

/** Why a shot is listed: no photo shows the other half, or a person rejected all that were paired with it. */
export type ShotReason = 'no-photo' | 'rejected';

/** A scene of one village that lacks a half. Its place, subject and date are those of the reference. */
export interface Shot {
  missing: ShotHalf;
  reason: ShotReason;
  /** The photo to frame by, or to find the older picture of. */
  reference: PhotoCard;
  /** Photos that show the half that is there. */
  photoCount: number;
  /** Photos of the scene on which a person said that it need not be taken; empty for an open shot. */
  dismissedOn: PhotoId[];
}

/** A person's word on a shot: it need not be taken, or is to be taken after all. */
export const SHOT_VERDICTS = ['dismissed', 'wanted'] as const;
export type ShotVerdict = (typeof SHOT_VERDICTS)[number];

/** Which shots to list; without conditions, all that are open. */
export interface ShotQuery {
  town?: string | undefined;
  village?: string | undefined;
  missing?: ShotHalf | undefined;
  /** Those that a person said need not be taken, instead of the open ones. */
  isDismissed?: boolean | undefined;
}

/** How many shots a village has among those asked for. */
export interface ShotVillage {
  town: string | null;
  village: string;
  count: number;
}

export interface ShotList {
  /** By town in the order of the county's codes, then by village and subject; the first ones where a limit is set. */
  shots: Shot[];
  /** All that fit the query, also beyond the limit. */
  total: number;
  villages: ShotVillage[];
  /** Open shots by the half they lack, and dismissed ones, whatever of them was asked for. */
  counts: Record<ShotHalf | 'dismissed', number>;
}

/** What a list for print came to, once it is checked and in place. */
export interface ShotExportSummary {
  dir: string;
  shots: number;
  /** Fewer than the shots where a picture is neither in the archive nor on a disk that is there. */
  pictures: number;
  verified: true;
}

/** Tells shots apart in a list; the reference of a scene may change as photos come in. */
export function shotKey({ reference, missing }: Pick<Shot, 'reference' | 'missing'>): string {
  return `${reference.id}-${missing}`;
}
