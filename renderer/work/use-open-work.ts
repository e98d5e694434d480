import { useNavigate } from '@tanstack/react-router';

import type { Category } from '../../shared/subject.ts';
import { yearsParam } from './work-columns.ts';
import type { WorkRow } from './work-rows.ts';
import type { WorkTarget } from './WorkGrid.tsx';

/**
 * Where the parts of the map lead: a village's name to its page, a town's folds it; a state to the pairs, to the shots
 * still to take or to the photos without a phase; a cell to the photos of its years.
 */
export function useOpenWork(
  category: Category | undefined,
  onFold: (town: string | null, isFolded: boolean) => void,
): (row: WorkRow, target: WorkTarget) => void {
  const navigate = useNavigate();
  return (row, target) => {
    const place = {
      ...(row.town === null ? {} : { town: row.town }),
      ...(row.kind === 'village' ? { village: row.village } : {}),
    };
    const project = category ? { category } : {};
    if (typeof target !== 'string') {
      const years =
        target.kind === 'undated' ? ({ lacks: 'date' } as const) : { years: yearsParam(target) };
      void navigate({ to: '/photos', search: { ...place, ...project, ...years } });
      return;
    }
    if (row.kind === 'town') {
      if (target === 'name') onFold(row.town, !row.isFolded);
      else void navigate({ to: '/pairs', search: place });
      return;
    }
    if (target === 'name') {
      void navigate({ to: '/village', search: place });
      return;
    }
    switch (row.sum.state) {
      case 'confirmed':
      case 'proposed': {
        void navigate({ to: '/pairs', search: place });
        break;
      }
      case 'only-before':
      case 'only-after': {
        const show = row.sum.state === 'only-before' ? 'after' : 'before';
        void navigate({ to: '/shots', search: { ...place, show } });
        break;
      }
      case 'no-phase': {
        void navigate({ to: '/photos', search: { ...place, ...project, phase: 'unknown' } });
        break;
      }
      case 'unpaired': {
        void navigate({ to: '/photos', search: { ...place, ...project } });
        break;
      }
      case 'bare': {
        void navigate({ to: '/places', search: place });
        break;
      }
    }
  };
}
