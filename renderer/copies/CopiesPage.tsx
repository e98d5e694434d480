import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { useKeys } from '../use-keys.ts';
import { useTitle } from '../use-title.ts';
import { CopyRow } from './CopyRow.tsx';
import css from './CopiesPage.module.css';
import { useCopyDecision } from './use-copy-decision.ts';

/** Rows drawn at once; more on request. */
const SHOWN_STEP = 60;

/** Photos that may be copies of better ones, each beside it: one key says whether it is. */
export function CopiesPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.copies.list.queryOptions());
  const [place, setPlace] = useState(0);
  const [shownCount, setShownCount] = useState(SHOWN_STEP);
  const decide = useCopyDecision();
  useTitle(t('copies.title'));

  const offers = data ?? [];
  // What was decided leaves the list, so the next one takes its place.
  const at = Math.min(place, offers.length - 1);
  const current = offers[at];
  const say = (verdict: 'confirmed' | 'rejected') => {
    if (current) decide(current.copy.id, current.best.id, verdict);
  };
  const move = (step: 1 | -1) => {
    const next = Math.max(0, Math.min(at + step, offers.length - 1));
    setPlace(next);
    setShownCount(Math.max(shownCount, next + 1));
  };
  useKeys({
    arrowdown: () => {
      move(1);
    },
    arrowup: () => {
      move(-1);
    },
    y: () => {
      say('confirmed');
    },
    n: () => {
      say('rejected');
    },
  });
  return (
    <Page>
      <PageHead
        title={t('copies.title')}
        crumb={offers.length > 0 ? t('copies.count', { count: offers.length }) : undefined}
      />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState title={t('copies.empty')} hint={t('copies.empty-hint')} />}
      {offers.length > 0 && (
        <>
          <p className={css.intro}>{t('copies.intro')}</p>
          <p className={css.keys}>{t('copies.keys')}</p>
          <ul className={css.list}>
            {offers.slice(0, shownCount).map((offer, index) => (
              <CopyRow
                key={offer.copy.id}
                offer={offer}
                isCurrent={index === at}
                onChoose={() => {
                  setPlace(index);
                }}
                onDecide={(verdict) => {
                  setPlace(index);
                  decide(offer.copy.id, offer.best.id, verdict);
                }}
              />
            ))}
          </ul>
          {offers.length > shownCount && (
            <Button
              variant="default"
              onClick={() => {
                setShownCount(shownCount + SHOWN_STEP);
              }}
            >
              {t('copies.more', { count: offers.length - shownCount })}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
