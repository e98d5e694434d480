// The program of a worker process: tasks run beside each other, each is answered. Only this folder loads sharp.
import { flushCompileCache } from 'node:module';
import sharp from 'sharp';
import { toArchiveError } from '../../../../shared/errors.ts';
import type { AnswerMessage, TaskAnswer, TaskMessage } from '../protocol.ts';
import {
  taskPath,
  type ImagingResults,
  type ImagingTask,
  type PublishPairResult,
  type PublishPairTask,
} from '../tasks.ts';
import type { Aligner } from './align/align.ts';
import { comparePixels } from './compare-pixels.ts';
import { comparePublished } from './compare-published.ts';
import { fullPicture } from './full-picture.ts';
import { watchMemory } from './memory-watch.ts';
import { probe } from './probe.ts';
import { publish } from './publish.ts';
import { thumbnail } from './thumbnail.ts';
import { TooHeavy } from './weight.ts';

/** Made and loaded where it is needed: most workers never align. It keeps what it found for the next pair. */
let aligner: Promise<Aligner> | null = null;
/** Most workers never print a word either. */
let pairMaker: Promise<PairMaker> | null = null;

type PairMaker = (task: PublishPairTask, isAlone: boolean) => Promise<PublishPairResult>;

async function loadAligner(): Promise<Aligner> {
  const { Aligner } = await import('./align/align.ts');
  flushCompileCache();
  return new Aligner();
}

async function loadPairMaker(): Promise<PairMaker> {
  const [{ publishPair }, { PrintShop }] = await Promise.all([
    import('./publish-pair.ts'),
    import('./text/print-shop.ts'),
  ]);
  flushCompileCache();
  const printShop = new PrintShop();
  return (task, isAlone) => publishPair(task, printShop, isAlone);
}

async function runTask(
  task: ImagingTask,
  isAlone: boolean,
): Promise<ImagingResults[ImagingTask['kind']]> {
  switch (task.kind) {
    case 'probe': {
      return await probe(task, isAlone);
    }
    case 'publish': {
      return await publish(task, isAlone);
    }
    case 'publish-pair': {
      pairMaker ??= loadPairMaker();
      return await (
        await pairMaker
      )(task, isAlone);
    }
    case 'full-picture': {
      return await fullPicture(task, isAlone);
    }
    case 'thumbnail': {
      return await thumbnail(task);
    }
    case 'compare-pixels': {
      return await comparePixels(task);
    }
    case 'compare-published': {
      return await comparePublished(task);
    }
    case 'align': {
      aligner ??= loadAligner();
      return await (await aligner).align(task);
    }
  }
}

async function answer(task: ImagingTask, isAlone: boolean): Promise<TaskAnswer> {
  try {
    return { result: await runTask(task, isAlone) };
  } catch (error) {
    if (error instanceof TooHeavy) return { isTooHeavy: true };
    const { code, params, cause } = toArchiveError(error);
    const detail = cause instanceof Error ? cause.message : null;
    return { failure: { code, params: { path: taskPath(task), ...params }, detail } };
  }
}

// The pool runs as many tasks as there are cores; more threads for each would only contend.
sharp.concurrency(1);
sharp.cache(false);

// Workers are killed in the end, and what is compiled is kept only by those that leave: starting from the
// cache costs half, in time and in memory. Nothing happens where the program has none.
flushCompileCache();

process.on('message', (message) => {
  // Only the pool that forked this process can write here.
  const { id, task, isAlone } = message as TaskMessage;
  void answer(task, isAlone).then((taskAnswer) => {
    const reply: AnswerMessage = { id, answer: taskAnswer };
    process.send?.(reply);
  });
});
watchMemory({
  end: (heldBytes) => {
    process.stderr.write(`${Math.round(heldBytes / 2 ** 20)} MB in memory are too many.\n`);
    process.kill(process.pid, 'SIGKILL');
  },
});

// The parent is gone, so nobody waits for an answer; even a native call under way must not keep us.
process.on('disconnect', () => process.exit(0));
