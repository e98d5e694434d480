// What people set on pairs, laid over the photos that their content is shown as now. See [Note: Decisions].
import { MIN_POINT_PAIRS, type PointPair } from '../../../shared/alignment.ts';
import type { SignOff } from '../../../shared/sign-off.ts';
import type { DecisionKey } from '../catalog/decisions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/** The kinds of decisions that are marks of a pair; subject and field are its photos' contents. */
export const MARK_KINDS = ['sign-off', 'alignment'] as const;

/** Shows all marks anew, after photos were found to be copies or came back. */
export function showPairMarks(catalog: Catalog): void {
  catalog.transaction(() => {
    catalog.alignments.clearMarks();
    for (const kind of MARK_KINDS) {
      for (const decision of catalog.decisions.ofKind(kind)) showPairMark(catalog, decision);
    }
  });
}

/** Shows the marks of one pair as they are decided. */
export function showPairMark(
  catalog: Catalog,
  { subject, field }: Pick<DecisionKey, 'subject' | 'field'>,
): void {
  const [before, after] = [catalog.copies.photoOf(subject), catalog.copies.photoOf(field)];
  if (before === null || after === null) return;
  catalog.alignments.setMark(
    { before, after },
    {
      signOffs: decidedSignOffs(catalog, subject, field),
      points: decidedPoints(catalog, subject, field),
    },
  );
}

/** Who has looked at a pair, by its photos' contents. */
export function decidedSignOffs(catalog: Catalog, before: string, after: string): SignOff[] {
  const value = catalog.decisions.get({ kind: 'sign-off', subject: before, field: after });
  return value === undefined ? [] : (value as SignOff[]);
}

/** The points that a person set on a pair, by its photos' contents; null for none. */
export function decidedPoints(catalog: Catalog, before: string, after: string): PointPair[] | null {
  const value = catalog.decisions.get({ kind: 'alignment', subject: before, field: after });
  const points = value === undefined ? [] : (value as PointPair[]);
  return points.length < MIN_POINT_PAIRS ? null : points;
}
