import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** One line about the machine: figures mean nothing without it. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memoryGb = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores (${model}), ${memoryGb} GB, ${type()} ${release()}, Node.js ${process.version}`;
}
