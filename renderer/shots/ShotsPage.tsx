import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { type Shot, shotKey } from '../../shared/shots/shot.ts';
import { useApi } from '../api.ts';
import { useCommands } from '../commands/use-commands.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { type ShotsSearch, villageWall } from '../search-params.ts';
import { useTitle } from '../use-title.ts';
import { ArticleGaps } from './ArticleGaps.tsx';
import { ShotExport } from './ShotExport.tsx';
import { ShotGroups } from './ShotGroups.tsx';
import { ShotsFilter } from './ShotsFilter.tsx';
import css from './ShotsPage.module.css';
import { useShotDecision } from './use-shot-decision.ts';

const route = getRouteApi('/shell/shots');

/** Rows asked for at once; more on request. */
const SHOWN_STEP = 60;

/** Scenes of which only one half is there, by village: to shoot again, or to find an old photo of. */
export function ShotsPage() {
  const search = route.useSearch();
  const { town, village, show, at: left, shown } = search;
  const { t } = useWords();
  const { queries } = useApi();
  const navigate = useNavigate();
  const [shownCount, setShownCount] = useState(shown ?? SHOWN_STEP);
  const [place, setPlace] = useState<number | null>(null);
  const [isExporting, setIsExporting] = useState(false);
  const isDismissed = show === 'dismissed';
  const missing = isDismissed ? undefined : show;
  const { data, error, refetch } = useQuery(
    queries.shots.list.queryOptions({
      input: { town, village, missing, isDismissed, limit: shownCount },
      placeholderData: keepPreviousData,
    }),
  );
  const decide = useShotDecision();
  const { shotList } = useJobs();
  useTitle(t('shots.title'));

  const shots = data?.shots ?? [];
  // What was decided leaves the list, so the next one takes its place.
  const remembered = Math.max(
    0,
    shots.findIndex((shot) => shotKey(shot) === left),
  );
  const at = Math.min(place ?? remembered, shots.length - 1);
  const current = shots[at];
  const total = data?.total ?? 0;

  const change = (next: ShotsSearch) => {
    shotList.reset();
    setPlace(0);
    setShownCount(SHOWN_STEP);
    void navigate({ to: '/shots', search: next, replace: true });
  };
  const toggleExport = () => {
    // What was exported before is no answer to what is asked now.
    if (!isExporting) shotList.reset();
    setIsExporting(!isExporting);
  };
  const move = (step: 1 | -1) => {
    const next = Math.max(0, Math.min(at + step, total - 1));
    if (next >= shots.length) setShownCount(shownCount + SHOWN_STEP);
    setPlace(next);
  };
  // Esc leads back to the list, where the same shot is chosen again.
  const remember = (shot: Shot) =>
    navigate({
      to: '/shots',
      search: { ...search, at: shotKey(shot), shown: shownCount },
      replace: true,
    });
  const open = (shot: Shot) => {
    void remember(shot).then(() =>
      navigate({
        to: '/photos/$photoId',
        params: { photoId: String(shot.reference.id) },
        search: villageWall(shot.reference),
      }),
    );
  };
  useCommands(t('shots.title'), [
    {
      id: 'down',
      label: t('keys.step'),
      line: t('keys.step'),
      keys: 'arrowdown',
      isKeyOnly: true,
      run: () => {
        move(1);
      },
    },
    {
      id: 'up',
      label: t('keys.step'),
      line: t('keys.step'),
      keys: 'arrowup',
      isKeyOnly: true,
      run: () => {
        move(-1);
      },
    },
    {
      id: 'open',
      label: t('keys.open-chosen'),
      keys: 'enter',
      isOff: !current,
      run: (event) => {
        const target = event?.target;
        // A button or link that has the focus keeps its key.
        if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) {
          target.click();
        } else if (current) open(current);
      },
    },
    {
      id: 'decide',
      label: t(isDismissed ? 'shots.restore' : 'shots.dismiss'),
      keys: 'x',
      isOff: !current,
      run: () => {
        if (current) decide(current, isDismissed ? 'wanted' : 'dismissed');
      },
    },
    {
      id: 'export',
      label: t('shots.export'),
      keys: 'e',
      isOff: isDismissed || total === 0,
      run: toggleExport,
    },
  ]);
  const openCount = data ? data.counts.after + data.counts.before : 0;
  return (
    <Page>
      <PageHead title={t('shots.title')} crumb={<Crumb search={search} count={total} />}>
        {!isDismissed && total > 0 && (
          <Button
            aria-expanded={isExporting}
            rightSection={<kbd aria-hidden>E</kbd>}
            onClick={toggleExport}
          >
            {t('shots.export')}
          </Button>
        )}
      </PageHead>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && (openCount > 0 || data.counts.dismissed > 0) && (
        <p className={css.intro}>{t('shots.intro')}</p>
      )}
      {isExporting && !isDismissed && total > 0 && (
        <ShotExport
          key={`${town ?? ''}/${village ?? ''}`}
          query={{
            ...(town ? { town } : {}),
            ...(village ? { village } : {}),
            ...(missing ? { missing } : {}),
          }}
          count={total}
        />
      )}
      {!isDismissed && village === undefined && town === undefined && <ArticleGaps />}
      {data && <ShotsFilter search={search} counts={data.counts} onChange={change} />}
      {data && total === 0 && (
        <EmptyState
          title={
            openCount + data.counts.dismissed === 0 ? t('shots.empty') : t('shots.empty-filter')
          }
          hint={
            isDismissed
              ? t('shots.empty-dismissed-hint')
              : openCount + data.counts.dismissed === 0
                ? t('shots.empty-hint')
                : t('shots.empty-filter-hint')
          }
        />
      )}
      {shots.length > 0 && (
        <p className={css.keys}>{t(isDismissed ? 'shots.keys-dismissed' : 'shots.keys')}</p>
      )}
      <ShotGroups
        shots={shots}
        villages={data?.villages ?? []}
        current={at}
        onChoose={setPlace}
        onOpen={(shot) => void remember(shot)}
        onDecide={decide}
      />
      {total > shots.length && (
        <Button
          variant="default"
          onClick={() => {
            setShownCount(shownCount + SHOWN_STEP);
          }}
        >
          {t('shots.more', { count: total - shots.length })}
        </Button>
      )}
    </Page>
  );
}

function Crumb({ search: { town, village }, count }: { search: ShotsSearch; count: number }) {
  const { t } = useWords();
  if (village === undefined) return town ?? t('shots.count', { count });
  return (
    <Link to="/village" search={{ ...(town ? { town } : {}), village }}>
      {village}
    </Link>
  );
}
