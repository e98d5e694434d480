// Surveys the roots of an archive as an index run does, nothing else: node rescan.ts <archive>
import { join } from 'node:path';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { surveyRoot } from '../../../main/archive/intake/survey-root.ts';
import { Pause } from '../../../main/archive/job.ts';
import { openGazetteer } from '../../../main/archive/understanding/living-gazetteer.ts';

const [dir = ''] = process.argv.slice(2);
const catalog = openCatalog(join(dir, 'catalog.sqlite'));
let [fileCount, arrivalCount] = [0, 0];
for (const root of catalog.roots.all()) {
  await surveyRoot(
    {
      catalog,
      gazetteer: openGazetteer(catalog),
      signal: new AbortController().signal,
      pause: new Pause(),
      lookedFor: { missed: new Set(), movedCount: 0 },
      report: (done) => {
        fileCount = done;
      },
      onArrivals: () => {
        arrivalCount += 1;
      },
    },
    root,
  );
}
catalog.close();
console.log(JSON.stringify({ fileCount, arrivalCount }));
