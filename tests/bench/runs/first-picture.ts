// From choosing a folder to the first picture that a grid shows: node first-picture.ts <archive> <folder>
import { openArchive } from '../../../main/archive/open-archive.ts';

const [dir = '', folder = ''] = process.argv.slice(2);
const archive = await openArchive({ dir });
const stop = new AbortController();
const startedAt = performance.now();
await archive.addRoot(folder);
let shownMs: number | null = null;
try {
  for await (const { event } of archive.index({ signal: stop.signal })) {
    if (event !== 'progress') break;
    const [first] = archive.photos({}, { limit: 1 }).photos;
    if (first === undefined) continue;
    await archive.rendition(first.id, 'grid');
    shownMs = performance.now() - startedAt;
    stop.abort();
  }
} catch (error) {
  if (!stop.signal.aborted) throw error;
}
await archive.close();
console.log(JSON.stringify({ shownMs }));
