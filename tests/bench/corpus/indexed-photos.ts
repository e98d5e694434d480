// An archive that holds a hundred thousand small photos, indexed by the program itself and kept.
import type { BenchOptions } from '../measurement.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';
import { corpusFolder, hashOfSchema } from './corpus-folder.ts';
import { smallPhotos } from './small-photos.ts';

export const MANY_PHOTOS = 100_000;

/** The archive's folder and the folder of its photos. */
export async function indexedPhotos({ say }: BenchOptions): Promise<{ dir: string; root: string }> {
  const root = await smallPhotos(MANY_PHOTOS);
  const dir = await corpusFolder(`archive-${MANY_PHOTOS}-${hashOfSchema()}`, async (folder) => {
    say(`indexes ${MANY_PHOTOS} small photos`);
    await runProgram(benchProgram('index-folder', folder, root));
  });
  return { dir, root };
}
