// The real article against archives as offices keep them, painted from the labelled set: which photo each slot gets.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../main/archive/open-archive.ts';
import type { Slot } from '../../../shared/article.ts';
import {
  type LabelledArchive,
  labelledArchives,
  paintArchives,
} from '../../support/painted-archive.ts';
import { runIndex, temporaryFolder } from '../../support/temporary-archive.ts';

const ARTICLE = new URL('../../../../shared/article/article.txt', import.meta.url);
const ARCHIVES = labelledArchives() ?? [];

/** What is wrong with a slot, in words; empty if nothing is. */
function faultsOf(
  slot: Slot,
  paths: ReadonlyMap<string, LabelledArchive['files'][number]>,
): string[] {
  const truth = (path: string) => paths.get(path)?.truth ?? {};
  const isFor = (path: string) => truth(path).seed_line === slot.line;
  const mayBeFor = (path: string) =>
    isFor(path) || (truth(path).seed_line_alt ?? []).includes(slot.line);
  const [first] = slot.candidates;
  const chosen = slot.candidates.find(({ photo }) => photo.id === slot.chosen);
  const faults: string[] = [];
  if (chosen && !isFor(chosen.photo.path))
    faults.push(`${slot.caption}: chose ${chosen.photo.path}`);
  if ([...paths.values()].some(({ path }) => isFor(path))) {
    if (!first) faults.push(`${slot.caption}: missing`);
    else if (!isFor(first.photo.path)) faults.push(`${slot.caption}: first ${first.photo.path}`);
  } else if (first && [...paths.values()].some(({ path }) => mayBeFor(path))) {
    if (!mayBeFor(first.photo.path)) faults.push(`${slot.caption}: offers ${first.photo.path}`);
  }
  return faults;
}

async function slotsIn(archives: readonly LabelledArchive[]) {
  await using home = await temporaryFolder();
  const root = join(home.path, '照片');
  await paintArchives(root, archives);
  const archive = await openArchive({ dir: join(home.path, '档案') });
  try {
    await archive.addRoot(root);
    await runIndex(archive);
    const bytes = readFileSync(ARTICLE);
    const article = await archive.importArticle({ name: 'article.txt', bytes }, '2022-05-20');
    const paths = new Map(archives.flatMap(({ files }) => files.map((file) => [file.path, file])));
    const right = article.slots.flatMap(({ line, candidates }) =>
      candidates
        .filter(({ photo }) => paths.get(photo.path)?.truth.seed_line === line)
        .map(({ photo }) => ({ line, photo: photo.id })),
    );
    return {
      conflicts: right.flatMap(({ line, photo }) =>
        archive
          .decideSlot(article.id, line, photo)
          .slots.flatMap(({ caption, conflicts }) =>
            conflicts.map(({ kind, said, found }) => [caption, kind, said, found]),
          ),
      ),
      faults: article.slots.flatMap((slot) => faultsOf(slot, paths)),
      offered: article.slots.filter(({ candidates }) => candidates.length > 0).length,
    };
  } finally {
    await archive.close();
  }
}

test
  .skipIf(!existsSync(ARTICLE) || ARCHIVES.length === 0)
  .each([
    ...ARCHIVES.map((archive) => [archive.name, [archive]] as const),
    ['all of them at once', ARCHIVES] as const,
  ])(
  '%s: each slot gets its photo, none a wrong one, and nothing contradicts what is right (skipped where ../shared is absent)',
  async (_, archives) => {
    const { conflicts, faults, offered } = await slotsIn(archives);
    expect(faults).toEqual([]);
    expect(conflicts).toEqual([]);
    const wanted = new Set(
      archives.flatMap(({ files }) => files.map(({ truth }) => truth.seed_line)).filter(Boolean),
    );
    expect(offered).toBeGreaterThanOrEqual(wanted.size);
  },
);
