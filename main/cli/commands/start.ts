// Opens the window: Electron where it runs, else the browser, saying in one line why.
import { spawn } from 'node:child_process';
import { createSession } from '../../app/create-session.ts';
import { buildDesktop, desktopEntry } from '../desktop-build.ts';
import { findElectron, hasDisplay } from '../electron-binary.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { RunContext } from '../run-context.ts';
import { prepareRenderer, serve, takeSample } from './serve.ts';

export interface StartOptions {
  sample?: boolean;
  /** False with `--no-open`: only the address is printed. */
  open: boolean;
  port: number;
}

/** An end with an error this soon means that Electron cannot run here at all. */
const EARLY_END_MS = 10_000;

export async function start(context: RunContext, options: StartOptions): Promise<ExitCode> {
  if (!options.open) return await serve(context, { ...options, open: false });
  const { terminal, paths } = context;
  if (!hasDisplay(process.platform, process.env)) {
    terminal.note(terminal.text('no-desktop-display'));
    return await serve(context, options);
  }
  const electron = findElectron(paths.root);
  if (electron === null) {
    terminal.note(terminal.text('no-desktop-binary'));
    return await serve(context, options);
  }
  await prepareRenderer(context);
  if (options.sample) await prepareSample(context);
  const reason = await runElectron(electron, context, options);
  if (reason === null) return EXIT.done;
  terminal.note(terminal.text('no-desktop-crash', { reason }));
  return await serve(context, options);
}

async function prepareSample(context: RunContext): Promise<void> {
  const session = createSession({ ...context, startWithSample: true });
  try {
    await takeSample(session, context);
  } finally {
    await session.close();
  }
}

/** Runs Electron until its window is closed; a reason if it could not start. */
async function runElectron(
  electron: string,
  { paths, archiveDir, terminal, signal }: RunContext,
  options: StartOptions,
): Promise<string | null> {
  if (paths.isCheckout) await buildDesktop(paths.root);
  const isRoot = process.getuid?.() === 0;
  const args = [
    // Chromium refuses to run its sandbox as root.
    ...(isRoot ? ['--no-sandbox'] : []),
    desktopEntry(paths.root),
    `--archive=${archiveDir}`,
    `--language=${terminal.language}`,
    ...(options.sample ? ['--sample'] : []),
  ];
  const env: NodeJS.ProcessEnv = { ...process.env, XINMAO_NODE: process.execPath };
  delete env['ELECTRON_RUN_AS_NODE'];
  const startedAt = performance.now();
  return await new Promise((resolve) => {
    const child = spawn(electron, args, { stdio: ['ignore', 'inherit', 'pipe'], env });
    let lastWords = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      lastWords = text.trim().split('\n').at(-1) ?? lastWords;
      process.stderr.write(text);
    });
    signal.addEventListener('abort', () => child.kill(), { once: true });
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, end) => {
      const isEarly = performance.now() - startedAt < EARLY_END_MS;
      const hasFailed = code !== 0 && !signal.aborted && isEarly;
      resolve(hasFailed ? lastWords || String(code ?? end) : null);
    });
  });
}
