import { Button, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';

import type { FolderEntry } from '../../main/app/contract.ts';
import { safeFileName } from '../../shared/file-names.ts';
import type { ShotHalf } from '../../shared/shots/shot.ts';
import { FolderField } from '../components/FolderField.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { ExportProgress } from '../exports/ExportProgress.tsx';
import { nextGalleryName } from '../exports/gallery-name.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import css from './ShotExport.module.css';

/** Writes the open shots of a place for print: where to, and under what name. */
export function ShotExport({
  query,
  count,
}: {
  query: { town?: string; village?: string; missing?: ShotHalf };
  count: number;
}) {
  const { t, language } = useWords();
  const { shotList, startShotList } = useJobs();
  const place = query.village ?? query.town;
  const [folder, setFolder] = useState<FolderEntry | null>(null);
  const [name, setName] = useState(() =>
    safeFileName([t('shots.title'), place].filter(Boolean).join(' ')),
  );
  const { state } = shotList;
  const isRunning = state.status === 'running';
  return (
    <form
      className={css.panel}
      aria-label={t('shots.export-title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!folder || isRunning) return;
        const plain = safeFileName(name, t('shots.title'));
        setName(plain);
        startShotList({ ...query, folder: folder.id, name: plain, language });
      }}
    >
      <p className={css.what}>{t('shots.export-what')}</p>
      <FolderField folder={folder} onChange={setFolder} disabled={isRunning} />
      <TextInput
        label={t('shots.export-name')}
        value={name}
        maxLength={100}
        disabled={isRunning}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      {isRunning && <ExportProgress progress={state.progress} onCancel={shotList.cancel} />}
      {!isRunning && state.status !== 'done' && (
        <Button type="submit" disabled={!folder || count === 0 || name.trim() === ''}>
          {t('shots.export-start', { count })}
        </Button>
      )}
      {state.status === 'failed' && <ProblemNote error={state.error} />}
      {state.status === 'cancelled' && (
        <p className={css.soft} role="status">
          {t('export.cancelled')}
        </p>
      )}
      {state.status === 'done' && (
        <div className={css.done} role="status">
          <p className={css.verified}>
            <IconCircleCheck size={18} aria-hidden />
            {t('export.verified')} ·{' '}
            {t('shots.export-done', {
              shots: state.result.shots,
              pictures: state.result.pictures,
            })}
          </p>
          <p className={css.dir} translate="no">
            {state.result.dir}
          </p>
          <p className={css.soft}>{t('shots.export-open')}</p>
          <Button
            variant="default"
            onClick={() => {
              setName(nextGalleryName(name));
              shotList.reset();
            }}
          >
            {t('export.again')}
          </Button>
        </div>
      )}
    </form>
  );
}
