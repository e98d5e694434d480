import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';

/** Checks all originals, or those of one folder, at once; how far that is stands in the bar above. */
export function CheckNow() {
  const { t } = useWords();
  const { queries } = useApi();
  const { checking, startCheck } = useJobs();
  const { data: overview } = useQuery(queries.archive.overview.queryOptions());
  const [chosen, setChosen] = useState('');
  const roots = overview?.roots ?? [];
  const root = roots.find(({ id }) => String(id) === chosen);
  return (
    <>
      {roots.length > 1 && (
        <NativeSelect
          aria-label={t('fixity.check-what')}
          value={root === undefined ? '' : chosen}
          data={[
            { value: '', label: t('fixity.all-folders') },
            ...roots.map(({ id, label, isOnline }) => ({
              value: String(id),
              label,
              disabled: !isOnline,
            })),
          ]}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        />
      )}
      <Button
        disabled={checking.state.status === 'running'}
        onClick={() => {
          startCheck(root?.id ?? null);
        }}
      >
        {t('fixity.check-now')}
      </Button>
    </>
  );
}
