// The commands about decisions as files.
import type { Command } from 'commander';
import { rebuildArchive } from './commands/rebuild.ts';
import type { CommonOptions, ProgramDeps } from './program.ts';
import type { CliText } from './texts.ts';

/** Adds them; `command` makes one with what all have in common. */
export function addDecisionFileCommands(
  command: (usage: string, description: CliText) => Command,
  run: ProgramDeps['run'],
): void {
  command('rebuild <journal> <folder...>', 'command-rebuild').action(
    (journal: string, folders: string[], options: CommonOptions) =>
      run(options, (context) => rebuildArchive(context, journal, folders)),
  );
}
