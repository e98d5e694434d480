// What Electron is told of its session and windows, on stand-ins that remember what they were told.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { programPaths } from '../../main/app/program-paths.ts';
import { guardSession, guardWindow } from '../../main/desktop/guard-window.ts';
import { windowOptions } from '../../main/desktop/window-options.ts';

type Handler = (...given: unknown[]) => unknown;

/** Keeps every handler that is set on it, by the name of what set it. */
class StandIn extends EventEmitter {
  readonly handlers: Record<string, Handler> = {};
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => (this.handlers['onBeforeRequest'] = handler),
  };

  setPermissionRequestHandler = (handler: Handler) => (this.handlers['request'] = handler);
  setPermissionCheckHandler = (handler: Handler) => (this.handlers['check'] = handler);
  setDevicePermissionHandler = (handler: Handler) => (this.handlers['device'] = handler);
  setDisplayMediaRequestHandler = (handler: Handler) => (this.handlers['screen'] = handler);
  setWindowOpenHandler = (handler: Handler) => (this.handlers['open'] = handler);
}

/** Emits an event that can be prevented; true if it was. */
function isPrevented(target: EventEmitter, name: string, url = '', ...rest: unknown[]): boolean {
  let prevented = false;
  const event = { url, preventDefault: () => (prevented = true) };
  target.emit(name, event, ...rest);
  return prevented;
}

const FOREIGN = [
  'https://example.com/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'xinmao://other/',
];

describe('the session', () => {
  const session = new StandIn();
  // It has what the guard asks of Electron's, which exists only inside Electron.
  guardSession(session as unknown as Session);
  const { handlers } = session;

  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'clipboard-read',
    'usb',
    'openExternal',
  ])('grants no %s, asked for or looked up', (permission) => {
    let answer: unknown;
    handlers['request']?.(null, permission, (granted: unknown) => (answer = granted));
    expect([answer, handlers['check']?.(null, permission)]).toEqual([false, false]);
  });

  test('gives no device and no screen', () => {
    expect(handlers['device']?.({})).toBe(false);
    let streams: unknown;
    handlers['screen']?.({}, (given: unknown) => (streams = given));
    expect(streams).toEqual({});
    for (const choice of ['select-hid-device', 'select-serial-port', 'select-usb-device']) {
      const chosen: unknown[] = [];
      const choose = (...given: unknown[]) => chosen.push(...given);
      expect([choice, isPrevented(session, choice, '', {}, choose)]).toEqual([choice, true]);
      expect(chosen).toEqual([]);
    }
  });

  test('loads nothing from a network or from files, and downloads nothing', () => {
    const isCancelled = (url: string): unknown => {
      let answer: unknown;
      handlers['onBeforeRequest']?.({ url }, (given: unknown) => (answer = given));
      return answer;
    };
    for (const url of [
      'http://127.0.0.1:1/',
      'wss://example.com/',
      'file:///etc/passwd',
      'ftp://x/',
    ]) {
      expect([url, isCancelled(url)]).toEqual([url, { cancel: true }]);
    }
    expect(isCancelled('xinmao://app/media/1/grid')).toEqual({ cancel: false });
    expect(isPrevented(session, 'will-download')).toBe(true);
  });
});

describe('a window', () => {
  const webContents = new StandIn();
  guardWindow({ webContents } as unknown as BrowserWindow);

  test('opens no other', () => {
    expect(webContents.handlers['open']?.({ url: 'xinmao://app/' })).toEqual({ action: 'deny' });
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stays at home: %s',
    (name) => {
      for (const url of FOREIGN)
        expect([url, isPrevented(webContents, name, url)]).toEqual([url, true]);
      expect(isPrevented(webContents, name, 'xinmao://app/photos')).toBe(false);
    },
  );

  test('holds no webview and chooses no bluetooth device', () => {
    expect(isPrevented(webContents, 'will-attach-webview')).toBe(true);
    const chosen: unknown[] = [];
    const choose = (given: unknown) => chosen.push(given);
    expect(isPrevented(webContents, 'select-bluetooth-device', '', [], choose)).toBe(true);
    expect(chosen).toEqual(['']);
  });

  test('keeps every protection on', () => {
    expect(windowOptions('/program/preload.cjs').webPreferences).toEqual({
      preload: '/program/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    });
  });
});

describe('the program’s entry', () => {
  const source = (name: string) =>
    readFileSync(join(programPaths().root, 'main/desktop', name), 'utf8');

  test('runs once, guards its session and its window, and opens nothing outside', () => {
    const main = source('main.ts');
    expect(main).toContain('app.requestSingleInstanceLock()');
    expect(main).toContain('guardSession(electronSession.defaultSession)');
    expect(main.match(/new BrowserWindow\(/g)).toHaveLength(1);
    expect(main).toContain('guardWindow(window)');
    expect(main).not.toMatch(
      /openExternal|loadFile|enableRemoteModule|executeJavaScript|ipcMain\.on\(/,
    );
  });

  test('answers the page alone: every channel looks at who asks', () => {
    const handled = source('main.ts').match(/ipcMain\.handle\((\w+), [^=]*senderFrame/g) ?? [];
    expect(handled).toHaveLength(source('main.ts').match(/ipcMain\.handle\(/g)?.length ?? 0);
  });

  test('gives the page three things and no channel of its choice', () => {
    const preload = source('preload.cts');
    expect(preload.match(/ipcRenderer\.invoke\('[\w:-]+'/g)).toEqual([
      "ipcRenderer.invoke('xinmao:drag-out'",
      "ipcRenderer.invoke('dropped-folder'",
    ]);
    expect(preload.match(/require\(/g)).toHaveLength(1);
  });
});
