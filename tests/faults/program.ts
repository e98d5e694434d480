// A program that does some of a person's work and says each time that something is done; tests kill it on the way.
import { openArchive } from '../../main/archive/open-archive.ts';
import { exportChoice } from '../../shared/exports/export-kinds.ts';
import { act, ACT_COUNT } from './person.ts';
import type { Work } from './kills.ts';

const [work, dir = '', target = ''] = process.argv.slice(2) as [Work, ...string[]];
const say = (line: string | number): void => {
  process.stdout.write(`${String(line)}\n`);
};
const archive = await openArchive({ dir });
say('open');
switch (work) {
  case 'index':
    if (target !== '') await archive.addRoot(target);
    say('begins');
    for await (const event of archive.index()) if (event.event === 'done') break;
    break;
  case 'decide':
    for (let n = 0; n < ACT_COUNT; n += 1) {
      await act(archive, n);
      say(n);
    }
    break;
  case 'export': {
    const source = { kind: 'project', category: 'relocation' } as const;
    const choices = (['gallery', 'web', 'word'] as const).map((kind) => exportChoice(kind));
    for await (const event of archive.exports.write(source, target, choices)) {
      if (event.event === 'done') break;
      say(event.progress.done);
    }
    break;
  }
  case 'wait':
    await new Promise(() => setInterval(() => undefined, 1000));
    break;
  case 'back-up':
  case 'restore':
    throw new Error(`not yet: ${work}`);
}
await archive.close();
