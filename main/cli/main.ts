// The terminal's entry, called by launch.mjs once Node is known to be new enough.
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { programPaths, programVersion } from '../app/program-paths.ts';
import { ArchiveError, type Language } from '../../shared/errors.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { defaultFolders } from './run-context.ts';
import { Terminal } from './terminal.ts';
import { chooseLanguage } from './texts.ts';
import { describeUsageError } from './usage-error.ts';

/** Runs one command line and gives its exit code. */
export async function main(args: string[]): Promise<ExitCode> {
  const { stdout, stderr } = process;
  endQuietlyOnClosedPipe(stdout);
  endQuietlyOnClosedPipe(stderr);
  const language = chooseLanguage(askedLanguage(args), process.env);
  const isJson = args.includes('--json');
  const terminal = new Terminal({ isJson, language, stdout, stderr });
  const stop = new AbortController();
  const release = stopOnInterrupt(stop);

  let exitCode: ExitCode = EXIT.done;
  const paths = programPaths();
  const version = programVersion(paths.root);
  const program = createProgram({
    language,
    version,
    stdout,
    run: async (options, work) => {
      const folders = defaultFolders();
      const archiveDir = options.archive ? resolve(options.archive) : folders.archiveDir;
      exitCode = await work({
        terminal,
        signal: stop.signal,
        archiveDir,
        dataDir: folders.dataDir,
        paths,
        version,
      });
    },
  });

  try {
    if (args.length === 0) {
      throw new ArchiveError('usage', { detail: terminal.text('no-command') });
    }
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const known =
      error instanceof CommanderError ? describeUsageError(error, args, terminal) : error;
    return exitCodeOf(terminal.error(known));
  } finally {
    release();
  }
}

/** `--lang en` or `--lang=en`, wherever it stands. */
function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1];
  return at !== -1 && (value === 'en' || value === 'zh-CN') ? value : undefined;
}

/** The first Ctrl+C stops the work in good order; a second one ends the process at once. */
function stopOnInterrupt(stop: AbortController): () => void {
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(EXIT.cannotGoOn);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
}

/** `xinmao photos | head` closes the pipe early; that is no error of ours. */
function endQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
}
