import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';

import type { Act, Hand } from '../../shared/history.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import { ChangeList } from './ChangeList.tsx';
import css from './HistoryPage.module.css';
import { TakeBack } from './TakeBack.tsx';

const PAGE_SIZE = 20;

/** An act opened: who undid it, all of its changes, and the way to take it back. */
export function ActPanel({
  act,
  what,
  isTakingBack,
  onTakeBack,
}: {
  act: Act;
  /** The act in words. */
  what: string;
  isTakingBack: boolean;
  onTakeBack: (isTaking: boolean) => void;
}) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    queries.history.changes.infiniteOptions({
      input: (after: number | undefined) => ({ id: act.id, after, limit: PAGE_SIZE }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  const handText = ({ at, who }: Hand) => ({
    when: instantText(at, language),
    who: who === '' ? t('history.nobody') : who,
  });
  const canTakeBack = act.state === 'done' || act.state === 'taken-back';
  return (
    <div className={css.panel}>
      {act.undone && <p className={css.note}>{t('history.undone-by', handText(act.undone))}</p>}
      {act.redone && <p className={css.note}>{t('history.redone-by', handText(act.redone))}</p>}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && (
        <ChangeList
          label={t('history.changes')}
          changes={data.pages.flatMap(({ changes }) => changes)}
        />
      )}
      <div className={css.actions}>
        {hasNextPage && (
          <Button
            size="xs"
            variant="default"
            disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t('history.more-changes')}
          </Button>
        )}
        {canTakeBack && !isTakingBack && (
          <Button
            size="xs"
            variant="default"
            rightSection={<kbd aria-hidden>Z</kbd>}
            onClick={() => {
              onTakeBack(true);
            }}
          >
            {t('history.take-back')}
          </Button>
        )}
      </div>
      {canTakeBack && isTakingBack && (
        <TakeBack
          act={act}
          what={what}
          onEnd={() => {
            onTakeBack(false);
          }}
        />
      )}
    </div>
  );
}
