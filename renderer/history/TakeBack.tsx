import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import type { Act } from '../../shared/history.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useToast } from '../components/toast-context.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { useHistory } from '../shell/use-history.ts';
import { ChangeList } from './ChangeList.tsx';
import css from './HistoryPage.module.css';

/** What taking an act back would restore, and what it would leave alone; then it is done. */
export function TakeBack({ act, what, onEnd }: { act: Act; what: string; onEnd: () => void }) {
  const { t } = useWords();
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const say = useToast();
  const { undo } = useHistory();
  const { startIndex } = useJobs();
  const focused = useRef<HTMLButtonElement>(null);
  const { data, error } = useQuery(
    queries.history.previewTakeBack.queryOptions({ input: { id: act.id }, staleTime: 0 }),
  );
  const { mutate, isPending, ...taking } = useMutation(
    queries.history.takeBack.mutationOptions({
      onSuccess: async ({ kept }) => {
        say({
          text:
            kept > 0
              ? t('history.taken-back-kept', { what, count: kept })
              : t('history.taken-back', { what }),
          action: { label: t('history.undo'), run: undo },
        });
        onEnd();
        // Photos that were kept out of a folder are read again.
        if (act.kind === 'root') startIndex();
        await queryClient.invalidateQueries();
      },
    }),
  );
  const isKnown = data !== undefined;
  useEffect(() => {
    if (isKnown) focused.current?.focus();
  }, [isKnown]);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <p role="status">{t('history.looking')}</p>;
  const { restored, kept, keptChanges } = data;
  return (
    <section className={css.takeBack} aria-label={t('history.take-back')}>
      <p>
        {restored === 0
          ? t('history.take-back-none')
          : kept === 0
            ? t('history.take-back-all', { count: restored })
            : t('history.take-back-some', { count: restored, kept, all: restored + kept })}
      </p>
      {restored > 0 && kept > 0 && <ChangeList label={t('history.kept')} changes={keptChanges} />}
      {taking.error && <ProblemNote error={taking.error} />}
      <div className={css.actions}>
        {restored > 0 && (
          <Button
            ref={focused}
            size="xs"
            disabled={isPending}
            onClick={() => {
              mutate({ id: act.id });
            }}
          >
            {t('history.take-back-do')}
          </Button>
        )}
        <Button
          {...(restored === 0 ? { ref: focused } : {})}
          size="xs"
          variant="default"
          onClick={onEnd}
        >
          {t(restored > 0 ? 'app.cancel' : 'history.close')}
        </Button>
      </div>
    </section>
  );
}
