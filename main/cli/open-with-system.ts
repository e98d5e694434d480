// Asks the system to open an address in the default browser, or a folder in its own window for files.
import { spawn } from 'node:child_process';
import { hasDisplay } from './electron-binary.ts';

/** False where there is no screen to open anything on. */
export function canOpen(): boolean {
  return hasDisplay(process.platform, process.env);
}

/** Opens an address or an absolute folder; false where the system cannot. */
export async function openWithSystem(target: string): Promise<boolean> {
  if (!canOpen()) return false;
  const [command, args] = openCommand(target);
  return await new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => {
      resolve(false);
    });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function openCommand(target: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [target]];
  // Not `start`, whose shell would read the target as a command line.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', target]];
  return ['xdg-open', [target]];
}
