// Writes what the program itself knows into the documents: npm run docs, -- --without-browser for all but the keys. See
// [Note: Generated parts].
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GENERATED, regenerated } from './documents.ts';
import { HOME, readDocument } from './markdown.ts';

const { values } = parseArgs({ options: { 'without-browser': { type: 'boolean' } } });

for (const document of GENERATED) {
  if (values['without-browser'] === true && document.needsBrowser) continue;
  const before = await readDocument(document.path);
  const now = await regenerated(document);
  await writeFile(join(HOME, document.path), now);
  console.log(`${document.path} ${now === before ? 'as it was' : 'written anew'}`);
}
