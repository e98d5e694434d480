import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { BackupStanding } from '../../main/app/contract.ts';
import { errorText } from '../../shared/errors.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { instantText } from '../formats/instant-text.ts';
import { sizeText } from '../formats/size-text.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { Section, Setting } from '../settings/Section.tsx';
import settings from '../settings/SettingsPage.module.css';
import css from './Backup.module.css';
import { BackupList } from './BackupList.tsx';
import { FolderButton } from './FolderButton.tsx';
import { JobLine } from './JobLine.tsx';
import { holdsText } from './holds-text.ts';
import { useAutomaticBackup } from './use-automatic-backup.ts';

/** The last backup, one now, automatic ones, and those there are. */
export function BackupSettings() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.backups.status.queryOptions());
  return (
    <Section title={t('backup.title')} hint={t('backup.hint')}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <Last standing={data} />
          <Now standing={data} />
          <Automatic standing={data} />
        </>
      )}
      <BackupList canVerify />
    </Section>
  );
}

function Last({ standing: { last, failure, catalogFault } }: { standing: BackupStanding }) {
  const { t, language } = useWords();
  return (
    <Setting name={t('backup.last')}>
      {catalogFault !== null && (
        <p className={css.problem}>{t('backup.fault', { fault: catalogFault })}</p>
      )}
      {last === null ? (
        <p>{t('backup.none-yet')}</p>
      ) : (
        <>
          <p>
            <b>{instantText(last.at, language)}</b>
            {last.backup && ` · ${sizeText(last.backup.sizeBytes)}`}
          </p>
          {last.backup && <p className={settings.hint}>{holdsText(last.backup.counts, t)}</p>}
          <p className={settings.path}>{last.displayPath}</p>
          {last.backup === null && <p className={css.problem}>{t('backup.gone')}</p>}
        </>
      )}
      {failure !== null && (
        <p className={css.problem}>
          {t('backup.failed', {
            when: instantText(failure.at, language),
            problem: errorText(failure.code, failure.params, language),
          })}
        </p>
      )}
    </Setting>
  );
}

function Now({ standing: { folder } }: { standing: BackupStanding }) {
  const { t } = useWords();
  const { backingUp, startBackup } = useJobs();
  const { state } = backingUp;
  const isRunning = state.status === 'running';
  return (
    <Setting name={t('backup.now')}>
      <div className={settings.line}>
        <Button
          disabled={isRunning}
          onClick={() => {
            startBackup(folder?.id ?? null);
          }}
        >
          {t('backup.now-here')}
        </Button>
        <FolderButton
          label={t('backup.now-elsewhere')}
          disabled={isRunning}
          onChosen={({ id }) => {
            startBackup(id);
          }}
        />
      </div>
      <JobLine job={backingUp} label={t('backup.busy')} cancelLabel={t('backup.cancel')} />
      {state.status === 'done' && (
        <p role="status">{t('backup.done', { name: state.result.name })}</p>
      )}
    </Setting>
  );
}

function Automatic({
  standing: { isAutomatic, folder, isFolderAway, ownFolder },
}: {
  standing: BackupStanding;
}) {
  const { t } = useWords();
  const { change, error } = useAutomaticBackup();
  return (
    <>
      <Setting name={t('backup.automatic')}>
        <Checkbox
          label={t('backup.automatic-on')}
          checked={isAutomatic}
          onChange={(event) => {
            change({ isAutomatic: event.currentTarget.checked, folder });
          }}
        />
        <p className={settings.hint}>{t('backup.keeps')}</p>
      </Setting>
      <Setting name={t('backup.place')}>
        {folder === null && <p>{t('backup.place-own')}</p>}
        <p className={settings.path}>{(folder ?? ownFolder).displayPath}</p>
        {isFolderAway && <p className={css.problem}>{t('backup.place-away')}</p>}
        {folder === null && <p className={settings.hint}>{t('backup.place-hint')}</p>}
        <div className={css.place}>
          <FolderButton
            label={t('backup.place-change')}
            onChosen={(chosen) => {
              change({ isAutomatic, folder: chosen });
            }}
          />
          {folder !== null && (
            <Button
              variant="default"
              onClick={() => {
                change({ isAutomatic, folder: null });
              }}
            >
              {t('backup.place-reset')}
            </Button>
          )}
        </div>
        {error !== null && <ProblemNote error={error} />}
      </Setting>
    </>
  );
}
