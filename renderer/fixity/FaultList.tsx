import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';

import type { FixityFault } from '../../shared/fixity.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import { FaultRow } from './FaultRow.tsx';
import css from './FixityPage.module.css';

const PAGE_SIZE = 50;

/** Originals with one fault; nothing where there are none. */
export function FaultList({ fault, count }: { fault: FixityFault; count: number }) {
  const { t } = useWords();
  const { queries } = useApi();
  const id = useId();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    queries.fixity.faults.infiniteOptions({
      input: (after: number) => ({ fault, after, limit: PAGE_SIZE }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next ?? undefined,
      enabled: count > 0,
    }),
  );
  if (count === 0) return null;
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>
        {t(`fixity.${fault}`)} <small>{countText(count)}</small>
      </h2>
      <p className={css.hint}>{t(`fixity.${fault}-hint`)}</p>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <ul className={css.list}>
        {data?.pages
          .flatMap(({ items }) => items)
          .map((entry) => (
            <li key={entry.id}>
              <FaultRow entry={entry} />
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('fixity.more')}
        </Button>
      )}
    </section>
  );
}
