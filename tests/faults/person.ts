// A person at work: the same acts in the same order whenever and wherever they are done.
import type { Archive } from '../../main/archive/archive.ts';
import { placeEntry } from '../support/place-entry.ts';

/** How many acts there are. */
export const ACT_COUNT = 60;

/** Does the n-th act, from 0 on. */
export async function act(archive: Archive, n: number): Promise<void> {
  const photos = archive.photos({}, { limit: 500 }).photos;
  const photo = (place: number) => {
    const found = photos[place % photos.length];
    if (!found) throw new Error('the archive has no photos');
    return found;
  };
  const { id } = photo(n * 7);
  switch (n % 10) {
    case 0:
      archive.decideFact(id, 'person', `王${String(n)}`);
      return;
    case 1: {
      const pair = archive.pairs()[n % archive.pairs().length];
      if (pair)
        archive.decidePair(pair.before.id, pair.after.id, n % 4 === 1 ? 'confirmed' : 'rejected');
      return;
    }
    case 2: {
      // More photos than are done in one transaction.
      const ids = photos.map((one) => one.id);
      const edit = { fact: 'credit', kind: 'set', value: `作者${String(n)}` } as const;
      for await (const event of archive.applyBatch(ids, { edits: [edit], decided: 'overwrite' })) {
        if (event.event === 'done') break;
      }
      return;
    }
    case 3:
      archive.undo();
      return;
    case 4:
      archive.redo();
      return;
    case 5:
      archive.decideFacts([id, photo(n * 7 + 1).id], {
        caption: `说明${String(n)}`,
        phase: 'during',
      });
      return;
    case 6:
      archive.gazetteer.save(
        placeEntry({ kind: 'village', name: `新村${String(n)}`, town: '田家寨镇' }),
      );
      return;
    case 7:
      archive.decideCopy(id, photo(n * 7 + 3).id, 'rejected');
      return;
    case 8:
      archive.captions.saveCode({ code: `c${String(n)}`, texts: ['黑沟村'] }, null);
      return;
    default:
      archive.undo();
  }
}
