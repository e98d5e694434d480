// The order of the wall: photos by date, told apart by day, scene or phase.
import type { Grouping, PhotoGroup, PhotoOutline } from '../../../shared/browse.ts';
import { parseCaptureDate } from '../../../shared/capture-date.ts';
import { ALL_PHASES, type Phase } from '../../../shared/phase.ts';
import type { Subject } from '../../../shared/subject.ts';

/** A photo with what it is grouped by, as SQLite gives it: in the order of {@link OUTLINE_COLUMNS}. */
export type OutlineRow = [number, ...(string | null)[]];

/** Columns that every index of the wall holds. */
export const OUTLINE_COLUMNS: Record<Grouping, string> = {
  none: 'photo_id',
  date: 'photo_id, date_iso, substr(date_key, 1, 10)',
  scene: 'photo_id, town, village, person, subject',
  phase: 'photo_id, phase',
};

interface Group {
  group: PhotoGroup;
  ids: number[];
  order: string;
}

/** Groups rows that come by date; inside a group they stay in that order. */
export function toOutline(rows: readonly OutlineRow[], grouping: Grouping): PhotoOutline {
  const groups = new Map<string, Group>();
  for (const [id, ...values] of rows) {
    const key = values.join('\0');
    const known = groups.get(key);
    if (known) known.ids.push(id);
    else groups.set(key, { ...groupOf(grouping, values), ids: [id] });
  }
  const sorted = [...groups.values()].sort((a, b) =>
    a.order < b.order ? -1 : Number(a.order > b.order),
  );
  return {
    ids: sorted.flatMap(({ ids }) => ids),
    groups: sorted.map(({ group, ids }) => ({ ...group, count: ids.length })),
  };
}

function groupOf(
  grouping: Grouping,
  values: readonly (string | null)[],
): { group: PhotoGroup; order: string } {
  const [first = null, second = null, third = null, fourth = null] = values;
  switch (grouping) {
    case 'none': {
      return { group: { by: 'none', count: 0 }, order: '' };
    }
    case 'date': {
      const date = first === null ? null : parseCaptureDate(first);
      // What is known to the month comes before its first day.
      return { group: { by: 'date', date, count: 0 }, order: `${second ?? ''} ${first ?? ''}` };
    }
    case 'phase': {
      const phase = first as Phase;
      const place = ALL_PHASES.indexOf(phase);
      return { group: { by: 'phase', phase, count: 0 }, order: String(place) };
    }
    case 'scene': {
      const [town, village, person] = [first, second, third];
      const subject = fourth as Subject;
      // What is not known comes last.
      const order = [town, village, person, subject].map((name) => name ?? '\uFFFF').join('\0');
      return { group: { by: 'scene', town, village, person, subject, count: 0 }, order };
    }
  }
}
