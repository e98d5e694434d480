import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { ChangesNote } from './ChangesNote.tsx';
import css from './ExportsPage.module.css';

/** What changed in an export from the one before it, once a person asks. */
export function ExportChanges({ id }: { id: number }) {
  const { t } = useWords();
  const { queries } = useApi();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = useQuery(
    queries.exports.changes.queryOptions({ input: { id }, enabled: isOpen }),
  );
  return (
    <details
      className={css.notes}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('exports.changes')}</summary>
      {error && <ProblemNote error={error} />}
      {data === null && <p>{t('exports.no-changes-known')}</p>}
      {data && <ChangesNote since={data} />}
    </details>
  );
}
