import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { useWords, type Translate } from '../messages/words.ts';
import type { BackupStanding } from '../../main/app/contract.ts';
import { Row } from '../shell/SidebarRow.tsx';

const DAY_MS = 24 * 3600 * 1000;
/** It changes by the day. */
const LOOK_EVERY_MS = 10 * 60 * 1000;

/** A line that leads to the backups, where something about them had better be known. */
export function BackupNote({ className }: { className: string | undefined }) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data } = useQuery(
    queries.backups.status.queryOptions({ refetchInterval: LOOK_EVERY_MS }),
  );
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const text = data && !host?.isSample ? noteOf(data, t) : null;
  if (text === null) return null;
  return (
    <li>
      <Link to="/settings" hash="backup" className={className}>
        <Row label={text} count="!" isMissing />
      </Link>
    </li>
  );
}

function noteOf({ isOwed, catalogFault, last, failure }: BackupStanding, t: Translate) {
  if (catalogFault !== null) return t('backup.owed-fault');
  if (!isOwed) return null;
  if (last === null) return t(failure === null ? 'backup.owed-never' : 'backup.owed-failed');
  const days = Math.floor((Date.now() - Date.parse(last.at)) / DAY_MS);
  return t('backup.owed', { count: days });
}
