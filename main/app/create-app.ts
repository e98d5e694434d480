// The program's one handler, the same behind every host: calls, pictures and the window itself.
import { AsyncIteratorClass } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono, type Context } from 'hono';
import { ArchiveError } from '../../shared/errors.ts';
import type { ArchiveSession } from './archive-session.ts';
import { withBodyLimit } from './body-limit.ts';
import { serveArrival, serveFullPicture, serveMany, serveMedia } from './media.ts';
import { createProcedures, type HostServices } from './procedures.ts';
import { Problems, type Log } from './problems.ts';
import { secure } from './security-headers.ts';
import { serveStatic } from './static-files.ts';

export type { HostServices } from './procedures.ts';

export interface AppDeps {
  session: ArchiveSession;
  host: HostServices;
  /** Folder of the built renderer, absolute. */
  rendererDir: string;
  version: string;
  /** Where unexpected failures are written; stderr by default. */
  log?: Log;
}

/** Where a host puts the app: everything lies below `basePath`, which begins and ends with `/`. */
interface Mount {
  basePath: string;
}

export interface App {
  /** Answers one request; never throws. */
  fetch: (request: Request, mount?: Mount) => Promise<Response>;
}

const AT_ROOT: Mount = { basePath: '/' };

interface AppEnv {
  Bindings: Mount;
}

/** Builds the handler. The session stays the caller's to close. */
export function createApp(deps: AppDeps): App {
  const { session, rendererDir } = deps;
  const problems = new Problems(
    deps.log ??
      ((line) => {
        process.stderr.write(`${line}\n`);
      }),
  );
  const rpc = new RPCHandler(createProcedures(deps), {
    // What a call throws is mapped below, nearer to it; what is left here could not be read.
    interceptors: [
      async (options) => {
        try {
          return await options.next();
        } catch (error) {
          throw problems.toRpcError(isUnreadable(error) ? unreadable(error) : error);
        }
      },
    ],
    clientInterceptors: [
      async (options) => {
        try {
          return mapStreamErrors(await options.next(), (error) => problems.toRpcError(error));
        } catch (error) {
          throw problems.toRpcError(error);
        }
      },
    ],
  });

  const app = new Hono<AppEnv>({
    getPath: (request, options) => pathBelow(request, options?.env ?? AT_ROOT),
  });
  app.post('/rpc/*', async (context) => {
    const request = await withBodyLimit(context.req.raw);
    const { matched, response } = await rpc.handle(request, {
      prefix: `${context.env.basePath}rpc` as `/${string}`,
    });
    return matched ? response : notFound('procedure');
  });
  app.get('/media/arrivals/:id', (context) => serveArrival(session, context.req.param()));
  app.get('/media/many/:kind', (context) =>
    serveMany(session, context.req.param(), context.req.query('ids') ?? ''),
  );
  app.get('/media/:id/full', (context) =>
    serveFullPicture(session, context.req.param(), context.req.raw),
  );
  app.get('/media/:id/:kind', (context) =>
    serveMedia(session, context.req.param(), context.req.raw),
  );
  app.all('/rpc/*', () => notFound('procedure'));
  app.all('/media/*', () => notFound('photo'));
  app.get('*', (context) =>
    serveStatic(rendererDir, rawPath(context), context.req.raw, context.env.basePath),
  );
  app.notFound(() => problems.toResponse(new ArchiveError('not-found', { what: 'page' })));
  app.onError((error) => problems.toResponse(error));

  return {
    fetch: async (request, mount = AT_ROOT) => secure(await app.fetch(request, mount)),
  };
}

function notFound(what: string): never {
  throw new ArchiveError('not-found', { what });
}

/** What decoding a malformed body throws: JSON's complaint, or a part that is not there. */
function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError;
}

function unreadable(cause: unknown): ArchiveError {
  return new ArchiveError('bad-request', { detail: 'malformed body' }, { cause });
}

/** The request's path, still encoded, below the mount; a path outside it matches nothing. */
function pathBelow(request: Request, { basePath }: Mount): string {
  const { pathname } = new URL(request.url);
  return pathname.startsWith(basePath) ? `/${pathname.slice(basePath.length)}` : '/media/';
}

function rawPath(context: Context<AppEnv>): string {
  return pathBelow(context.req.raw, context.env);
}

/** Errors that a stream throws after its first event pass no interceptor, so they are mapped here. */
function mapStreamErrors(output: unknown, map: (error: unknown) => Error): unknown {
  if (!(output instanceof AsyncIteratorClass)) return output;
  const events: AsyncIteratorClass<unknown> = output;
  return new AsyncIteratorClass<unknown, unknown, unknown>(
    async () => {
      try {
        return await events.next();
      } catch (error) {
        throw map(error);
      }
    },
    async () => {
      await events.return();
    },
  );
}
