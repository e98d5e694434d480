import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import type { ExportSummary } from '../../shared/exports/export-kinds.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import css from './ExportPanel.module.css';
import { ResultFolder } from './ResultFolder.tsx';

const NOTHING = { pictures: 0, captions: 0, missing: [] };

/** Where exports lie, that they were verified, what changed since the last ones, and what they had to leave out. */
export function ExportResult({
  summaries,
  onAgain,
}: {
  summaries: readonly ExportSummary[];
  onAgain: () => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: listed } = useQuery(queries.exports.list.queryOptions());
  // Every kind holds the same pictures and lacks the same.
  const [{ pictures, captions, missing } = NOTHING] = summaries;
  return (
    <div className={css.result} role="status">
      <h2 className={css.title}>{t('export.title')}</h2>
      <p className={css.verified}>
        <IconCircleCheck size={20} aria-hidden />
        {t('export.verified')}
      </p>
      <p>{t('export.done', { pictures, captions })}</p>
      {summaries.map(({ kind, dir }) => (
        <ResultFolder
          key={kind}
          kind={kind}
          dir={dir}
          entry={listed?.find(({ displayPath }) => displayPath === dir) ?? null}
        />
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
