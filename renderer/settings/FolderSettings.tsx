import { Button } from '@mantine/core';
import { IconFolderPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';

import type { ArchiveOverview } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FolderBrowser } from '../components/FolderBrowser.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useFolderChoice } from '../components/use-folder-choice.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { FolderRow } from './FolderRow.tsx';
import { Section } from './Section.tsx';
import css from './SettingsPage.module.css';
import { useFolders } from './use-folders.ts';

const route = getRouteApi('/shell/settings');

/** The folders that photos are read from. */
export function FolderSettings({ overview: { roots } }: { overview: ArchiveOverview }) {
  const { t } = useWords();
  const { queries } = useApi();
  const navigate = useNavigate();
  const { add: isAdding } = route.useSearch();
  const { index, startIndex } = useJobs();
  const folders = useFolders();
  const { data: details } = useQuery(queries.archive.rootDetails.queryOptions());
  const choice = useFolderChoice('photos', ({ id }) => {
    folders.add([id]);
  });
  const setAdding = (isOpen: boolean) =>
    void navigate({ to: '/settings', search: isOpen ? { add: true } : {}, replace: true });
  return (
    <Section title={t('folders.title')} hint={t('folders.hint')}>
      {roots.length === 0 && <EmptyState title={t('folders.none')} hint={t('folders.none-hint')} />}
      <ul className={css.folders} aria-label={t('folders.title')}>
        {roots.map((root) => (
          <li key={root.id}>
            <FolderRow
              root={root}
              detail={details?.find(({ id }) => id === root.id)}
              folders={folders}
            />
          </li>
        ))}
      </ul>
      {choice.error !== null && <ProblemNote error={choice.error} />}
      <div className={css.buttons}>
        <Button
          variant="default"
          leftSection={<IconFolderPlus size={15} aria-hidden />}
          loading={folders.isChanging}
          aria-expanded={choice.hasDialog ? undefined : isAdding === true}
          onClick={() => {
            if (choice.hasDialog) choice.openDialog();
            else setAdding(isAdding !== true);
          }}
        >
          {t('settings.add-folder')}
        </Button>
        <Button
          variant="default"
          disabled={roots.length === 0 || index.state.status === 'running'}
          onClick={startIndex}
        >
          {t('settings.reindex')}
        </Button>
        <span className={css.hint}>{t('folders.drop-hint')}</span>
      </div>
      {isAdding === true && !choice.hasDialog && (
        <FolderBrowser
          isBusy={folders.isChanging}
          onChoose={({ id }) => {
            folders.add([id]);
            setAdding(false);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Section>
  );
}
