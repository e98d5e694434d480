// The only thing the page learns of its host. Sandboxed: one CommonJS file with nothing of ours imported.

/** The part of Electron that is used here. */
interface PreloadElectron {
  contextBridge: { exposeInMainWorld: (name: string, api: object) => void };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a sandboxed preload cannot be an ES module
const { contextBridge } = require('electron') as PreloadElectron;

contextBridge.exposeInMainWorld('xinmaoHost', { platform: process.platform });
