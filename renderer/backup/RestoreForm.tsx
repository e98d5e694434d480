import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { BackupListing } from '../../main/app/contract.ts';
import type { RestoreSummary } from '../../shared/backup/backup.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { instantText } from '../formats/instant-text.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords, type Translate } from '../messages/words.ts';
import css from './Backup.module.css';
import { JobLine } from './JobLine.tsx';

/** What a restore would change, and the second press that it takes. */
export function RestoreForm({ backup, onClose }: { backup: BackupListing; onClose: () => void }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { restoring, startRestore } = useJobs();
  const { data, error } = useQuery(
    queries.backups.previewRestore.queryOptions({ input: { id: backup.id } }),
  );
  const when = instantText(backup.madeAt, language);
  const isRunning = restoring.state.status === 'running';
  return (
    <div className={css.form} role="group" aria-label={t('backup.restore-what', { when })}>
      {error && <ProblemNote error={error} />}
      {data && (
        <>
          <p>{meansText(data, when, t)}</p>
          <p className={css.hint}>{t('backup.restore-kept')}</p>
          <div className={css.buttons}>
            <Button
              disabled={isRunning}
              onClick={() => {
                startRestore(backup.id);
              }}
            >
              {t('backup.restore-do')}
            </Button>
            <Button variant="default" autoFocus disabled={isRunning} onClick={onClose}>
              {t('app.cancel')}
            </Button>
          </div>
        </>
      )}
      <JobLine
        job={restoring}
        label={t('backup.restoring')}
        cancelLabel={t('backup.cancel-restore')}
      />
    </div>
  );
}

function meansText({ setAside }: RestoreSummary, when: string, t: Translate): string {
  if (setAside === null) return t('backup.restore-means-unknown', { when });
  return setAside === 0
    ? t('backup.restore-means-none', { when })
    : t('backup.restore-means', { when, count: setAside });
}
