// Backs an archive up, or restores it, again and again until it is killed; for tests that kill it.
//   node backup-until-killed.ts back-up <archive folder> <folder for backups>
//   node backup-until-killed.ts restore <archive folder> <backup>
// Prints `begin` before each try and `done` after it.
import { join } from 'node:path';
import { openArchive, restoreArchive } from '../../../../main/archive/open-archive.ts';
import { resultOf } from './people-archive.ts';

const [what, dir = '', path = ''] = process.argv.slice(2);

if (what === 'back-up') {
  const archive = await openArchive({ dir });
  for (let number = 0; ; number += 1) {
    process.stdout.write('begin\n');
    const to = join(path, `${process.pid}-${number}.xinmao-backup`);
    await resultOf(archive.backups.write(to));
    process.stdout.write('done\n');
  }
}
for (;;) {
  process.stdout.write('begin\n');
  await resultOf(restoreArchive({ dir, path, isReplacing: true }));
  process.stdout.write('done\n');
}
