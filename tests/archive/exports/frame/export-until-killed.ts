// A process that exports the gallery asked for on stdin and says so when some of it is written; a test kills it.
import { text } from 'node:stream/consumers';
import { type ExportRequest, inProcessImaging, startExport } from '../export-fixture.ts';

const request = JSON.parse(await text(process.stdin)) as ExportRequest;
const services = { imaging: inProcessImaging(), now: () => new Date(), onPlaced: () => undefined };
for await (const event of startExport(request, services)) {
  if (event.event === 'progress' && event.progress.done > 2) process.stdout.write('.');
}
