import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { useCommands } from '../commands/use-commands.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { ActRow } from './ActRow.tsx';
import { groupByDay } from './day-groups.ts';
import { HistoryFilter } from './HistoryFilter.tsx';
import css from './HistoryPage.module.css';
import { type HistorySearch, isNarrowed, toHistoryQuery } from './history-search.ts';
import { useActs } from './use-acts.ts';

const route = getRouteApi('/shell/history');

/** What people decided, newest first; each step can be looked into and taken back. */
export function HistoryPage() {
  const { t, language } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { acts, isLoading, error, retry, loadMore } = useActs(toHistoryQuery(search));
  const [takingBack, setTakingBack] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useTitle(t('history.title'));

  const show = (next: HistorySearch) =>
    void navigate({ to: '/history', search: next, replace: true });
  const open = (act: number | null) => {
    const { act: _, ...rest } = search;
    setTakingBack(null);
    show(act === null ? rest : { ...rest, act });
  };
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-act]') ?? [])];
  const focusedRow = () => {
    const { activeElement } = document;
    return rows().find(
      (row) => row === activeElement || row.parentElement?.contains(activeElement),
    );
  };
  const move = (step: 1 | -1) => {
    const all = rows();
    const from = focusedRow();
    const next = from === undefined ? (step === 1 ? 0 : all.length - 1) : all.indexOf(from) + step;
    if (next >= all.length) loadMore?.();
    all[Math.max(0, Math.min(next, all.length - 1))]?.focus();
  };
  const close = () => {
    rows()
      .find(({ dataset }) => dataset['act'] === String(search.act))
      ?.focus();
    open(null);
  };
  useCommands(t('history.title'), [
    ...([1, -1] as const).map((step) => ({
      id: step === 1 ? 'down' : 'up',
      label: t('history.key-step'),
      line: t('history.key-step'),
      keys: step === 1 ? 'arrowdown' : 'arrowup',
      isKeyOnly: true,
      run: () => {
        move(step);
      },
    })),
    { id: 'open', label: t('history.key-open'), keys: 'enter', isKeyOnly: true },
    {
      id: 'close',
      label: t('history.key-close'),
      keys: 'escape',
      isOff: search.act === undefined,
      run: close,
    },
    {
      id: 'take-back',
      label: t('history.take-back'),
      keys: 'z',
      run: () => {
        const id = Number(focusedRow()?.dataset['act'] ?? search.act);
        if (!acts?.some((act) => act.id === id)) return;
        if (id !== search.act) open(id);
        setTakingBack(id);
      },
    },
  ]);

  return (
    <Page>
      <PageHead title={t('history.title')} />
      <p className={css.intro}>{t('history.intro')}</p>
      {(isNarrowed(search) || acts?.length !== 0) && (
        <HistoryFilter search={search} onChange={show} />
      )}
      {error !== null && <ProblemNote error={error} onRetry={retry} />}
      {acts?.length === 0 && <NothingHere search={search} />}
      <div ref={list} aria-busy={isLoading}>
        {groupByDay(acts ?? []).map((group) => (
          <section key={group.acts[0]?.id} aria-label={dayText(group.at, language)}>
            <h2 className={css.day}>{dayText(group.at, language)}</h2>
            <ul className={css.list}>
              {group.acts.map((act) => (
                <ActRow
                  key={act.id}
                  act={act}
                  isOpen={act.id === search.act}
                  onToggle={() => {
                    open(act.id === search.act ? null : act.id);
                  }}
                  isTakingBack={act.id === takingBack}
                  onTakeBack={(isTaking) => {
                    setTakingBack(isTaking ? act.id : null);
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {acts === undefined && error === null && <p role="status">{t('history.looking')}</p>}
      {loadMore && acts && acts.length > 0 && (
        <Button variant="default" onClick={loadMore}>
          {t('history.more')}
        </Button>
      )}
    </Page>
  );
}

function NothingHere({ search }: { search: HistorySearch }) {
  const { t } = useWords();
  return isNarrowed(search) ? (
    <EmptyState title={t('history.nothing-found')} hint={t('history.nothing-found-hint')}>
      <Link to="/history">{t('history.show-all')}</Link>
    </EmptyState>
  ) : (
    <EmptyState title={t('history.empty')} hint={t('history.empty-hint')}>
      <Link to="/review">{t('history.go-review')}</Link>
    </EmptyState>
  );
}

function dayText(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(new Date(instant));
}
