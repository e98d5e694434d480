import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react';

import { useKeys, type KeyBindings, type KeyOptions } from '../use-keys.ts';
import { keysOf, type Command, type CommandEntry, type CommandGroup } from './command.ts';
import type { CommandBook } from './command-book.ts';

/** Null where a component is tried by itself: its keys hold all the same. */
export const CommandContext = createContext<CommandBook | null>(null);

/**
 * Offers commands under a title for as long as the component is there: by their keys, in the command palette and in the
 * key help. See [Note: Commands].
 */
export function useCommands(
  title: string,
  commands: readonly Command[],
  { isFrame = false, ...keyOptions }: KeyOptions & { isFrame?: boolean } = {},
): void {
  useKeys(bindingsOf(commands), keyOptions);
  const book = use(CommandContext);
  const run = useEffectEvent((id: string) => {
    commands.find((command) => command.id === id)?.run?.();
  });
  // Commands are made anew at each render; only what is read of them is worth telling the book.
  const read = JSON.stringify(commands.map(entryOf));
  useEffect(() => {
    const entries = JSON.parse(read) as CommandEntry[];
    if (entries.length === 0) return;
    return book?.add({
      title,
      isFrame,
      entries,
      run: (id) => {
        run(id);
      },
    });
  }, [book, title, isFrame, read]);
}

/** Gives a command by its id, for a button that does the same; nothing happens where it isn't offered. */
export function useRunCommand(): (id: string) => void {
  const book = use(CommandContext);
  return (id) => {
    book?.run(id);
  };
}

/** All that can be done at the moment, by group. */
export function useCommandGroups(): readonly CommandGroup[] {
  const book = use(CommandContext);
  if (!book) throw new Error('useCommandGroups needs a CommandContext above it');
  return useSyncExternalStore(book.subscribe, book.groups);
}

function bindingsOf(commands: readonly Command[]): KeyBindings {
  return Object.fromEntries(
    commands.flatMap((command) => {
      const { run, isOff = false } = command;
      if (!run || isOff) return [];
      return keysOf(command).map((key) => [key, run] as const);
    }),
  );
}

function entryOf(command: Command): CommandEntry {
  const { id, label, isOff, isKeyOnly, line, run } = command;
  return {
    id,
    label,
    keys: keysOf(command),
    canRun: run !== undefined,
    ...(isOff === undefined ? {} : { isOff }),
    ...(isKeyOnly === undefined ? {} : { isKeyOnly }),
    ...(line === undefined ? {} : { line }),
  };
}
