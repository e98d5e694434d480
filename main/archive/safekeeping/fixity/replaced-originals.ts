// Files that were changed where they lie: shown, compared, and answered by a person. See [Note: Replaced originals].
import { ArchiveError } from '../../../../shared/errors.ts';
import type { Replacement, ReplacementAnswer } from '../../../../shared/fixity.ts';
import type { Step } from '../../../../shared/history.ts';
import type { DecisionChange } from '../../catalog/decisions.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { renditionPath } from '../../imaging/rendition-path.ts';
import type { Imaging } from '../../imaging/tasks.ts';
import { decideTogether, type DecisionServices } from '../decide.ts';

/** Comparisons asked of the catalog at a time. */
const STEP = 50;

/** A page of them, also those put off. */
export function openReplacements(
  catalog: Catalog,
  after: number,
  limit: number,
): { items: Replacement[]; next: number | null } {
  const rows = catalog.replacements.open(after, limit);
  const next = rows.length === limit ? (rows.at(-1)?.id ?? null) : null;
  const items = rows.map((row): Replacement => {
    const { id, path, at, wasRotten, difference, isPutOff, decisionCount } = row;
    const [old, now] = [
      { id: row.oldId, widthPx: row.oldWidthPx, heightPx: row.oldHeightPx, decisionCount },
      { id: row.newId, widthPx: row.newWidthPx, heightPx: row.newHeightPx },
    ];
    return { id, path, at, old, new: now, wasRotten, difference, isPutOff };
  });
  return { items, next };
}

/**
 * Says of files whether they hold the photo that lay there before, as one step. One photo has what was decided of both.
 * @throws ArchiveError not-found, bad-request
 */
export function answerReplacements(
  services: DecisionServices,
  ids: readonly number[],
  answer: ReplacementAnswer,
): Step {
  const changes = ids.map((id): DecisionChange => {
    const row = services.catalog.replacements.get(id);
    if (row === null) throw new ArchiveError('not-found', { what: `replacement ${id}` });
    return {
      kind: 'copy',
      subject: row.newSha256,
      field: row.oldSha256,
      value: answer === 'same' ? 'confirmed' : 'rejected',
      label: row.path,
    };
  });
  return decideTogether(services, changes);
}

/** Compares the pictures of those that no earlier run has compared. */
export async function compareReplaced(
  {
    catalog,
    imaging,
    renditionsDir,
  }: { catalog: Catalog; imaging: Imaging; renditionsDir: string },
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const rows = catalog.replacements.uncompared(STEP);
    if (rows.length === 0) return;
    for (const { id, oldSha256, newSha256 } of rows) {
      signal.throwIfAborted();
      const [path, otherPath] = [
        renditionPath(renditionsDir, oldSha256, 'grid'),
        renditionPath(renditionsDir, newSha256, 'grid'),
      ];
      const difference = await imaging.comparePixels({ path, otherPath }, signal);
      catalog.replacements.setDifference(id, difference);
    }
  }
}
