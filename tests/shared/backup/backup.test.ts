import { expect, test } from 'vitest';
import { isBackupOwed } from '../../../shared/backup/backup.ts';

const NOW = new Date('2026-11-29T08:30:00Z');
const usual = { hasSomething: true, isAutomatic: true, lastAt: null, hasFailed: false };

test.each([
  ['nothing is there to lose', { hasSomething: false, isAutomatic: false }, false],
  ['the first automatic one is about to come', {}, false],
  ['the first one failed', { hasFailed: true }, true],
  ['nobody ever makes one', { isAutomatic: false }, true],
  ['the last one is of last week', { lastAt: '2026-11-23T08:30:00.000Z' }, false],
  ['the last one is older', { lastAt: '2026-11-21T08:30:00.000Z' }, true],
  ['the clock was set back', { lastAt: '2027-03-01T08:30:00.000Z' }, false],
] as const)('a person is told of backups where %s: %o', (_, state, isOwed) => {
  expect(isBackupOwed({ ...usual, ...state }, NOW)).toBe(isOwed);
});
