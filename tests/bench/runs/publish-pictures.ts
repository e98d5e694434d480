// Publishes photos or pairs as an export does: node publish-pictures.ts <request.json>
import { readFile } from 'node:fs/promises';
import { inLanes } from '../../../main/archive/exports/frame/in-lanes.ts';
import { openImaging } from '../../../main/archive/imaging/imaging-pool.ts';
import type { PublishPairTask, PublishTask } from '../../../main/archive/imaging/tasks.ts';

const [request = ''] = process.argv.slice(2);
const tasks = JSON.parse(await readFile(request, 'utf8')) as (PublishTask | PublishPairTask)[];
const imaging = openImaging();
await inLanes(
  tasks,
  imaging.size,
  async (task) => {
    await (task.kind === 'publish' ? imaging.publish(task) : imaging.publishPair(task));
  },
  new AbortController().signal,
);
await imaging.close();
