// The one road from the window to the program: a typed client and its cached questions.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, use } from 'react';

import type { contract } from '../main/app/contract.ts';

export type Client = ContractRouterClient<typeof contract>;

/** The client, and the same as TanStack Query options. */
export type Api = ReturnType<typeof createApi>;

/** `baseUri` is the address the window is served under; calls go to `rpc` below it. */
export function createApi(baseUri: string) {
  const client: Client = createORPCClient(new RPCLink({ url: new URL('rpc', baseUri) }));
  return { client, queries: createTanstackQueryUtils(client) };
}

export const ApiContext = createContext<Api | null>(null);

/** The program behind this window. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('useApi needs an ApiContext above it');
  return api;
}
