// The commands about decisions as files.
import type { Command } from 'commander';
import { type DecisionFileOptions, writeDecisions } from './commands/decision-files.ts';
import { rebuildArchive } from './commands/rebuild.ts';
import type { CommonOptions, ProgramDeps } from './program.ts';
import type { CliText } from './texts.ts';

/** Adds them; `command` makes one with what all have in common. */
export function addDecisionFileCommands(
  command: (usage: string, description: CliText) => Command,
  run: ProgramDeps['run'],
  text: (name: CliText) => string,
): void {
  command('decisions', 'command-decisions')
    .option('--to <dir>', text('option-decisions-to'))
    .option('--beside', text('option-beside'))
    .option('--format <formats>', text('option-format'), 'csv,json,xmp')
    .option('--sidecars <names>', text('option-sidecars'), 'full')
    .option('--town <name>', text('option-town'))
    .option('--village <name>', text('option-village'))
    .action((options: CommonOptions & DecisionFileOptions) =>
      run(options, (context) => writeDecisions(context, options)),
    );
  command('rebuild <journal> <folder...>', 'command-rebuild').action(
    (journal: string, folders: string[], options: CommonOptions) =>
      run(options, (context) => rebuildArchive(context, journal, folders)),
  );
}
