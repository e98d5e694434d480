// The commands about pairs and series beyond listing and deciding them.
import type { Command } from 'commander';
import { alignPairs, seriesOf, signOffPair, splitScene, swapPair } from './commands/pairs.ts';
import type { CommonOptions, ProgramDeps } from './program.ts';
import type { CliText } from './texts.ts';

/** Adds them; `command` makes one with what all have in common. */
export function addPairCommands(
  command: (usage: string, description: CliText) => Command,
  run: ProgramDeps['run'],
  text: (name: CliText) => string,
): void {
  command('align', 'command-align').action((options: CommonOptions) => run(options, alignPairs));
  command('swap-pair <before> <after>', 'command-swap-pair').action(
    (before: string, after: string, options: CommonOptions) =>
      run(options, (context) => swapPair(context, before, after)),
  );
  command('sign-off <before> <after> <stage>', 'command-sign-off')
    .requiredOption('--name <name>', text('option-signer'))
    .action(
      (
        before: string,
        after: string,
        stage: string,
        { name, ...options }: CommonOptions & { name: string },
      ) => run(options, (context) => signOffPair(context, before, after, { stage, name })),
    );
  command('split <photo...>', 'command-split').action((photos: string[], options: CommonOptions) =>
    run(options, (context) => splitScene(context, photos)),
  );
  command('series [photo...]', 'command-series').action(
    (photos: string[], options: CommonOptions) =>
      run(options, (context) => seriesOf(context, photos)),
  );
}
