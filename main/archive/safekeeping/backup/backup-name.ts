import { BACKUP_EXTENSION } from './backup-manifest.ts';

/** Name of a backup made at `at`, in this computer's time: `新貌备份-2026-11-29-0830.xinmao-backup`. */
export function backupName(at: Date, isAutomatic: boolean, number = 1): string {
  const what = isAutomatic ? '新貌自动备份' : '新貌备份';
  return `${what}-${localStamp(at)}${number === 1 ? '' : `-${number}`}${BACKUP_EXTENSION}`;
}

/** `2026-11-29-0830` in this computer's time; sorts as it is read. */
export function localStamp(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}-${two(at.getHours())}${two(at.getMinutes())}`;
}
