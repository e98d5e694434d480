// Catalogs of a hundred thousand or a million made-up photos, filled through the catalog's own functions and
// described by the program's own rules. Kept by the hash of the schema.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openCatalog, type Catalog } from '../../../main/archive/catalog/open-catalog.ts';
import { describePhotos } from '../../../main/archive/understanding/describe-photos.ts';
import { loadCounty } from '../../../main/archive/understanding/gazetteer.ts';
import type { CountyPlaces } from '../../../shared/place.ts';
import { buildGazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { BenchOptions } from '../measurement.ts';
import { corpusFolder, hashOfSchema } from './corpus-folder.ts';
import { madeUpPhoto } from './made-up-photo.ts';

const BATCH_SIZE = 500;

/** Path of a catalog of so many photos. */
export async function bigCatalog(count: number, { say }: BenchOptions): Promise<string> {
  const folder = await corpusFolder(`catalog-${count}-${hashOfSchema()}`, async (part) => {
    say(`makes a catalog of ${count} photos`);
    const catalog = openCatalog(join(part, 'catalog.sqlite'));
    const county = await loadCounty();
    catalog.places.replace(county);
    catalog.roots.add('/照片', '照片', '2026-01-01T00:00:00.000Z', null);
    for (let start = 0; start < count; start += BATCH_SIZE) {
      catalog.transaction(() => {
        addPhotos(catalog, county, start, Math.min(count, start + BATCH_SIZE));
      });
    }
    await describePhotos(catalog, buildGazetteer(county), {
      report: () => undefined,
      signal: new AbortController().signal,
    });
    catalog.close();
  });
  return join(folder, 'catalog.sqlite');
}

/** Every twentieth photo is paired with the one forty later, the same household after the work. */
function addPhotos(catalog: Catalog, county: CountyPlaces, first: number, end: number): void {
  const [root] = catalog.roots.all();
  if (root === undefined) throw new Error('the catalog has no root');
  for (let number = first; number < end; number += 1) {
    const { folder, name, metadata } = madeUpPhoto(number, county);
    const sha256 = createHash('sha256').update(String(number)).digest('hex');
    const id = catalog.photos.put({
      sha256,
      format: 'jpeg',
      widthPx: 6000,
      heightPx: 4000,
      perceptualHash: sha256.slice(0, 16),
      isDamaged: false,
      metadata,
    });
    const file = { name, sizeBytes: 6_000_000 + number, modifiedMs: 1.5e12 + number };
    catalog.originals.put(catalog.roots.folderId(root.id, folder), file, id, null);
    if (id > 40 && id % 20 === 0) {
      const [before, after] = [id - 40, id];
      catalog.pairs.put({ before, after, decision: 'ask', score: 0.7, reasons: [], group: folder });
    }
  }
}
