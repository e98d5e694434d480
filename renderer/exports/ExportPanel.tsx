import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';

import type { FolderEntry } from '../../main/app/contract.ts';
import { EXPORT_KINDS, type ExportSource } from '../../shared/exports/export-kinds.ts';
import { STOPPING } from '../../shared/exports/export-preview.ts';
import { safeFileName } from '../../shared/file-names.ts';
import { FolderField } from '../components/FolderField.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { useExportChoices } from './export-choices.ts';
import css from './ExportPanel.module.css';
import { ExportProgress } from './ExportProgress.tsx';
import { ExportResult } from './ExportResult.tsx';
import { nextGalleryName } from './gallery-name.ts';
import { KindChoice } from './KindChoice.tsx';
import kindCss from './KindChoice.module.css';
import { PreviewNote } from './PreviewNote.tsx';
import { sameSource } from './same-source.ts';
import { useExportPreview } from './use-export-preview.ts';
import { useLastFolder } from './use-last-folder.ts';

/** Exports an article, a village or a project: which kinds and how, where to, and what will be written. */
export function ExportPanel({
  source,
  title,
  stamp,
  hasStrip = true,
}: {
  source: ExportSource;
  /** Names the new folder until a person does. */
  title: string;
  /** Changes with what the source holds. */
  stamp: string;
  /** False where the page shows the pictures itself. */
  hasStrip?: boolean;
}) {
  const { t } = useWords();
  const { exporting, exportSource, startExport } = useJobs();
  const chosen = useExportChoices();
  const lastFolder = useLastFolder();
  const kindsId = useId();
  const [picked, setPicked] = useState<FolderEntry | null>(null);
  const [name, setName] = useState(() => safeFileName(title, t('export.fallback-name')));

  const folder = picked ?? lastFolder;
  const plainName = safeFileName(name, t('export.fallback-name'));
  const place = folder && name.trim() !== '' ? { folder: folder.id, name: plainName } : null;
  const preview = useExportPreview(source, chosen.choices, place, stamp);
  const pictureCount = preview.data?.pictures.length ?? 0;
  const findings = preview.data?.findings ?? [];
  const isStopped = findings.some(({ code }) => STOPPING.has(code));

  const { state } = exporting;
  const isOurs = exportSource !== null && sameSource(exportSource, source);
  const isRunning = state.status === 'running';
  const takeNextName = () => {
    setName(nextGalleryName(plainName));
  };

  if (isOurs && state.status === 'done') {
    return (
      <ExportResult
        summaries={state.result}
        onAgain={() => {
          takeNextName();
          exporting.reset();
        }}
      />
    );
  }
  return (
    <form
      className={css.panel}
      aria-label={t('export.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!place || isRunning) return;
        setName(plainName);
        startExport({ source, ...place, choices: chosen.choices });
      }}
    >
      <div className={css.scroller}>
        <h2 className={css.title} id={kindsId}>
          {t('export.title')}
        </h2>
        <ul className={kindCss.kinds} aria-labelledby={kindsId}>
          {EXPORT_KINDS.map((kind) => (
            <KindChoice key={kind} kind={kind} choices={chosen} disabled={isRunning} />
          ))}
        </ul>
        <FolderField folder={folder} onChange={setPicked} disabled={isRunning} />
        <TextInput
          label={t('export.name')}
          value={name}
          maxLength={100}
          disabled={isRunning}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {findings.some(({ code }) => code === 'target-taken') && !isRunning && (
          <Button variant="default" className={css.next} onClick={takeNextName}>
            {t('export.take-name', { name: nextGalleryName(plainName) })}
          </Button>
        )}
        {preview.error && (
          <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />
        )}
        {preview.data && (
          <PreviewNote
            preview={preview.data}
            kinds={chosen.kinds}
            folders={place && folder && { inside: folder.name, name: plainName }}
            hasStrip={hasStrip}
          />
        )}
        <p className={css.soft}>{t('export.honest')}</p>
      </div>
      <div className={css.act}>
        {isOurs && state.status === 'failed' && <ProblemNote error={state.error} />}
        {isOurs && state.status === 'cancelled' && (
          <p className={css.soft} role="status">
            {t('export.cancelled')}
          </p>
        )}
        {isRunning && isOurs ? (
          <ExportProgress progress={state.progress} onCancel={exporting.cancel} />
        ) : (
          <Button
            type="submit"
            fullWidth
            disabled={
              !place || pictureCount === 0 || isRunning || isStopped || chosen.kinds.length === 0
            }
          >
            {t('export.start', { count: pictureCount })}
          </Button>
        )}
        <Hint
          isNoKind={chosen.kinds.length === 0}
          isNoPicture={preview.data !== undefined && pictureCount === 0}
          isNoFolder={!folder}
        />
      </div>
    </form>
  );
}

/** Why an export cannot start yet. */
function Hint({
  isNoKind,
  isNoPicture,
  isNoFolder,
}: {
  isNoKind: boolean;
  isNoPicture: boolean;
  isNoFolder: boolean;
}) {
  const { t } = useWords();
  if (isNoPicture) return <p className={css.soft}>{t('export.nothing')}</p>;
  if (isNoKind) return <p className={css.soft}>{t('export.need-kind')}</p>;
  return isNoFolder ? <p className={css.soft}>{t('export.need-folder')}</p> : null;
}
