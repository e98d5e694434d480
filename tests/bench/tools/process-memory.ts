// Memory of a process and all below it, looked up ten times a second in /proc (Linux).
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 100;

/** True where memory can be looked up. */
export const CAN_WATCH_MEMORY = process.platform === 'linux';

/** Watches until stopped; gives the most bytes that the processes held at one time. */
export function watchMemory(pid: number): { stop: () => number } {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(
      peak,
      treeOf(pid).reduce((sum, member) => sum + memoryOf(member), 0),
    );
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

function treeOf(root: number): number[] {
  const childrenOf = Map.groupBy(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), parent: parentOf(name) })),
    ({ parent }) => parent,
  );
  const members = [root];
  for (const member of members) {
    members.push(...(childrenOf.get(member) ?? []).map(({ pid }) => pid));
  }
  return members;
}

/** Fourth field of the stat file, behind the name in brackets. */
function parentOf(pid: string): number {
  const stat = readProc(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Bytes of one process. Pages that processes share are divided among them (PSS). */
export function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended since it was listed.
    return '';
  }
}
