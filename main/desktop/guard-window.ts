// Puts the rules of permissions.ts to work on Electron's session and windows.
import type { BrowserWindow, Session } from 'electron';
import { allowPermission, isAllowedNavigation, isAllowedRequest } from './permissions.ts';

/** Denies every permission but full screen, every device and screen, and every request that is not the program's own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(allowPermission(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => allowPermission(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  for (const choice of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    // Without an answer Electron takes the first device that there is.
    session.on(choice as 'select-usb-device', (event, _details, choose) => {
      event.preventDefault();
      choose();
    });
  }
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowedRequest(url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Keeps a window on the program's own pages and without children. */
export function guardWindow({ webContents }: BrowserWindow): void {
  webContents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
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
