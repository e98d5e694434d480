// Writes what the program itself knows into the documents: npm run docs. See [Note: Generated parts].
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GENERATED, regenerated } from './documents.ts';
import { HOME, readDocument } from './markdown.ts';

for (const document of GENERATED) {
  const before = await readDocument(document.path);
  const now = await regenerated(document);
  await writeFile(join(HOME, document.path), now);
  console.log(`${document.path} ${now === before ? 'as it was' : 'written anew'}`);
}
