import { Button } from '@mantine/core';
import { useState } from 'react';

import type { BackupListing } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';
import { instantText } from '../formats/instant-text.ts';
import { sizeText } from '../formats/size-text.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useJob } from '../jobs/use-job.ts';
import { useWords } from '../messages/words.ts';
import css from './Backup.module.css';
import { holdsText } from './holds-text.ts';
import { JobLine } from './JobLine.tsx';
import { RestoreForm } from './RestoreForm.tsx';

interface BackupRowProps {
  backup: BackupListing;
  canVerify: boolean;
  /** A person came here to restore it. */
  startsAsking: boolean;
}

/** One backup: when, what it holds, where it lies; it can be checked and restored. */
export function BackupRow({ backup, canVerify, startsAsking }: BackupRowProps) {
  const { t, language } = useWords();
  const { client } = useApi();
  const { restoring } = useJobs();
  const verifying = useJob<BackupListing>();
  const [isAsking, setIsAsking] = useState(startsAsking);
  const { id, madeAt, sizeBytes, isAutomatic, isOwn, counts, displayPath, name } = backup;
  const when = instantText(madeAt, language);
  const how = t(isAutomatic ? 'backup.by-itself' : 'backup.by-hand');
  const isBusy = restoring.state.status === 'running';
  const close = () => {
    setIsAsking(false);
  };
  return (
    <article
      className={css.row}
      aria-label={when}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isAsking) return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={css.head}>
        <div className={css.words}>
          <p>
            <b>{when}</b> · {how} · {sizeText(sizeBytes)}
            {canVerify && !isOwn && ` · ${t('backup.other')}`}
          </p>
          <p className={css.hint}>{holdsText(counts, t)}</p>
          <p className={css.path} title={name}>
            {displayPath}
          </p>
        </div>
        <div className={css.buttons}>
          {canVerify && (
            <Button
              variant="subtle"
              color="ink"
              disabled={isBusy || verifying.state.status === 'running'}
              aria-label={t('backup.verify-what', { when })}
              onClick={() => {
                void verifying.start((signal) => client.backups.verify({ id }, { signal }));
              }}
            >
              {t('backup.verify')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="ink"
            disabled={isBusy}
            aria-expanded={isAsking}
            aria-label={t('backup.restore-what', { when })}
            onClick={() => {
              setIsAsking(!isAsking);
            }}
          >
            {t('backup.restore')}
          </Button>
        </div>
      </div>
      <JobLine
        job={verifying}
        label={t('backup.verifying')}
        cancelLabel={t('backup.stop-verify')}
      />
      {verifying.state.status === 'done' && <p role="status">{t('backup.verified')}</p>}
      {isAsking && <RestoreForm backup={backup} onClose={close} />}
    </article>
  );
}
