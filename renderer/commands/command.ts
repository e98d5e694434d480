// [Note: Commands] A screen says once what can be done on it, with `useCommands`. That one list binds the keys, fills the
// command palette and makes the lines of the key help, so that the three never disagree.

/** One thing that can be done on the screen that is open. */
export interface Command {
  /** Unique on its screen. */
  id: string;
  /** What it does, in the reader's words. */
  label: string;
  /** Key, or several that do the same; named as in use-keys.ts. */
  keys?: string | readonly string[];
  /** Left out where what has the focus takes the key by itself: then the key help only lists it. */
  run?: (event?: KeyboardEvent) => void;
  /** It cannot be done now: its keys do nothing and the palette leaves it out. */
  isOff?: boolean;
  /** Makes no sense without its key, such as a step to the left: the palette leaves it out. */
  isKeyOnly?: boolean;
  /** Words that neighbouring commands have in common, which then share a line in the key help. */
  line?: string;
}

/** What palette and key help know of a command. */
export type CommandEntry = Omit<Command, 'run' | 'keys'> & {
  keys: readonly string[];
  canRun: boolean;
};

/** The commands that one part of the window offers. */
export interface CommandGroup {
  title: string;
  /** It belongs to the window around the screens and comes after them. */
  isFrame: boolean;
  entries: readonly CommandEntry[];
  run: (id: string) => void;
}

export function keysOf({ keys }: Pick<Command, 'keys'>): readonly string[] {
  return typeof keys === 'string' ? [keys] : (keys ?? []);
}
