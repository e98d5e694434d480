import type { DocumentName } from '../picture/documents.ts';
import type { CameraName } from '../picture/finish.ts';
import type { Caption } from '../picture/segments.ts';
import type { SceneRequest } from '../scene/look.ts';

/** A scene in the words of the list; what is left out has a default. */
export type Drawing = Pick<
  SceneRequest,
  'scene' | 'place' | 'spot' | 'state' | 'season' | 'weather'
> &
  Partial<Pick<SceneRequest, 'sunAzimuth' | 'sunHeight' | 'exposure' | 'hand'>>;

/** One file of the sample archive: where it lies, what is on it, and what its metadata say. */
export interface Shot {
  path: string;
  /** A drawn scene, a paper, or something made from another file of the list. */
  source:
    | { kind: 'scene'; drawing: Drawing }
    | { kind: 'document'; name: DocumentName }
    | { kind: 'copy'; of: string }
    | { kind: 'resave'; of: string; widthPx: number }
    | { kind: 'retouch'; of: string }
    | { kind: 'cut'; of: string };
  camera?: CameraName;
  /** EXIF time, `2016:03:12 10:15:40`; without it the file has no date. */
  takenAt?: string;
  /** False: no EXIF at all, as chat programs leave files. */
  hasExif?: boolean;
  gps?: [number, number];
  software?: string;
  caption?: Caption;
  sizePx?: [number, number];
  budgetKb?: number;
  /** Held upright: the pixels lie on their side and EXIF says so. */
  isTurned?: boolean;
}

export const scene = (drawing: Drawing): Shot['source'] => ({ kind: 'scene', drawing });
