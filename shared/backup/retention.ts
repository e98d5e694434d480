/** A backup as far as keeping it goes. */
export interface KeptBackup {
  path: string;
  /** UTC instant. */
  madeAt: string;
  isAutomatic: boolean;
  isOwn: boolean;
}

/** One each of the last seven days that have any, then one each of the last four weeks before them. */
const DAYS = 7;
const WEEKS = 4;
const DAY_MS = 24 * 3600 * 1000;

/**
 * Which backups are put away once a new one is there: only the archive's own automatic ones, of which at most 7 + 4
 * stay. `offsetMinutes` is what is added to UTC to get the day that people have. One dated later than `now` was made
 * under a wrong clock: it stays only where no other needs the place, and never pushes a real one out.
 */
export function backupsToRemove(
  backups: readonly KeptBackup[],
  now: Date,
  offsetMinutes: number,
): string[] {
  const instant = ({ madeAt }: KeptBackup): number => Date.parse(madeAt);
  const isAhead = (backup: KeptBackup): boolean => instant(backup) > now.getTime();
  const ours = backups
    .filter(({ isAutomatic, isOwn }) => isAutomatic && isOwn)
    .toSorted((a, b) => Number(isAhead(a)) - Number(isAhead(b)) || instant(b) - instant(a));
  const dayOf = (backup: KeptBackup): number =>
    Math.floor((instant(backup) + offsetMinutes * 60_000) / DAY_MS);
  // 1 January 1970 was a Thursday; weeks begin on Monday.
  const weekOf = (backup: KeptBackup): number => Math.floor((dayOf(backup) + 3) / 7);
  const kept = firstOfEach(ours, dayOf, DAYS);
  const older = ours.filter((backup) => !kept.has(backup) && !sharesDay(backup));
  for (const backup of firstOfEach(older, weekOf, WEEKS)) kept.add(backup);
  return ours.filter((backup) => !kept.has(backup)).map(({ path }) => path);

  function sharesDay(backup: KeptBackup): boolean {
    return [...kept].some((other) => dayOf(other) === dayOf(backup));
  }
}

function firstOfEach(
  backups: readonly KeptBackup[],
  groupOf: (backup: KeptBackup) => number,
  limit: number,
): Set<KeptBackup> {
  const first = new Map<number, KeptBackup>();
  for (const backup of backups) {
    const group = groupOf(backup);
    if (first.size < limit && !first.has(group)) first.set(group, backup);
  }
  return new Set(first.values());
}

/** Catalogs that another took the place of: the newest ones stay whatever their age, the others for so long. */
const REPLACED_KEPT = 3;
const REPLACED_DAYS = 90;
const REPLACED_NAME = /^(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(|-\d+)$/;

/**
 * Which folders of replaced catalogs are put away, by their names: a time as this computer has it, and a number where
 * that was taken. Other names are never among them. One dated later than `now` stays and pushes none out.
 */
export function replacedToRemove(names: readonly string[], now: Date): string[] {
  const dated = names.flatMap((name) => {
    const [, day, hour, minute, ending = ''] = REPLACED_NAME.exec(name) ?? [];
    const at = Date.parse(`${day}T${hour}:${minute}`);
    return Number.isNaN(at) || at > now.getTime()
      ? []
      : [{ name, at, number: Number(ending.slice(1)) }];
  });
  const newestFirst = dated.toSorted((a, b) => b.at - a.at || b.number - a.number);
  const oldest = now.getTime() - REPLACED_DAYS * DAY_MS;
  return newestFirst
    .slice(REPLACED_KEPT)
    .filter(({ at }) => at < oldest)
    .map(({ name }) => name);
}
