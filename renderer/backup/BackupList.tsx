import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';

import type { BackupListing, FolderEntry } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import css from './Backup.module.css';
import { BackupRow } from './BackupRow.tsx';
import { FolderButton } from './FolderButton.tsx';

/** The backup that was opened from outside, if one was; those that are known; those of a folder that a person points to. */
export function BackupList({ canVerify }: { canVerify: boolean }) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.backups.list.queryOptions());
  const [folder, setFolder] = useState<FolderEntry | null>(null);
  const { data: found } = useQuery(
    queries.backups.listFolder.queryOptions({
      input: { folder: folder?.id ?? '' },
      enabled: folder !== null,
    }),
  );
  const { backup: given } = useSearch({ strict: false });
  const opened = useQuery(
    queries.backups.get.queryOptions({ input: { id: given ?? '' }, enabled: given !== undefined }),
  );
  const title = canVerify ? t('backup.list') : t('damaged.choose');
  return (
    <div className={css.lists}>
      {opened.error && <ProblemNote error={opened.error} />}
      {opened.data && (
        <Rows title={t('backup.opened')} backups={[opened.data]} canVerify={canVerify} isAsking />
      )}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && <Rows title={title} backups={data} canVerify={canVerify} />}
      {data?.length === 0 && (
        <p className={css.hint}>{t(canVerify ? 'backup.none-yet' : 'damaged.none')}</p>
      )}
      {folder && found && (
        <>
          <Rows
            title={t('backup.found-in', { name: folder.name })}
            backups={found}
            canVerify={canVerify}
          />
          {found.length === 0 && (
            <p className={css.hint} role="status">
              {t('backup.elsewhere-none', { name: folder.name })}
            </p>
          )}
        </>
      )}
      <div>
        <FolderButton label={t('backup.elsewhere')} onChosen={setFolder} />
      </div>
    </div>
  );
}

function Rows({
  title,
  backups,
  canVerify,
  isAsking = false,
}: {
  title: string;
  backups: readonly BackupListing[];
  canVerify: boolean;
  isAsking?: boolean;
}) {
  const id = useId();
  // In the settings they stand below a section's own heading.
  const Heading = canVerify ? 'h3' : 'h2';
  return (
    <>
      <Heading id={id} className={css.heading}>
        {title}
      </Heading>
      {backups.length > 0 && (
        <ul className={css.list} aria-labelledby={id}>
          {backups.map((backup) => (
            <li key={backup.id}>
              <BackupRow backup={backup} canVerify={canVerify} startsAsking={isAsking} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
