import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { REVIEW_KINDS, type ReviewKind } from '../../shared/review.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { ReviewEnd } from './ReviewEnd.tsx';
import { ReviewItemView } from './ReviewItemView.tsx';
import css from './ReviewPage.module.css';
import { useReviewQueue } from './use-review-queue.ts';

const route = getRouteApi('/shell/review');

/** What needs a person, one item at a time, answered by one key each. */
export function ReviewPage() {
  const { kind } = route.useSearch();
  const { t } = useWords();
  useTitle(t('review.title'));
  return <Queue key={kind ?? 'all'} kind={kind} />;
}

function Queue({ kind }: { kind: ReviewKind | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const queue = useReviewQueue(kind);
  const { counts, left } = queue;
  const all = REVIEW_KINDS.map((one) => counts?.[one] ?? { items: 0, settles: 0 });
  const items = all.reduce((sum, one) => sum + one.items, 0);
  const settles = all.reduce((sum, one) => sum + one.settles, 0);
  return (
    <Page isFlush>
      <div className={css.screen}>
        <header className={css.head}>
          <h1>{t('review.title')}</h1>
          {left > 0 && (
            <p className={css.progress}>
              <b>{t('review.left', { count: left })}</b>
              {settles > items && (
                <> · {t('review.average', { average: (settles / items).toFixed(1) })}</>
              )}
            </p>
          )}
          <FilterChips<ReviewKind | 'all'>
            label={t('review.filter')}
            value={kind ?? 'all'}
            options={[
              { value: 'all', label: t('review.all'), count: items },
              ...REVIEW_KINDS.filter((one) => one === kind || (counts?.[one].items ?? 0) > 0).map(
                (one) => ({
                  value: one,
                  label: t(`review.kind.${one}`),
                  count: counts?.[one].items ?? 0,
                }),
              ),
            ]}
            onChange={(next) => {
              void navigate({
                to: '/review',
                search: next === 'all' ? {} : { kind: next },
                replace: true,
              });
            }}
          />
        </header>
        {queue.error !== null && <ProblemNote error={queue.error} onRetry={queue.startOver} />}
        {queue.item && <ReviewItemView queue={queue} item={queue.item} />}
        {queue.isAtEnd && <ReviewEnd queue={queue} />}
      </div>
    </Page>
  );
}
