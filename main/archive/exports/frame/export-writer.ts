import type { ExportChoice } from '../../../../shared/exports/export-kinds.ts';
import type {
  ExportedPicture,
  ExportManifest,
  PairPicture,
} from '../../../../shared/exports/export-manifest.ts';
import type { Imaging } from '../../imaging/tasks.ts';
import type { Report } from '../../job.ts';

/** What a kind works with while it writes and proves. */
export interface ExportRun {
  imaging: Imaging;
  report: Report;
  signal: AbortSignal;
  startedAt: Date;
}

/** The pictures that an export was found to hold, for its manifest. */
export interface WrittenPictures {
  pictures: ExportedPicture[];
  pairPictures: PairPicture[];
}

/** One kind of export of one publication: how it is written, and how it is proved from what lies on disk. */
export interface ExportWriter {
  choice: ExportChoice;
  /** Writes everything but the manifest into `dir`, an empty folder. */
  write(dir: string, run: ExportRun): Promise<WrittenPictures>;
  /**
   * Proves what the kind promises beyond the hashes of its files.
   * @throws ArchiveError export-unverified naming the first file that differs
   */
  check(dir: string, manifest: ExportManifest, run: ExportRun): Promise<void>;
  /** Writes what lists all other files, the manifest too; gives the names of the files that it wrote. */
  seal?(dir: string, manifest: ExportManifest): Promise<string[]>;
}
