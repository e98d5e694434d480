import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';

import type { Series } from '../../shared/series.ts';
import { useApi } from '../api.ts';
import { FIRST_LOOK } from '../compare/compare-look.ts';
import { useCommands } from '../commands/use-commands.ts';
import css from '../compare/ComparePage.module.css';
import { EmptyState } from '../components/EmptyState.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { Logo } from '../shell/Logo.tsx';
import { useTitle } from '../use-title.ts';
import { seriesTitle } from './series-title.ts';
import { SeriesStage } from './SeriesStage.tsx';

const route = getRouteApi('/series/$seriesId');

/** One place over the years, on a dark ground: any two of its photos beside or over each other. */
export function SeriesPage() {
  const { seriesId } = route.useParams();
  const { t } = useWords();
  const { queries } = useApi();
  const router = useRouter();
  const [look, setLook] = useState(FIRST_LOOK);
  const { data, error } = useQuery(queries.series.list.queryOptions({ input: {} }));
  const series: Series | undefined = data?.find(({ id }) => id === seriesId);
  const title = series ? seriesTitle(series, t) : t('series.title');
  useTitle(title);
  const leave = () => {
    router.history.back();
  };
  useCommands(t('compare.title'), [
    { id: 'leave', label: t('compare.exit'), keys: 'escape', run: leave },
  ]);

  return (
    <div className={`dark ${css.screen ?? ''}`}>
      <header className={css.top}>
        <Logo />
        <h1 className={css.title}>
          {title}
          {series && <small>{t('series.count', { count: series.photos.length })}</small>}
        </h1>
        <button type="button" className={css.exit} onClick={leave}>
          <kbd aria-hidden>Esc</kbd> {t('compare.exit')}
        </button>
      </header>
      <main id="content" className={css.stage} tabIndex={-1}>
        {error && (
          <div className={css.problem}>
            <ProblemNote error={error} />
          </div>
        )}
        {data && !series && (
          <EmptyState title={t('series.not-found')} hint={t('series.not-found-hint')} />
        )}
        {series && (
          <SeriesStage
            series={series}
            look={look}
            onLook={(change) => {
              setLook((known) => ({ ...known, ...change }));
            }}
            onGone={leave}
          />
        )}
      </main>
    </div>
  );
}
