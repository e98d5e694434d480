import type { Language } from '../errors.ts';
import type { ShotQuery } from '../shots/shot.ts';
import type { ExportChoice, ExportSource } from './export-kinds.ts';

/** What an export was made from and how, so that it can be made again. */
export type ExportOrigin =
  | (ExportSource & { choice: ExportChoice })
  | { kind: 'shots'; query: ShotQuery; language: Language };

/** An export that was put in place, as the archive remembers it. */
export interface ExportEntry {
  id: number;
  /** UTC instant. */
  at: string;
  /** Of the article, or the place that it is of. */
  title: string;
  origin: ExportOrigin;
  /** Absolute path of its folder. */
  dir: string;
  /** Absolute path that was asked for: the same folder, or the one around those of several kinds. */
  target: string;
  pictures: number;
  /** Its folder lies where it was put. */
  isThere: boolean;
}
