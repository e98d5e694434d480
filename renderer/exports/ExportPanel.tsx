import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import type { FolderEntry } from '../../main/app/contract.ts';
import type { Article } from '../../shared/article.ts';
import { safeFileName } from '../../shared/file-names.ts';
import { EXPORT_DEFAULTS, exportChoice } from '../../shared/exports/export-kinds.ts';
import { FolderField } from '../components/FolderField.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import css from './ExportPanel.module.css';
import { ExportProgress } from './ExportProgress.tsx';
import { ExportResult } from './ExportResult.tsx';
import { nextGalleryName } from './gallery-name.ts';

const LONG_EDGES_PX = [1080, 1600, EXPORT_DEFAULTS.gallery.longEdgePx, 2560, 4000];

/** Turns an article into a gallery: where to, under what name, how large. */
export function ExportPanel({ article }: { article: Article }) {
  const { t } = useWords();
  const { exporting, exportSource, startExport } = useJobs();
  const [folder, setFolder] = useState<FolderEntry | null>(null);
  const [name, setName] = useState(() => safeFileName(article.title, t('export.fallback-name')));
  const [longEdgePx, setLongEdgePx] = useState(EXPORT_DEFAULTS.gallery.longEdgePx);

  const pictureCount = article.slots.filter(({ chosen }) => chosen !== null).length;
  const emptyCount = article.slots.length - pictureCount;
  const { state } = exporting;
  const isOurs = exportSource?.kind === 'article' && exportSource.article === article.id;
  const isRunning = state.status === 'running';

  if (isOurs && state.status === 'done') {
    return (
      <ExportResult
        summaries={state.result}
        onAgain={() => {
          setName(nextGalleryName(name));
          exporting.reset();
        }}
      />
    );
  }
  return (
    <form
      className={css.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (!folder || isRunning) return;
        const plain = safeFileName(name, t('export.fallback-name'));
        setName(plain);
        startExport({
          source: { kind: 'article', article: article.id },
          folder: folder.id,
          name: plain,
          choices: [exportChoice('gallery', { longEdgePx })],
        });
      }}
    >
      <h2 className={css.title}>{t('export.title')}</h2>
      <p className={css.soft}>{t('export.what')}</p>

      <FolderField folder={folder} onChange={setFolder} disabled={isRunning} />
      <TextInput
        label={t('export.name')}
        value={name}
        maxLength={100}
        disabled={isRunning}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={t('export.size')}
        value={String(longEdgePx)}
        disabled={isRunning}
        data={LONG_EDGES_PX.map((px) => ({
          value: String(px),
          label: t('export.size-px', { px }),
        }))}
        onChange={(event) => {
          setLongEdgePx(Number(event.currentTarget.value));
        }}
      />
      <p className={css.soft}>{t('export.honest')}</p>

      {isRunning && isOurs ? (
        <ExportProgress progress={state.progress} onCancel={exporting.cancel} />
      ) : (
        <Button
          type="submit"
          fullWidth
          disabled={!folder || pictureCount === 0 || name.trim() === '' || isRunning}
        >
          {t('export.start', { count: pictureCount })}
        </Button>
      )}
      {pictureCount === 0 ? (
        <p className={css.soft}>{t('export.nothing')}</p>
      ) : (
        !folder && <p className={css.soft}>{t('export.need-folder')}</p>
      )}
      {emptyCount > 0 && (
        <p className={css.missing}>{t('export.missing', { count: emptyCount })}</p>
      )}
      {isOurs && state.status === 'failed' && <ProblemNote error={state.error} />}
      {isOurs && state.status === 'cancelled' && (
        <p className={css.soft} role="status">
          {t('export.cancelled')}
        </p>
      )}
    </form>
  );
}
