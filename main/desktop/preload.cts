// The only thing the page learns of its host. Sandboxed: one CommonJS file with nothing of ours imported.

/** The part of Electron that is used here. */
interface PreloadElectron {
  contextBridge: { exposeInMainWorld: (name: string, api: object) => void };
  ipcRenderer: { invoke: (channel: string, value: unknown) => Promise<unknown> };
  webUtils: { getPathForFile: (file: File) => string };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a sandboxed preload cannot be an ES module
const { contextBridge, ipcRenderer, webUtils } = require('electron') as PreloadElectron;

contextBridge.exposeInMainWorld('xinmaoHost', {
  platform: process.platform,
  // The channel is named in drag-out.ts too.
  dragOut: (ids: unknown): Promise<unknown> => ipcRenderer.invoke('xinmao:drag-out', ids),
  /**
   * The folder that a person dropped, under an id of the host's; null if it is none. Only what a person dropped or
   * chose has a path: a file that the page makes up has none, and the path itself never reaches the page.
   */
  takeDroppedFolder: async (file: File): Promise<unknown> => {
    const path = webUtils.getPathForFile(file);
    return path === '' ? null : await ipcRenderer.invoke('dropped-folder', path);
  },
});
