import { ArchiveError } from '../../../shared/errors.ts';
import { RETENTIONS, type TransferSettings } from '../../../shared/exports/export-kinds.ts';

/** Options of `export` for packages for the archive office. */
export interface TransferOptions {
  fonds?: string;
  organisation?: string;
  retention?: string;
  numbers?: string;
  incomplete?: boolean;
}

/** What was chosen of a package; the rest is as by default. @throws ArchiveError invalid-value */
export function readTransferOptions(options: TransferOptions): Partial<TransferSettings> {
  const { fonds, organisation, retention, numbers, incomplete } = options;
  return {
    ...(fonds !== undefined && { fonds: fonds.trim() }),
    ...(organisation !== undefined && { organisation: organisation.trim() }),
    ...(retention !== undefined && { retention: readRetention(retention) }),
    ...(numbers !== undefined && { numberTemplate: numbers }),
    ...(incomplete === true && { goesOnIncomplete: true }),
  };
}

function readRetention(value: string): TransferSettings['retention'] {
  const retention = RETENTIONS.find((known) => known === value);
  if (retention !== undefined) return retention;
  throw new ArchiveError('invalid-value', {
    fact: '--retention',
    value,
    hint: RETENTIONS.join(' | '),
  });
}
