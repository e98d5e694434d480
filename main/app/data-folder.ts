// Where the program keeps its own data for this user; photos are never kept there.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The part of the environment that decides it; given so that tests can choose. */
export interface DataFolderInput {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

/**
 * Folder for the program's data: `XDG_DATA_HOME/xinmao` or `~/.local/share/xinmao`,
 * `%APPDATA%\Xinmao`, `~/Library/Application Support/Xinmao`.
 * Source: XDG Base Directory Specification 0.8; a relative XDG_DATA_HOME is invalid there and ignored.
 */
export function dataFolder(
  { platform, env, home }: DataFolderInput = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
  },
): string {
  if (platform === 'win32') {
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Xinmao');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Xinmao');
  const shared = env['XDG_DATA_HOME'];
  return join(shared?.startsWith('/') ? shared : join(home, '.local', 'share'), 'xinmao');
}
