// A village whose photos are all of one road, half before and half after: node pair-village.ts <photos>
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { pairTouched } from '../../../main/archive/pairing/pair-photos.ts';
import { describePhotos } from '../../../main/archive/understanding/describe-photos.ts';
import { loadCounty } from '../../../main/archive/understanding/gazetteer.ts';
import { NO_METADATA } from '../../../shared/photo.ts';
import { buildGazetteer } from '../../../shared/understanding/gazetteer.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

const count = Number(process.argv[2]);
await using folder = await temporaryFolder();
const catalog = openCatalog(join(folder.path, 'catalog.sqlite'));
const county = await loadCounty();
catalog.places.replace(county);
catalog.roots.add('/照片', '照片', '2026-01-01T00:00:00.000Z', null);
const [root] = catalog.roots.all();
if (root === undefined) throw new Error('the catalog has no root');
let last = 0;
catalog.transaction(() => {
  for (let number = 0; number < count; number += 1) {
    const sha256 = createHash('sha256').update(String(number)).digest('hex');
    const side = number % 2 === 0 ? '改造前' : '改造后';
    const stretch = Math.floor(number / 2);
    last = catalog.photos.put({
      sha256,
      format: 'jpeg',
      widthPx: 6000,
      heightPx: 4000,
      perceptualHash: sha256.slice(0, 16),
      isDamaged: false,
      metadata: {
        ...NO_METADATA,
        takenAt: `${number % 2 === 0 ? '2016' : '2018'}-05-06T10:${String(stretch % 60).padStart(2, '0')}:00`,
        latitude: 36.6 + stretch / 1e5,
        longitude: 101.5,
        caption: `黑沟村村口到学校的水泥路${side}`,
      },
    });
    const file = { name: `DSC_${String(1000 + stretch)}.JPG`, sizeBytes: 1, modifiedMs: 1 };
    const folderId = catalog.roots.folderId(root.id, `海子沟乡/黑沟村/道路/${side}`);
    catalog.originals.put(folderId, file, last, null);
  }
});
await describePhotos(catalog, buildGazetteer(county), {
  report: () => undefined,
  signal: new AbortController().signal,
});
// Once, as after a start: what was compiled before would make it look faster.
const startedAt = process.cpuUsage();
pairTouched(catalog, [last]);
const { user, system } = process.cpuUsage(startedAt);
const { auto, ask } = catalog.pairs.counts();
catalog.close();
console.log(JSON.stringify({ cpuMs: (user + system) / 1000, pairs: auto + ask }));
