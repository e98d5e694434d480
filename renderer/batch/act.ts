import type { Command } from '../commands/command.ts';

/** A command that context menus show too. */
export type Act = Command & {
  run: () => void;
  /** A line is drawn above it. */
  isNewGroup?: boolean;
};
