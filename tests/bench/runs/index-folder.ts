// Indexes a folder into an archive as the program does: node index-folder.ts <archive> <folder> [tasks]
import { openArchive } from '../../../main/archive/open-archive.ts';
import { runIndex } from '../../support/temporary-archive.ts';

const [dir = '', folder = '', tasks] = process.argv.slice(2);
const archive = await openArchive({
  dir,
  imagingTasks: tasks === undefined ? undefined : Number(tasks),
});
await archive.addRoot(folder);
const { photos, failed } = await runIndex(archive);
await archive.close();
console.log(JSON.stringify({ photos, failedCount: failed.length }));
