// Answers to what the window asks of fixity.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { fixityContract } from './fixity-contract.ts';
import { streamJob } from './job-stream.ts';
import type { HostServices } from './procedures.ts';

/** Answers on fixity. */
export function createFixityProcedures(
  archive: () => Promise<Archive>,
  { folders, showFolder }: Pick<HostServices, 'folders' | 'showFolder'>,
) {
  const on = implement(fixityContract);
  return on.router({
    report: on.report.handler(async () => (await archive()).fixity.report()),
    faults: on.faults.handler(async ({ input: { fault, ...page } }) =>
      (await archive()).fixity.faults(fault, page),
    ),
    setInterval: on.setInterval.handler(async ({ input }) => {
      (await archive()).fixity.setInterval(input.interval);
    }),
    check: on.check.handler(async ({ input }) => {
      const current = await archive();
      return streamJob((signal) => current.fixity.check(input.root, signal));
    }),
    pauseCheck: on.pauseCheck.handler(async ({ input }) => {
      (await archive()).fixity.pauseCheck(input.isPaused);
    }),
    checkAgain: on.checkAgain.handler(async ({ input }) =>
      (await archive()).fixity.checkAgain(input.id),
    ),
    takeUp: on.takeUp.handler(async ({ input }) => {
      (await archive()).fixity.takeUp(input.id);
    }),
    show: on.show.handler(async ({ input }) => {
      await showFolder?.((await archive()).fixity.folder(input.id));
    }),
    replacements: on.replacements.handler(async ({ input }) =>
      (await archive()).fixity.replacements(input),
    ),
    answer: on.answer.handler(async ({ input }) =>
      (await archive()).fixity.answer(input.ids, input.answer),
    ),
    putOff: on.putOff.handler(async ({ input }) => {
      (await archive()).fixity.putOff(input.id, input.isPutOff);
    }),
    writeReport: on.writeReport.handler(async ({ input }) => ({
      path: await (
        await archive()
      ).fixity.writeReport(folders.pathOf(input.folder), input.language),
    })),
  });
}
