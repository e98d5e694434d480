// Answers to what the window asks about pairs and series.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { streamJob } from './job-stream.ts';
import { pairContract, seriesContract } from './pair-contract.ts';

export function createPairProcedures(archive: () => Promise<Archive>) {
  const on = implement(pairContract);
  return on.router({
    get: on.get.handler(async ({ input }) => (await archive()).pair(input.id)),
    decide: on.decide.handler(async ({ input }) =>
      (await archive()).decidePair(input.before, input.after, input.verdict),
    ),
    swap: on.swap.handler(async ({ input }) =>
      (await archive()).swapPair(input.before, input.after),
    ),
    replace: on.replace.handler(async ({ input }) =>
      (await archive()).replaceInPair(input.pair, input.by),
    ),
    split: on.split.handler(async ({ input }) => (await archive()).splitScene(input.photos)),
    signOff: on.signOff.handler(async ({ input: { stage, name, ...pair } }) =>
      (await archive()).signOffPair(pair, { stage, name }),
    ),
    withdrawSignOff: on.withdrawSignOff.handler(async ({ input }) =>
      (await archive()).withdrawSignOff(input.before, input.after),
    ),
    setPoints: on.setPoints.handler(async ({ input: { points, ...pair } }) =>
      (await archive()).setPairPoints(pair, points),
    ),
    align: on.align.handler(async ({ input }) =>
      (await archive()).alignPair(input.before, input.after),
    ),
    alignAll: on.alignAll.handler(async () => {
      const current = await archive();
      return streamJob((signal) => current.alignPairs({ signal }));
    }),
  });
}

export function createSeriesProcedures(archive: () => Promise<Archive>) {
  const on = implement(seriesContract);
  return on.router({
    list: on.list.handler(async ({ input }) => (await archive()).series(input)),
    make: on.make.handler(async ({ input }) => (await archive()).makeSeries(input.photos)),
    change: on.change.handler(async ({ input }) =>
      (await archive()).changeSeries(input.id, input.photos),
    ),
  });
}
