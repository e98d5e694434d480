// Runs a program and tells what it and every process it waited for have used. bash's `time` reads that from
// the kernel (getrusage, to the millisecond); Node.js has no call for the time of children.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { watchMemory } from './process-memory.ts';

/** What a run cost. */
export interface ProgramRun {
  stdout: string;
  wallMs: number;
  /** User and system time of the program and its children. */
  cpuMs: number;
  /** Most memory at one time of the program and its children; 0 if it was not watched. */
  peakBytes: number;
}

/** Runs a program to its end. @throws Error if it fails */
export async function runProgram(
  command: readonly string[],
  options: { watchesMemory?: boolean } = {},
): Promise<ProgramRun> {
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%3R %3U %3S"; time "$@"', 'bash', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // As the program's launcher does: its modules are compiled once for all starts.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'xinmao-bench', 'compile-cache') },
  });
  const memory = options.watchesMemory === true ? watchMemory(child.pid ?? 0) : null;
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  const peakBytes = memory?.stop() ?? 0;
  if (child.exitCode !== 0) throw new Error(`${command.join(' ').slice(0, 200)} failed: ${stderr}`);
  const times = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  const [wallS = Number.NaN, userS = Number.NaN, systemS = Number.NaN] = times;
  return { stdout, wallMs: wallS * 1000, cpuMs: (userS + systemS) * 1000, peakBytes };
}

/** Command that runs one of the programs in `runs/`. */
export function benchProgram(name: string, ...args: string[]): string[] {
  return [process.execPath, fileURLToPath(new URL(`../runs/${name}.ts`, import.meta.url)), ...args];
}
