import type { Language } from '../../../../shared/errors.ts';
import type { Shot } from '../../../../shared/shots/shot.ts';

/** A shot with what the list says of its reference beyond the photo's facts. */
export interface ShotListEntry {
  shot: Shot;
  /** Degrees, north and east positive; null where the camera did not note them. */
  latitude: number | null;
  longitude: number | null;
}

/** Everything a list for print needs but its pictures. */
export interface ShotListRequest {
  /** County, town or village that the list is of. */
  place: string;
  entries: ShotListEntry[];
  language: Language;
  /** Absolute path of the folder to make. */
  to: string;
  /** Absolute paths of folders that nothing is written into: those of originals and the archive's own. */
  closed: string[];
}
