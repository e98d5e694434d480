// A process that adds a root and indexes it, and says when it begins; a test kills it somewhere on the way.
import { openArchive } from '../../../main/archive/open-archive.ts';

const [dir = '', root = ''] = process.argv.slice(2);
const archive = await openArchive({ dir });
await archive.addRoot(root);
process.stdout.write('begins');
for await (const event of archive.index()) if (event.event === 'done') break;
await archive.close();
