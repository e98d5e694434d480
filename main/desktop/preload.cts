// The only thing the page learns of its host. Sandboxed: one CommonJS file with nothing of ours imported.
import type electron = require('electron');

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a sandboxed preload cannot be an ES module
const { contextBridge } = require('electron') as typeof electron;

contextBridge.exposeInMainWorld('xinmaoHost', { platform: process.platform });
