import type { Command } from '../commands/command.ts';

/** A command that context menus show too. */
export type Act = Command & {
  run: () => void;
  /** Those of one group stand together, a line between groups. */
  group: 'look' | 'decide' | 'together' | 'facts';
};
