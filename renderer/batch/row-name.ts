import type { Translate } from '../messages/words.ts';
import type { BatchRow } from './draft.ts';

/** What a row is called. */
export function rowName(row: BatchRow, t: Translate): string {
  return row === 'place' ? t('batch.place') : t(`fact.${row}`);
}
