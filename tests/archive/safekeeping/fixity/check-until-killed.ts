// A process that runs the schedule of an archive, and says what it has read; a test kills it somewhere on the way.
import { join } from 'node:path';
import { openCatalog } from '../../../../main/archive/catalog/open-catalog.ts';
import { systemMounts } from '../../../../main/archive/intake/mounts.ts';
import { readFromDisk } from '../../../../main/archive/safekeeping/fixity/check-original.ts';
import { createFixityUpkeep } from '../../../../main/archive/safekeeping/fixity/fixity-upkeep.ts';
import { AT_ONCE } from '../../../../main/archive/safekeeping/fixity/pace.ts';
import { DAY_MS } from './fixity-box.ts';

const [dir = ''] = process.argv.slice(2);
const catalog = openCatalog(join(dir, 'catalog.sqlite'));
const now = (): Date => new Date(Date.now() + 91 * DAY_MS);
const task = createFixityUpkeep(
  {
    catalog,
    mounts: systemMounts(),
    dir,
    now,
    read: (path, signal) => {
      process.stdout.write('.');
      return readFromDisk(path, signal);
    },
  },
  { isBusy: () => false, pace: AT_ONCE },
);
const { signal } = new AbortController();
while (task.isDue(now())) await task.run(signal);
catalog.close();
