// The program of a worker process: one task at a time, answered in turn. Only this folder loads sharp.
import sharp from 'sharp';
import { toArchiveError } from '../../../../shared/errors.ts';
import type { AnswerMessage, TaskMessage } from '../protocol.ts';
import type { ImagingResults, ImagingTask } from '../tasks.ts';
import { probe } from './probe.ts';
import { publish } from './publish.ts';
import { thumbnail } from './thumbnail.ts';

async function runTask(task: ImagingTask): Promise<ImagingResults[ImagingTask['kind']]> {
  switch (task.kind) {
    case 'probe': {
      return await probe(task);
    }
    case 'publish': {
      return await publish(task);
    }
    case 'thumbnail': {
      return await thumbnail(task);
    }
  }
}

async function answer(task: ImagingTask): Promise<AnswerMessage> {
  try {
    return { result: await runTask(task) };
  } catch (error) {
    const { code, params, cause } = toArchiveError(error);
    const detail = cause instanceof Error ? cause.message : null;
    return { failure: { code, params: { path: task.path, ...params }, detail } };
  }
}

// The pool runs as many processes as there are cores; more threads in each would only contend.
sharp.concurrency(1);
sharp.cache(false);

process.on('message', (message) => {
  // Only the pool that forked this process can write here.
  const { task } = message as TaskMessage;
  void answer(task).then((result) => process.send?.(result));
});
// The parent is gone, so nobody waits for an answer; even a native call under way must not keep us.
process.on('disconnect', () => process.exit(0));
