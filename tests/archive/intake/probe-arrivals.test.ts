import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import type { Imaging } from '../../../main/archive/imaging/tasks.ts';
import { ArrivalQueue } from '../../../main/archive/intake/arrival-queue.ts';
import { probeArrivals } from '../../../main/archive/intake/probe-arrivals.ts';
import { Pause } from '../../../main/archive/job.ts';
import { ArchiveError, type ErrorCode } from '../../../shared/errors.ts';
import { buildGazetteer } from '../../../shared/understanding/gazetteer.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

const COUNTY = { code: '1', name: '', formerNames: [], city: '', province: '', towns: [] };
const DIGEST = Buffer.alloc(20, 1);

/** Probes one file with workers that always fail with `code`; gives what the catalog says afterwards. */
async function probeFailing(code: ErrorCode, options: { isOnline: boolean; exists: boolean }) {
  await using home = await temporaryFolder();
  const catalog = openCatalog(join(home.path, 'catalog.sqlite'));
  const root = join(home.path, '照片');
  await mkdir(root);
  if (options.exists) await writeFile(join(root, '1.jpg'), 'x');
  catalog.roots.add(root, '照片', '2026-01-01T00:00:00Z', null);
  const folderId = catalog.roots.folderId(1, '');
  catalog.arrivals.put(folderId, { name: '1.jpg', sizeBytes: 1, modifiedMs: 1 }, null);
  catalog.roots.setSurvey(folderId, DIGEST);
  const fail = (): Promise<never> => Promise.reject(new ArchiveError(code, { path: '1.jpg' }));
  const imaging: Imaging = {
    size: 1,
    probe: fail,
    probeUnlessKnown: fail,
    publish: fail,
    publishPair: fail,
    fullPicture: fail,
    thumbnail: fail,
    comparePixels: fail,
    comparePublished: fail,
    align: fail,
    rest: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const arrivals = new ArrivalQueue(catalog);
  arrivals.begin([1]);
  arrivals.complete();
  await probeArrivals(
    {
      catalog,
      gazetteer: buildGazetteer(COUNTY),
      imaging,
      renditionsDir: home.path,
      arrivals,
      pause: new Pause(),
      signal: new AbortController().signal,
      isOnline: () => options.isOnline,
    },
    () => undefined,
  );
  const told = {
    failures: catalog.failures.all().map((failure) => failure.code),
    isDue: catalog.roots.folders(1)[0]?.survey === null,
    waiting: catalog.arrivals.waitingCount(),
  };
  catalog.close();
  return told;
}

test.each([
  ['not-an-image', { isOnline: true, exists: true }, ['not-an-image'], false, 0],
  // What a second look may mend leaves its folder due.
  ['image-timeout', { isOnline: true, exists: true }, ['image-timeout'], true, 0],
  ['file-vanished', { isOnline: true, exists: true }, ['file-vanished'], true, 0],
  // Simply deleted between scan and probe: nothing to tell.
  ['file-vanished', { isOnline: true, exists: false }, [], true, 0],
  // The disk is away: no fault of the file, which waits for the next run.
  ['file-vanished', { isOnline: false, exists: false }, [], false, 1],
  ['file-unreadable', { isOnline: false, exists: false }, [], false, 1],
] as const)('%s with %j', async (code, options, failures, isDue, waiting) => {
  expect(await probeFailing(code, options)).toEqual({ failures, isDue, waiting });
});
