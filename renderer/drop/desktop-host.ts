import type { FolderEntry } from '../../main/app/contract.ts';

/** What the preload script of the desktop host offers; main/desktop/preload.cts. */
interface DesktopHost {
  takeDroppedFolder: (file: File) => Promise<FolderEntry | null>;
}

/** The desktop host, which knows where a dropped folder lies; null in a browser. */
export function desktopHost(): DesktopHost | null {
  const host: unknown = Reflect.get(globalThis, 'xinmaoHost');
  const isThere = typeof host === 'object' && host !== null && 'takeDroppedFolder' in host;
  return isThere ? (host as DesktopHost) : null;
}
