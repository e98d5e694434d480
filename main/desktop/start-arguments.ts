import { resolve } from 'node:path';
import type { Language } from '../../shared/errors.ts';

/** How the desktop program was started. */
export interface StartArguments {
  archiveDir: string | null;
  language: Language | null;
  withSample: boolean;
}

/** Reads Electron's command line; Chromium's own switches in it are passed over. */
export function readStartArguments(argv: readonly string[]): StartArguments {
  const valueOf = (name: string): string | null => {
    const prefix = `--${name}=`;
    return argv.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? null;
  };
  const archive = valueOf('archive');
  const language = valueOf('language');
  return {
    archiveDir: archive === null ? null : resolve(archive),
    language: language === 'en' || language === 'zh-CN' ? language : null,
    withSample: argv.includes('--sample'),
  };
}
