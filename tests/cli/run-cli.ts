// Runs the real command line as a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const LAUNCH = fileURLToPath(new URL('../../main/launch.mjs', import.meta.url));

export interface CliResult {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** The lines of stdout as JSON; only with `--json`. */
  lines: () => Record<string, unknown>[];
  /** The last error told on stderr; only with `--json`. */
  error: () => { code: string; message: string; params: Record<string, unknown> } | undefined;
}

export interface CliOptions {
  /** Home of the person; the default archive lies in it. */
  home: string;
  env?: NodeJS.ProcessEnv;
  /** Called with each piece of stderr, to act while the command runs. */
  onStderr?: (text: string, interrupt: () => void) => void;
}

/** Runs `xinmao <args>` to its end. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const child = spawn(process.execPath, [LAUNCH, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOME: options.home,
      USERPROFILE: options.home,
      XDG_DATA_HOME: `${options.home}/.data`,
      LANG: 'zh_CN.UTF-8',
      LC_ALL: '',
      ...options.env,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    options.onStderr?.(text, () => child.kill('SIGINT'));
  });
  await once(child, 'close');
  return {
    exitCode: child.exitCode,
    stdout,
    stderr,
    lines: () => parseLines(stdout),
    error: () =>
      parseLines(stderr).findLast(({ event }) => event === 'error') as ReturnType<
        CliResult['error']
      >,
  };
}

function parseLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
