import { resolve } from 'node:path';
import type { Language } from '../../shared/errors.ts';
import { readGivenFile, type GivenFile } from './given-file.ts';

/** How the desktop program was started. */
export interface StartArguments {
  archiveDir: string | null;
  /** The file that was double-clicked. */
  file: GivenFile | null;
  language: Language | null;
  withSample: boolean;
}

const ARCHIVE_PREFIX = '--archive=';

/** Reads Electron's command line; Chromium's own switches in it are passed over. */
export function readStartArguments(
  argv: readonly string[],
  workingDir: string = process.cwd(),
): StartArguments {
  const valueOf = (prefix: string): string | null =>
    argv.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? null;
  const archive = valueOf(ARCHIVE_PREFIX);
  const language = valueOf('--language=');
  // The first is the program itself.
  const files = argv.slice(1).map((arg) => readGivenFile(arg, workingDir));
  return {
    archiveDir: archive === null ? null : resolve(workingDir, archive),
    file: files.find((file) => file !== null) ?? null,
    language: language === 'en' || language === 'zh-CN' ? language : null,
    withSample: argv.includes('--sample'),
  };
}

/** How the program is started anew with another archive; `execPath` where it is not the one that runs. */
export interface Restart {
  args: string[];
  execPath?: string;
}

/** The same command line with the archive in `dir`, and without what was double-clicked. */
export function restartWith(
  dir: string,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Restart {
  const kept = argv
    .slice(1)
    .filter(
      (arg) =>
        !arg.startsWith(ARCHIVE_PREFIX) && arg !== '--sample' && readGivenFile(arg, '/') === null,
    );
  // Both unpack themselves into a folder that is gone when the program ends.
  const execPath = env['APPIMAGE'] ?? env['PORTABLE_EXECUTABLE_FILE'];
  return {
    args: [...kept, `${ARCHIVE_PREFIX}${dir}`],
    ...(execPath === undefined ? {} : { execPath }),
  };
}
