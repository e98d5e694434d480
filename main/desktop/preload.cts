// The only thing the page learns of its host. Sandboxed: one CommonJS file with nothing of ours imported.

/** The part of Electron that is used here. */
interface PreloadElectron {
  contextBridge: { exposeInMainWorld: (name: string, api: object) => void };
  ipcRenderer: { invoke: (channel: string, value: unknown) => Promise<unknown> };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a sandboxed preload cannot be an ES module
const { contextBridge, ipcRenderer } = require('electron') as PreloadElectron;

contextBridge.exposeInMainWorld('xinmaoHost', {
  platform: process.platform,
  // The channel is named in drag-out.ts too.
  dragOut: (ids: unknown) => ipcRenderer.invoke('xinmao:drag-out', ids),
});
