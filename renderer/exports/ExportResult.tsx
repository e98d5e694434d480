import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';

import type { ExportSummary } from '../../shared/gallery.ts';
import { useWords } from '../messages/words.ts';
import css from './ExportPanel.module.css';

/** Where a gallery lies, that it was verified, and what it had to leave out. */
export function ExportResult({
  summary,
  onAgain,
}: {
  summary: ExportSummary;
  onAgain: () => void;
}) {
  const { t } = useWords();
  return (
    <div className={css.panel} role="status">
      <h2 className={css.title}>{t('export.title')}</h2>
      <p className={css.verified}>
        <IconCircleCheck size={20} aria-hidden />
        {t('export.verified')}
      </p>
      <p>{t('export.done', { pictures: summary.pictures, captions: summary.captions })}</p>
      <p className={css.dir} translate="no">
        {summary.dir}
      </p>
      <Button variant="default" onClick={onAgain}>
        {t('export.again')}
      </Button>
      {summary.missing.length > 0 && (
        <div className={css.left}>
          <span className={css.missing}>
            {t('export.left-out', { count: summary.missing.length })}
          </span>
          <ul>
            {summary.missing.map((caption) => (
              <li key={caption}>{caption}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
