// The browser host from a terminal; it stays until Ctrl+C and closes the archive on the way out.
import { join } from 'node:path';
import { createApp } from '../../app/create-app.ts';
import { createSession } from '../../app/create-session.ts';
import type { ArchiveSession } from '../../app/archive-session.ts';
import { FolderBook } from '../../app/folder-book.ts';
import { WindowMemory } from '../../app/window-memory.ts';
import { serveLoopback } from '../../browser/loopback-host.ts';
import { ArchiveError, errorText } from '../../../shared/errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { canOpen, openWithSystem } from '../open-with-system.ts';
import { buildRenderer, isRendererStale } from '../renderer-build.ts';
import { untilStopped, type RunContext } from '../run-context.ts';

export interface ServeOptions {
  port: number;
  sample?: boolean | undefined;
  /** Also open the address in the default browser. */
  open?: boolean | undefined;
}

/** `serve`: prints `{url}` and answers until the person stops it. */
export async function serve(context: RunContext, options: ServeOptions): Promise<ExitCode> {
  const { terminal, signal, paths, version } = context;
  await prepareRenderer(context);
  const session = createSession({ ...context, startWithSample: options.sample });
  try {
    // Opened now, so that an archive that cannot be opened is told here and not in a browser.
    if ((await openOrRescue(session, context)) && options.sample) {
      await takeSample(session, context);
    }
    const app = createApp({
      session,
      host: {
        kind: 'browser',
        folders: new FolderBook(),
        memory: new WindowMemory(join(context.dataDir, 'window.json')),
        showFolder: canOpen() ? showFolder : undefined,
      },
      rendererDir: paths.rendererDir,
      version,
    });
    const host = await serveLoopback({ app, port: options.port });
    try {
      const isOpened = options.open === true && (await openWithSystem(host.openingUrl()));
      const words = terminal.text(isOpened ? 'opened-in-browser' : 'address-only');
      terminal.result({ url: host.url }, [words, host.url]);
      if (!terminal.isJson) terminal.note(terminal.text('stop-hint'));
      await untilStopped(signal);
    } finally {
      await host.close();
    }
  } finally {
    await session.close();
  }
  return EXIT.done;
}

/** False for a damaged archive: the window then opens on a page that offers its backups. */
async function openOrRescue(session: ArchiveSession, { terminal }: RunContext): Promise<boolean> {
  try {
    await session.current();
    return true;
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== 'archive-damaged') throw error;
    terminal.note(errorText(error.code, error.params, terminal.language));
    return false;
  }
}

/** The sample's photos are taken before its window opens, so that its first page is a full one. */
export async function takeSample(
  session: ArchiveSession,
  { terminal, signal }: RunContext,
): Promise<void> {
  if ((await session.openSample()).overview().photoCount > 0) return;
  const events = await session.index();
  const stop = (): void => void events.return();
  signal.addEventListener('abort', stop, { once: true });
  for await (const event of events) {
    if (event.event === 'progress') terminal.progress(event.progress);
  }
  signal.removeEventListener('abort', stop);
  if (signal.aborted) throw new ArchiveError('cancelled');
}

/** Builds the window where a checkout's is missing or old. */
export async function prepareRenderer({ paths, terminal }: RunContext): Promise<void> {
  if (!isRendererStale(paths)) return;
  terminal.note(terminal.text('building'));
  await buildRenderer(paths);
}

async function showFolder(path: string): Promise<void> {
  if (!(await openWithSystem(path))) throw new ArchiveError('folder-not-shown', { path });
}
