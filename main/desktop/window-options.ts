// The window's size and its security settings; plain data, tested without Electron.
import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';
import { APP_SCHEME } from './permissions.ts';

/** Options of the one window. `preload` is the absolute path of the compiled preload script. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 1100,
    minHeight: 700,
    // Shown once its first page is drawn; until then it would be a white flash.
    show: false,
    backgroundColor: '#f7f5f2',
    title: '新貌',
    autoHideMenuBar: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // The spell checker would fetch its dictionaries from outside.
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  };
}

/** The scheme's rights; they must be registered before Electron is ready. */
export const SCHEME: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};
