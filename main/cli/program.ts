// The commands, their arguments and options. What they do is in commands/.
import { Command, InvalidArgumentError } from 'commander';
import { showArticle } from './commands/article.ts';
import { backUp, beginAnew, listBackups, restore } from './commands/backup.ts';
import { listCopies, listPairs, listPhotos } from './commands/browse.ts';
import {
  decidePhoto,
  decidePhotoCopy,
  decidePhotoPair,
  listHistory,
  stepThrough,
  takeBackStep,
} from './commands/decide.ts';
import { writeExports, type ExportOptions } from './commands/export.ts';
import { indexFolders } from './commands/index-folders.ts';
import { listShots, type ShotOptions } from './commands/shots.ts';
import { listReview } from './commands/review.ts';
import { serve } from './commands/serve.ts';
import { start } from './commands/start.ts';
import { verify } from './commands/verify.ts';
import { evaluate } from './evaluate.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { addDecisionFileCommands } from './decision-file-commands.ts';
import { addPairCommands } from './pair-commands.ts';
import type { RunContext } from './run-context.ts';
import { CLI_TEXTS, type CliText } from './texts.ts';
import type { Language } from '../../shared/errors.ts';

/** Options that every command takes. */
export interface CommonOptions {
  archive?: string;
  json?: boolean;
  lang?: string;
}

export interface ProgramDeps {
  language: Language;
  version: string;
  stdout: NodeJS.WriteStream;
  /** Runs a command with its context and keeps the exit code it gives. */
  run: (
    options: CommonOptions,
    work: (context: RunContext) => Promise<ExitCode> | ExitCode,
  ) => Promise<void>;
}

const HELP_TITLES: Record<string, CliText> = {
  'Usage:': 'usage-title',
  'Arguments:': 'arguments-title',
  'Options:': 'options-title',
  'Commands:': 'commands-title',
};

