import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';

import type { ExportSummary } from '../../shared/exports/export-kinds.ts';
import { useWords } from '../messages/words.ts';
import css from './ExportPanel.module.css';

const NOTHING = { pictures: 0, captions: 0, missing: [] };

/** Where a gallery lies, that it was verified, and what it had to leave out. */
export function ExportResult({
  summaries,
  onAgain,
}: {
  summaries: readonly ExportSummary[];
  onAgain: () => void;
}) {
  const { t } = useWords();
  // Every kind holds the same pictures and lacks the same.
  const [{ pictures, captions, missing } = NOTHING] = summaries;
  return (
    <div className={css.panel} role="status">
      <h2 className={css.title}>{t('export.title')}</h2>
      <p className={css.verified}>
        <IconCircleCheck size={20} aria-hidden />
        {t('export.verified')}
      </p>
      <p>{t('export.done', { pictures, captions })}</p>
      {summaries.map(({ kind, dir }) => (
        <p key={kind} className={css.dir} translate="no">
          {dir}
        </p>
      ))}
      <Button variant="default" onClick={onAgain}>
        {t('export.again')}
      </Button>
      {missing.length > 0 && (
        <div className={css.left}>
          <span className={css.missing}>{t('export.left-out', { count: missing.length })}</span>
          <ul>
            {missing.map((caption) => (
              <li key={caption}>{caption}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
