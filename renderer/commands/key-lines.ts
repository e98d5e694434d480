import type { CommandEntry } from './command.ts';

/** One line of the key help: keys, and what they do. */
export interface KeyLine {
  id: string;
  keys: string[];
  words: string;
}

/** The lines for some commands: neighbours that share words share a line, those without a key have none. */
export function keyLines(entries: readonly CommandEntry[]): KeyLine[] {
  const lines: KeyLine[] = [];
  for (const { id, keys, label, line } of entries) {
    if (keys.length === 0) continue;
    const last = lines.at(-1);
    if (line !== undefined && last?.words === line) last.keys.push(...keys);
    else lines.push({ id, keys: [...keys], words: line ?? label });
  }
  return lines;
}
