// Exports a gallery as the program does, from photos that are named: node export-gallery.ts <request.json> <target>
import { readFile } from 'node:fs/promises';
import { writeExports } from '../../../main/archive/exports/frame/write-exports.ts';
import { galleryWriter } from '../../../main/archive/exports/gallery/gallery-writer.ts';
import type { Publication } from '../../../main/archive/exports/publication.ts';
import { openImaging } from '../../../main/archive/imaging/imaging-pool.ts';
import { EXPORT_DEFAULTS } from '../../../shared/exports/export-kinds.ts';

const [request = '', to = ''] = process.argv.slice(2);
const publication = JSON.parse(await readFile(request, 'utf8')) as Publication;
const imaging = openImaging();
const [summary] = await writeExports(
  publication,
  [galleryWriter(publication, EXPORT_DEFAULTS.gallery)],
  { to, closed: [] },
  { imaging, now: () => new Date(), onPlaced: () => undefined },
  () => undefined,
  new AbortController().signal,
);
await imaging.close();
console.log(JSON.stringify(summary));
