// Puts the rules of permissions.ts to work on Electron's session and windows.
import type { BrowserWindow, Session } from 'electron';
import { allowPermission, isAllowedNavigation, isAllowedRequest } from './permissions.ts';

/** Denies every permission but full screen, every device, and every request that is not the program's own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(allowPermission(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => allowPermission(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowedRequest(url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Keeps a window on the program's own pages and without children. */
export function guardWindow({ webContents }: BrowserWindow): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => {
    if (!isAllowedNavigation(event.url)) event.preventDefault();
  });
  webContents.on('will-frame-navigate', (event) => {
    if (!isAllowedNavigation(event.url)) event.preventDefault();
  });
  webContents.on('will-redirect', (event) => {
    if (!isAllowedNavigation(event.url)) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
