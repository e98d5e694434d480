import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';

import {
  type ExportProof,
  isProved,
  type ProofFinding,
} from '../../shared/exports/export-proof.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { CaptionChange } from './ChangesNote.tsx';
import css from './ExportsPage.module.css';
import { ProofStatement } from './ProofStatement.tsx';
import type { ExportProving } from './use-export-proof.ts';

/** How far a proof is, and what it found in plain words. */
export function ProofNote({ proving: { state, cancel } }: { proving: ExportProving }) {
  const { t } = useWords();
  switch (state.status) {
    case 'idle': {
      return null;
    }
    case 'running': {
      const { done = 0, total = null } = state.progress ?? {};
      return (
        <p className={css.checking}>
          {t('exports.verifying', { done, total: total ?? '…' })}
          <Button size="compact-xs" variant="default" onClick={cancel}>
            {t('exports.stop-verify')}
          </Button>
        </p>
      );
    }
    case 'cancelled': {
      return (
        <p className={css.facts} role="status">
          {t('exports.verify-cancelled')}
        </p>
      );
    }
    case 'failed': {
      return <ProblemNote error={state.error} />;
    }
    case 'done': {
      return <Proved proof={state.result} />;
    }
  }
}

function Proved({ proof }: { proof: ExportProof }) {
  const { t } = useWords();
  const { files, captionsRead, picturesCompared, faults, notes } = proof;
  const isAsSource = notes.every(({ code }) => code === 'picture-unseen');
  const captionsKey = isAsSource ? 'exports.captions-right' : 'exports.captions-inside';
  return (
    <div className={css.proof}>
      {isProved(proof) ? (
        <div className={css.right} role="status">
          <IconCircleCheck size={16} aria-hidden />
          <p>
            {t('exports.all-right', { count: files.ok })}
            {captionsRead > 0 && ` ${t(captionsKey, { count: captionsRead })}`}
            {picturesCompared > 0 && ` ${t('exports.pictures-right', { count: picturesCompared })}`}
          </p>
        </div>
      ) : (
        <div className={css.wrong} role="status">
          <FileFaults proof={proof} />
          {faults.length > 0 && (
            <>
              <b>{t('exports.faults', { count: faults.length })}</b>
              <FindingLines findings={faults} />
            </>
          )}
          <p>{t('exports.not-right-hint')}</p>
        </div>
      )}
      {notes.length > 0 && (
        <details className={css.notes}>
          <summary>{t('exports.notes', { count: notes.length })}</summary>
          <FindingLines findings={notes} />
        </details>
      )}
      <ProofStatement proof={proof} />
    </div>
  );
}

function FileFaults({ proof: { files } }: { proof: ExportProof }) {
  const { t } = useWords();
  const wrong = [
    ...files.changed.map((file) => ({ file, what: t('exports.changed') })),
    ...files.missing.map((file) => ({ file, what: t('exports.missing') })),
  ];
  if (wrong.length === 0) return null;
  return (
    <>
      <b>{t('exports.not-right', { count: wrong.length })}</b>
      <ul>
        {wrong.map(({ file, what }) => (
          <li key={file}>
            {file} <small>{what}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingLines({ findings }: { findings: readonly ProofFinding[] }) {
  const { t } = useWords();
  return (
    <ul>
      {findings.map(({ code, file, number, field, texts }) => (
        <li key={`${code} ${file} ${field ?? ''}`}>
          {number === null ? file : t('export.number', { number })}{' '}
          <small>{t(`exports.proof.${code}`, { field: field ?? '' })}</small>
          {texts?.found != null && <CaptionChange before={texts.published} after={texts.found} />}
        </li>
      ))}
    </ul>
  );
}