/** The command line of the program; errors are thrown as CommanderError, never printed. */
export function createProgram({ language, version, stdout, ...deps }: ProgramDeps): Command {
  const run: ProgramDeps['run'] = (options, work) =>
    deps.run({ ...program.opts<CommonOptions>(), ...options }, work);
  const text = (name: CliText): string => CLI_TEXTS[name][language];
  const program = new Command('xinmao')
    .description(text('description'))
    .exitOverride()
    .configureOutput({
      writeOut: (words) => stdout.write(words),
      outputError: () => undefined,
      writeErr: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => {
        const name = HELP_TITLES[title];
        return name === undefined ? title : text(name);
      },
    })
    .version(version, '-V, --version', text('option-version'))
    .helpOption('-h, --help', text('option-help'))
    .helpCommand(false);
  addCommonOptions(program, text);

  const command = (usage: string, description: CliText): Command =>
    addCommonOptions(
      program
        .command(usage)
        .description(text(description))
        .helpOption('-h, --help', text('option-help'))
        .allowExcessArguments(false),
      text,
    );

  command('index <folder...>', 'command-index')
    .option('--county <code>', text('option-county'))
    .option('--watch', text('option-watch'))
    .action((folders: string[], options: CommonOptions & Parameters<typeof indexFolders>[2]) =>
      run(options, (context) => indexFolders(context, folders, options)),
    );
  command('photos', 'command-photos')
    .option('--town <name>', text('option-town'))
    .option('--village <name>', text('option-village'))
    .option('--phase <phase>', text('option-phase'))
    .option('--query <words>', text('option-query'))
    .action((options: CommonOptions & Parameters<typeof listPhotos>[1]) =>
      run(options, (context) => listPhotos(context, options)),
    );
  command('pairs', 'command-pairs')
    .option('--town <name>', text('option-town'))
    .option('--village <name>', text('option-village'))
    .option('--rejected', text('option-rejected'))
    .action((options: CommonOptions & Parameters<typeof listPairs>[1]) =>
      run(options, (context) => listPairs(context, options)),
    );
  command('decide <path> <assignment...>', 'command-decide').action(
    (path: string, assignments: string[], options: CommonOptions) =>
      run(options, (context) => decidePhoto(context, path, assignments)),
  );
  command('decide-pair <before> <after> <verdict>', 'command-decide-pair').action(
    (before: string, after: string, verdict: string, options: CommonOptions) =>
      run(options, (context) => decidePhotoPair(context, before, after, verdict)),
  );
  command('review', 'command-review').action((options: CommonOptions) =>
    run(options, (context) => listReview(context)),
  );
  command('copies', 'command-copies').action((options: CommonOptions) =>
    run(options, (context) => listCopies(context)),
  );
  command('decide-copy <copy> <best> <verdict>', 'command-decide-copy').action(
    (copy: string, best: string, verdict: string, options: CommonOptions) =>
      run(options, (context) => decidePhotoCopy(context, copy, best, verdict)),
  );
  addPairCommands(command, run, text);
  addDecisionFileCommands(command, run, text);
  for (const way of ['undo', 'redo'] as const) {
    command(way, `command-${way}`).action((options: CommonOptions) =>
      run(options, (context) => stepThrough(context, way)),
    );
  }
  command('history', 'command-history')
    .option('--limit <count>', text('option-limit'), wholeNumber(1, 1_000_000), 100)
    .option('--photo <path>', text('option-photo'))
    .action((options: CommonOptions & { limit: number; photo?: string }) =>
      run(options, (context) => listHistory(context, options)),
    );
  command('take-back', 'command-take-back')
    .argument('<id>', text('argument-step'), wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .action((id: number, options: CommonOptions) =>
      run(options, (context) => takeBackStep(context, id)),
    );
  command('article <file>', 'command-article')
    .option('--date <date>', text('option-date'))
    .action((file: string, options: CommonOptions & { date?: string }) =>
      run(options, (context) => showArticle(context, file, options)),
    );
  command('export', 'command-export')
    .option('--article <file|id>', text('option-article'))
    .option('--village <name>', text('option-village'))
    .option('--town <name>', text('option-town'))
    .option('--project <category>', text('option-project'))
    .requiredOption('--to <dir>', text('option-to'))
    .option('--kind <kinds>', text('option-kind'), 'gallery')
    .option('--fonds <number>', text('option-fonds'))
    .option('--organisation <name>', text('option-organisation'))
    .option('--retention <period>', text('option-retention'))
    .option('--numbers <template>', text('option-numbers'))
    .option('--incomplete', text('option-incomplete'))
    .action((options: CommonOptions & ExportOptions) =>
      run(options, (context) => writeExports(context, options)),
    );
  command('shots', 'command-shots')
    .option('--town <name>', text('option-town'))
    .option('--village <name>', text('option-village'))
    .option('--missing <half>', text('option-missing'))
    .option('--dismissed', text('option-dismissed'))
    .option('--to <dir>', text('option-to'))
    .action((options: CommonOptions & ShotOptions) =>
      run(options, (context) => listShots(context, options)),
    );
  command('verify [dir]', 'command-verify').action(
    (dir: string | undefined, options: CommonOptions) =>
      run(options, (context) =>
        verify(context, dir, {
          isOfArchive: (options.archive ?? program.opts<CommonOptions>().archive) !== undefined,
        }),
      ),
  );
  command('backup <file>', 'command-backup').action((file: string, options: CommonOptions) =>
    run(options, (context) => backUp(context, file)),
  );
  command('restore <file>', 'command-restore')
    .option('--replace', text('option-replace'))
    .action((file: string, options: CommonOptions & { replace?: boolean }) =>
      run(options, (context) => restore(context, file, options)),
    );
  command('start-anew', 'command-start-anew').action((options: CommonOptions) =>
    run(options, (context) => beginAnew(context)),
  );
  command('backups', 'command-backups').action((options: CommonOptions) =>
    run(options, (context) => listBackups(context)),
  );
  command('serve', 'command-serve')
    .option('--port <port>', text('option-port'), wholeNumber(0, 65_535), 0)
    .option('--sample', text('option-sample'))
    .action((options: CommonOptions & { port: number; sample?: boolean }) =>
      run(options, (context) => serve(context, { ...options, open: false })),
    );
  command('start', 'command-start')
    .option('--port <port>', text('option-port'), wholeNumber(0, 65_535), 0)
    .option('--sample', text('option-sample'))
    .option('--no-open', text('option-no-open'))
    .action((options: CommonOptions & { port: number; sample?: boolean; open: boolean }) =>
      run(options, (context) => start(context, options)),
    );
  command('evaluate <truth> <predictions>', 'command-evaluate').action(
    (truth: string, predictions: string, options: CommonOptions) =>
      run(options, async () => {
        await evaluate(truth, predictions);
        return EXIT.done;
      }),
  );
  return program;
}

/** They may stand before the command or after it; the program's own parser sees both. */
function addCommonOptions(command: Command, text: (name: CliText) => string): Command {
  return command
    .option('--archive <dir>', text('option-archive'))
    .option('--json', text('option-json'))
    .option('--lang <language>', text('option-lang'), checkLanguage);
}

/** `--lang` is read before the rest so that help and errors speak it too; here it is only checked. */
function checkLanguage(value: string): Language {
  if (value === 'zh-CN' || value === 'en') return value;
  throw new InvalidArgumentError('zh-CN | en');
}

function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`${min}–${max}`);
  };
}
