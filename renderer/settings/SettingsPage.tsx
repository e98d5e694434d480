import { useQuery } from '@tanstack/react-query';

import { useApi } from '../api.ts';
import { BackupSettings } from '../backup/BackupSettings.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { CodeSettings } from '../captions/CodeSettings.tsx';
import { TemplateSettings } from '../captions/TemplateSettings.tsx';
import { DecisionFileSettings } from '../decision-files/DecisionFileSettings.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { AboutSettings } from './AboutSettings.tsx';
import { ArchiveSettings } from './ArchiveSettings.tsx';
import { EditorSettings } from './EditorSettings.tsx';
import { FolderSettings } from './FolderSettings.tsx';
import { LookSettings } from './LookSettings.tsx';
import css from './SettingsPage.module.css';

/** Folders, archive, what helps to write captions, look and language; where the program says what it is. */
export function SettingsPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.archive.overview.queryOptions());
  useTitle(t('settings.label'));
  return (
    <Page>
      <div className={css.page}>
        <PageHead title={t('settings.label')} />
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {data && <FolderSettings overview={data} />}
        {data && <ArchiveSettings overview={data} />}
        <EditorSettings />
        {data && <BackupSettings />}
        {data && <TemplateSettings />}
        {data && <CodeSettings />}
        {data && <DecisionFileSettings />}
        <LookSettings />
        <AboutSettings />
      </div>
    </Page>
  );
}
