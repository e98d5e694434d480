// What every test of this suite does: start a program, kill it somewhere on the way, look at what it left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

const PROGRAM = fileURLToPath(new URL('./program.ts', import.meta.url));

/** What of a person's work a program of this suite does until it is killed. */
export type Work = 'index' | 'decide' | 'export' | 'wait' | 'back-up' | 'restore';

/** How a program ended. */
export interface Killed {
  /** False if it had ended by itself before the kill came. */
  isHit: boolean;
  /** Lines that it had said: each stands for something that it says is done. */
  said: string[];
}

/**
 * Starts a program, and once it has said `lines` lines waits `thenMs` and kills it, as a power cut or the task manager
 * would: nothing of it runs any more.
 */
export async function killOnTheWay(
  work: Work,
  args: readonly string[],
  { lines, thenMs }: { lines: number; thenMs: number },
): Promise<Killed> {
  const child = spawn(process.execPath, programArguments(work, ...args), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let text = '';
  const heard = Promise.withResolvers<null>();
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (text.split('\n').length > lines) heard.resolve(null);
  });
  await Promise.race([heard.promise, gone]);
  await Promise.race([after(thenMs), gone]);
  child.kill('SIGKILL');
  await gone;
  return { isHit: child.signalCode === 'SIGKILL', said: text.split('\n').slice(0, -1) };
}

/** What Node is given to run the program. */
export function programArguments(work: Work, ...args: readonly string[]): string[] {
  return ['--no-warnings', PROGRAM, work, ...args];
}

/** A copy of an archive's folder, as it was left. */
export async function copyOf(dir: string, target: string): Promise<string> {
  await cp(dir, target, { recursive: true });
  return target;
}

/** What people decided and the journal of it, without the times; the newest step last. */
export function decisionRows(dir: string): Record<string, unknown[]> {
  return withCatalog(dir, (all) => ({
    decisions: all('SELECT * FROM decision ORDER BY kind, subject, field'),
    steps: all(
      `SELECT id, kind, subject, field, label, value_before, value_after, with_step,
        undone_at IS NOT NULL AS is_undone, is_superseded
      FROM step ORDER BY id`,
    ),
  }));
}

/** Decisions as the journal alone tells them: every step that is not undone, one after the other. */
export function replayedDecisions(dir: string): unknown[] {
  return withCatalog(dir, (all) => {
    const values = new Map<string, unknown>();
    const steps = all(
      `SELECT kind, subject, field, value_after FROM step WHERE undone_at IS NULL ORDER BY id`,
    ) as { kind: string; subject: string; field: string; value_after: string | null }[];
    for (const { kind, subject, field, value_after: value } of steps) {
      const key = JSON.stringify([kind, subject, field]);
      if (value === null) values.delete(key);
      else values.set(key, { kind, subject, field, value });
    }
    return [...values.values()];
  });
}

/** True if SQLite finds nothing wrong with the catalog. */
export function isSound(dir: string): boolean {
  return withCatalog(dir, (all) => {
    const found = [all('PRAGMA integrity_check'), all('PRAGMA foreign_key_check')];
    return JSON.stringify(found) === '[[{"integrity_check":"ok"}],[]]';
  });
}

/** Everything the catalog knows, by content and path instead of row numbers. */
export function domainRows(dir: string): Record<string, unknown[]> {
  return withCatalog(dir, (all) => ({
    arrivals: all('SELECT * FROM arrival'),
    pairingDue: all(`SELECT value FROM setting WHERE name = 'pairing_due'`),
    folders: all('SELECT path, hex(survey), is_gone FROM folder ORDER BY path'),
    photos: all(
      `SELECT sha256, format, width_px, height_px, perceptual_hash, is_damaged, metadata
      FROM photo ORDER BY sha256`,
    ),
    originals: all(
      `SELECT folder.path, name, sha256, size_bytes, modified_ms, sidecar_caption, is_missing
      FROM original
      JOIN folder ON folder.id = folder_id
      JOIN photo ON photo.id = photo_id
      ORDER BY folder.path, name`,
    ),
    failures: all(
      `SELECT path, name, size_bytes, modified_ms, code, params
      FROM failure JOIN folder ON folder.id = folder_id ORDER BY path, name`,
    ),
    descriptions: all(
      `SELECT photo.sha256, description.*, NULL AS photo_id
      FROM description JOIN photo ON photo.id = photo_id ORDER BY sha256`,
    ),
    copies: all(
      `SELECT c.sha256 AS copy, b.sha256 AS best, kind, decision
      FROM copy
      JOIN photo AS c ON c.id = copy_id
      JOIN photo AS b ON b.id = best_id
      ORDER BY copy`,
    ),
    pairs: all(
      `SELECT b.sha256 AS before, a.sha256 AS after, decision, score, reasons
      FROM pair
      JOIN photo AS b ON b.id = before_id
      JOIN photo AS a ON a.id = after_id
      ORDER BY before, after`,
    ),
    counts: all('SELECT * FROM village_count WHERE photos > 0 ORDER BY town, village'),
  }));
}

type Query = (sql: string) => unknown[];

function withCatalog<Result>(dir: string, look: (all: Query) => Result): Result {
  const catalog = new Database(join(dir, 'catalog.sqlite'));
  try {
    return look((sql) => catalog.prepare(sql).all());
  } finally {
    catalog.close();
  }
}
