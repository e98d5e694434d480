// Puts the rules of permissions.ts to work on Electron's session and windows.
import type { BrowserWindow, Session } from 'electron';
import { allowPermission, isAllowedNavigation, isAllowedRequest } from './permissions.ts';

/** Denies every permission and every request that is not the program's own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(allowPermission());
  });
  session.setPermissionCheckHandler(allowPermission);
  session.setDevicePermissionHandler(allowPermission);
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
