// Every way the app is reached: bare, below a path, over HTTP, and as Electron hands requests to it.
import { serveLoopback } from '../../main/browser/loopback-host.ts';
import { APP_URL } from '../../main/desktop/permissions.ts';
import { createProtocolHandler } from '../../main/desktop/protocol-handler.ts';
import type { StartHost } from './contract-suite.ts';

const nothingToClose = { [Symbol.asyncDispose]: () => Promise.resolve() };

/** Hosts by name. */
export const ALL_HOSTS: Readonly<Record<string, StartHost>> = {
  'the app itself': ({ app }) =>
    Promise.resolve({
      base: 'http://app.test/',
      fetch: (request) => app.fetch(request),
      ...nothingToClose,
    }),
  'the app below a path': ({ app }) =>
    Promise.resolve({
      base: 'http://app.test/some/where/',
      fetch: (request) => app.fetch(request, { basePath: '/some/where/' }),
      ...nothingToClose,
    }),
  'the loopback host': async ({ app }) => {
    const { url, close } = await serveLoopback({ app });
    return { base: url, fetch: (request) => fetch(request), [Symbol.asyncDispose]: close };
  },
  'the desktop’s protocol handler': ({ app }) =>
    Promise.resolve({ base: APP_URL, fetch: createProtocolHandler(app), ...nothingToClose }),
};
