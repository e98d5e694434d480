import type { RootEntry } from '../../shared/browse.ts';
import type { Original } from '../../shared/photo.ts';

/** Whether a file can be read: it is there, its disk is away, or it is gone from a disk that is there. */
export type FileState = 'there' | 'away' | 'missing';

/** State of a file, by the folders of the archive as they were last looked at. */
export function fileState(
  { rootLabel, isMissing }: Pick<Original, 'rootLabel' | 'isMissing'>,
  roots: readonly RootEntry[],
): FileState {
  const itsRoots = roots.filter(({ label }) => label === rootLabel);
  if (itsRoots.length > 0 && itsRoots.every(({ isOnline }) => !isOnline)) return 'away';
  return isMissing ? 'missing' : 'there';
}
