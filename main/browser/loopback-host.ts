// The browser host: the app at an address that only this computer reaches and only its opener knows.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '../app/create-app.ts';
import { Problems } from '../app/problems.ts';
import { secure } from '../app/security-headers.ts';
import { ArchiveError } from '../../shared/errors.ts';
import { firstStep, isOwnPage, knowsToken } from './access.ts';
import { Tickets } from './tickets.ts';

export interface LoopbackHost {
  /** `http://127.0.0.1:<port>/<token>/`; everything lies below it, so no cookie is needed. */
  url: string;
  /**
   * An address that leads to `url` once and within a minute. It is for command lines, which other users of the
   * computer can read: what they find there is spent.
   */
  openingUrl: () => string;
  /** Stops listening and drops the connections that are left. */
  close: () => Promise<void>;
}

/** 192 bits, so that no page on this computer can guess the address. */
const TOKEN_BYTES = 24;

/**
 * How long a request may take to come in. Nothing is sent from further away than this computer; who is slower
 * only holds a connection. Answers may take as long as they need.
 */
const SERVER_OPTIONS = {
  headersTimeout: 5000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
};
/** Six connections a window are a browser's own limit. */
const MAX_CONNECTIONS = 200;

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
  const tickets = new Tickets();
  const basePath = `/${token}/`;
  const problems = new Problems((line) => process.stderr.write(`${line}\n`));
  const refusal = (): Response => secure(problems.toResponse(new ArchiveError('forbidden')));

  const server = createAdaptorServer({
    // The global Request and Response stay Node's own: other code in this process relies on them.
    overrideGlobalObjects: false,
    serverOptions: SERVER_OPTIONS,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      const { port: listening } = server.address() as AddressInfo;
      const caller = { pathname, headers: request.headers };
      if (!isOwnPage(caller, listening)) return refusal();
      if (tickets.take(firstStep(pathname))) return redirect(303, basePath);
      if (!knowsToken(caller, token)) return refusal();
      if (pathname === `/${token}`) {
        return redirect(308, `${basePath}${search}`);
      }
      return await app.fetch(request, { basePath });
    },
  });

  if ('maxConnections' in server) server.maxConnections = MAX_CONNECTIONS;
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
    openingUrl: () => `http://127.0.0.1:${listening}/${tickets.issue()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function redirect(status: 303 | 308, location: string): Response {
  return secure(new Response(null, { status, headers: { location, 'cache-control': 'no-store' } }));
}
