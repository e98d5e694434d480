import { serveLoopback } from '../../main/browser/loopback-host.ts';
import { APP_URL } from '../../main/desktop/permissions.ts';
import { createProtocolHandler } from '../../main/desktop/protocol-handler.ts';
import { describeHost } from './contract-suite.ts';

const nothingToClose = { [Symbol.asyncDispose]: () => Promise.resolve() };

describeHost('the app itself', ({ app }) =>
  Promise.resolve({
    base: 'http://app.test/',
    fetch: (request) => app.fetch(request),
    ...nothingToClose,
  }),
);

describeHost('the app below a path', ({ app }) =>
  Promise.resolve({
    base: 'http://app.test/some/where/',
    fetch: (request) => app.fetch(request, { basePath: '/some/where/' }),
    ...nothingToClose,
  }),
);

describeHost('the loopback host', async ({ app }) => {
  const { url, close } = await serveLoopback({ app });
  return { base: url, fetch: (request) => fetch(request), [Symbol.asyncDispose]: close };
});

describeHost('the desktop’s protocol handler', ({ app }) =>
  Promise.resolve({ base: APP_URL, fetch: createProtocolHandler(app), ...nothingToClose }),
);
