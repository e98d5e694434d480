// The browser host: the app at an address that only this computer reaches and only its opener knows.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '../app/create-app.ts';
import { Problems } from '../app/problems.ts';
import { secure } from '../app/security-headers.ts';
import { ArchiveError } from '../../shared/errors.ts';
import { mayPass } from './access.ts';

export interface LoopbackHost {
  /** `http://127.0.0.1:<port>/<token>/`; everything lies below it, so no cookie is needed. */
  url: string;
  /** Stops listening and drops the connections that are left. */
  close: () => Promise<void>;
}

/** 192 bits, so that no page on this computer can guess the address. */
const TOKEN_BYTES = 24;

/**
 * Serves the app on 127.0.0.1; port 0 takes any free one.
 * @throws ArchiveError usage if the port is taken
 */
export async function serveLoopback({
  app,
  port = 0,
}: {
  app: App;
  port?: number;
}): Promise<LoopbackHost> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const basePath = `/${token}/`;
  const problems = new Problems((line) => process.stderr.write(`${line}\n`));

  const server = createAdaptorServer({
    // The global Request and Response stay Node's own: other code in this process relies on them.
    overrideGlobalObjects: false,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      const { port: listening } = server.address() as AddressInfo;
      if (!mayPass({ pathname, headers: request.headers }, { token, port: listening })) {
        return secure(problems.toResponse(new ArchiveError('forbidden')));
      }
      if (pathname === `/${token}`) {
        return secure(
          new Response(null, { status: 308, headers: { location: `${basePath}${search}` } }),
        );
      }
      return await app.fetch(request, { basePath });
    },
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(
        isTaken ? new ArchiveError('usage', { detail: `--port ${port}` }, { cause: error }) : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: listening } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${listening}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
