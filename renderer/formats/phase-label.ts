import type { Category } from '../../shared/subject.ts';
import type { Phase } from '../../shared/phase.ts';
import type { MessageKey } from '../messages/catalogue.ts';

/**
 * The message that names a phase the way people speak of that project: 搬迁前 of a relocation,
 * 改造前 of housing, 建设前 of infrastructure, plain 前 of anything else.
 */
export function phaseMessage(phase: Phase, category: Category): MessageKey {
  switch (phase) {
    case 'during': {
      return 'phase.during';
    }
    case 'unknown': {
      return 'phase.unknown';
    }
    case 'before':
    case 'after': {
      switch (category) {
        case 'relocation':
        case 'housing':
        case 'infrastructure': {
          return `phase.${phase}.${category}`;
        }
        case 'environment':
        case 'industry':
        case 'training':
        case 'education':
        case 'health':
        case 'reconstruction':
        case 'urban':
        case 'other': {
          return `phase.${phase}.other`;
        }
      }
    }
  }
}

/** The CSS colour of a phase; colour means nothing else in the window. */
export function phaseColor(phase: Phase): string {
  return `var(--${phase})`;
}
