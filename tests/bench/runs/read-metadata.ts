// Reads the metadata of files and prints it, a line a file: node read-metadata.ts <list of files>
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { sniffFormat } from '../../../main/archive/imaging/worker/format.ts';
import { readMetadata } from '../../../main/archive/imaging/worker/metadata/read-metadata.ts';

/** Metadata of a JPEG comes first; exiftool, too, reads no further than that with -fast2. */
const HEAD_BYTES = 256 * 1024;

const [list = ''] = process.argv.slice(2);
const lines: string[] = [];
const head = Buffer.alloc(HEAD_BYTES);
for (const path of readFileSync(list, 'utf8').split('\n')) {
  const file = openSync(path, 'r');
  const bytes = head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  closeSync(file);
  const sniffed = sniffFormat(bytes);
  if (sniffed === null || 'unsupported' in sniffed) throw new Error(`${path} is not a photo`);
  lines.push(JSON.stringify(readMetadata(bytes, sniffed.format)));
}
console.log(lines.join('\n'));
