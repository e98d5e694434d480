import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';

import type { Replacement } from '../../shared/fixity.ts';
import { alikenessOf } from '../../shared/replaced-picture.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import css from './FixityPage.module.css';
import { ReplacedRow } from './ReplacedRow.tsx';
import { useReplacedAnswer } from './use-replaced-answer.ts';

const PAGE_SIZE = 50;

/** Files that were changed where they lie, each with both pictures and a question; nothing where there are none. */
export function ReplacedList({ count }: { count: number }) {
  const { t } = useWords();
  const { queries } = useApi();
  const id = useId();
  const answers = useReplacedAnswer();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    queries.fixity.replacements.infiniteOptions({
      input: (after: number) => ({ after, limit: PAGE_SIZE }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const all = data?.pages.flatMap(({ items }) => items) ?? [];
  const [open, putOff] = [
    all.filter(({ isPutOff }) => !isPutOff),
    all.filter(({ isPutOff }) => isPutOff),
  ];
  const unaltered = open.filter(isUnaltered).map(({ id: question }) => question);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (all.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>
        {t('fixity.replaced')} <small>{countText(count)}</small>
      </h2>
      <p className={css.hint}>{t('fixity.replaced-hint')}</p>
      {unaltered.length > 1 && (
        <Button
          variant="default"
          className={css.all}
          disabled={answers.isDeciding}
          onClick={() => {
            answers.answer(unaltered, 'same');
          }}
        >
          {t('fixity.same-all', { count: unaltered.length })}
        </Button>
      )}
      <ul className={css.list}>
        {open.map((item) => (
          <li key={item.id}>
            <ReplacedRow item={item} answers={answers} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('fixity.more')}
        </Button>
      )}
      {putOff.length > 0 && (
        <details className={css.later}>
          <summary>{t('fixity.put-off', { count: putOff.length })}</summary>
          <ul className={css.list}>
            {putOff.map((item) => (
              <li key={item.id}>
                <ReplacedRow item={item} answers={answers} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Damage hides where nobody looks, so it is never answered with others. */
function isUnaltered({ difference, wasRotten }: Replacement): boolean {
  return !wasRotten && alikenessOf(difference) === 'same';
}
