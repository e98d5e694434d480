import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';

import type { FolderEntry } from '../../main/app/contract.ts';
import {
  DECISION_FORMATS,
  type DecisionFilesSummary,
  type DecisionFormat,
  SIDECAR_NAMES,
  type SidecarNames,
} from '../../shared/decision-files.ts';
import { safeFileName } from '../../shared/file-names.ts';
import { FolderField } from '../components/FolderField.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { ExportProgress } from '../exports/ExportProgress.tsx';
import { nextGalleryName } from '../exports/gallery-name.ts';
import { countText } from '../formats/duration-text.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { Section } from '../settings/Section.tsx';
import css from './DecisionFileSettings.module.css';

/** Keeps what people decided as files that need no Xinmao: which kinds, where, and what came of it. */
export function DecisionFileSettings() {
  const { t, language } = useWords();
  const { decisionFiles, startDecisionFiles } = useJobs();
  const [formats, setFormats] = useState<readonly DecisionFormat[]>(DECISION_FORMATS);
  const [sidecarNames, setSidecarNames] = useState<SidecarNames>('full');
  const [folder, setFolder] = useState<FolderEntry | null>(null);
  const [name, setName] = useState(() => safeFileName(t('decision-files.default-name')));
  const { state } = decisionFiles;
  const isRunning = state.status === 'running';
  const toggle = (format: DecisionFormat) => {
    setFormats(DECISION_FORMATS.filter((one) => (one === format) !== formats.includes(one)));
  };
  return (
    <Section title={t('decision-files.title')} hint={t('decision-files.hint')}>
      <form
        className={css.panel}
        aria-label={t('decision-files.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!folder || isRunning) return;
          const plain = safeFileName(name, t('decision-files.default-name'));
          setName(plain);
          startDecisionFiles({
            folder: folder.id,
            name: plain,
            formats: [...formats],
            sidecarNames,
            language,
          });
        }}
      >
        <fieldset className={css.formats} disabled={isRunning}>
          <legend>{t('decision-files.formats')}</legend>
          {DECISION_FORMATS.map((format) => (
            <Checkbox
              key={format}
              label={t(`decision-files.${format}`)}
              description={t(`decision-files.${format}-hint`)}
              checked={formats.includes(format)}
              onChange={() => {
                toggle(format);
              }}
            />
          ))}
        </fieldset>
        {formats.includes('xmp') && (
          <NativeSelect
            label={t('decision-files.sidecar-names')}
            value={sidecarNames}
            disabled={isRunning}
            data={SIDECAR_NAMES.map((names) => ({
              value: names,
              label: t(`decision-files.names-${names}`),
            }))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setSidecarNames(SIDECAR_NAMES.find((names) => names === value) ?? 'full');
            }}
          />
        )}
        <FolderField folder={folder} onChange={setFolder} disabled={isRunning} />
        <TextInput
          label={t('decision-files.name')}
          value={name}
          maxLength={100}
          disabled={isRunning}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {isRunning && <ExportProgress progress={state.progress} onCancel={decisionFiles.cancel} />}
        {!isRunning && state.status !== 'done' && (
          <Button
            className={css.start}
            type="submit"
            disabled={!folder || formats.length === 0 || name.trim() === ''}
          >
            {t('decision-files.start')}
          </Button>
        )}
        {state.status === 'failed' && <ProblemNote error={state.error} />}
        {state.status === 'cancelled' && (
          <p className={css.soft} role="status">
            {t('export.cancelled')}
          </p>
        )}
        {state.status === 'done' && (
          <Result
            summary={state.result}
            onAgain={() => {
              setName(nextGalleryName(name));
              decisionFiles.reset();
            }}
          />
        )}
      </form>
    </Section>
  );
}

function Result({ summary, onAgain }: { summary: DecisionFilesSummary; onAgain: () => void }) {
  const { t } = useWords();
  const { photos, pairs, decisions, sidecars, dir } = summary;
  const parts = [
    photos > 0 && t('decision-files.done-photos', { count: countText(photos) }),
    pairs > 0 && t('decision-files.done-pairs', { count: countText(pairs) }),
    decisions > 0 && t('decision-files.done-decisions', { count: countText(decisions) }),
    sidecars > 0 && t('decision-files.done-sidecars', { count: countText(sidecars) }),
  ].filter((part) => part !== false);
  return (
    <div className={css.done} role="status">
      <p className={css.verified}>
        <IconCircleCheck size={18} aria-hidden />
        {[t('export.verified'), ...parts].join(' · ')}
      </p>
      <p className={css.dir} translate="no">
        {dir}
      </p>
      <Button variant="default" onClick={onAgain}>
        {t('export.again')}
      </Button>
    </div>
  );
}
