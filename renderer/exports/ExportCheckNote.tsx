import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';

import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import css from './ExportsPage.module.css';
import type { ExportChecking } from './use-export-check.ts';

/** How far a check is, and what it found in plain words. */
export function ExportCheckNote({ check: { state, cancel } }: { check: ExportChecking }) {
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
      const { ok, changed, missing } = state.result;
      const wrong = [
        ...changed.map((file) => ({ file, what: t('exports.changed') })),
        ...missing.map((file) => ({ file, what: t('exports.missing') })),
      ];
      if (wrong.length === 0) {
        return (
          <p className={css.right} role="status">
            <IconCircleCheck size={16} aria-hidden />
            {t('exports.all-right', { count: ok })}
          </p>
        );
      }
      return (
        <div className={css.wrong} role="status">
          <b>{t('exports.not-right', { count: wrong.length })}</b>
          <ul>
            {wrong.map(({ file, what }) => (
              <li key={file}>
                {file} <small>{what}</small>
              </li>
            ))}
          </ul>
          <p>{t('exports.not-right-hint')}</p>
        </div>
      );
    }
  }
}
