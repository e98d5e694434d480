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
import { type HistorySearch, isNarrowed, toHistoryQuery, without } from './history-search.ts';
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
    const rest = without(search, 'act');
    setTakingBack(null);
    show(act === null ? rest : { ...rest, act });
  };
  const move = (step: 1 | -1) => {
    const all = rowsIn(list.current);
    const from = all.find(holdsFocus);
    const next = from === undefined ? (step === 1 ? 0 : all.length - 1) : all.indexOf(from) + step;
    if (next >= all.length) loadMore?.();
    all[Math.max(0, Math.min(next, all.length - 1))]?.focus();
  };
  const close = () => {
    rowsIn(list.current)
      .find((row) => actOf(row) === search.act)
      ?.focus();
    open(null);
  };
  useCommands(t('history.title'), [
    {
      id: 'down',
      label: t('history.key-step'),
      line: t('history.key-step'),
      keys: 'arrowdown',
      isKeyOnly: true,
      run: () => {
        move(1);
      },
    },
    {
      id: 'up',
      label: t('history.key-step'),
      line: t('history.key-step'),
      keys: 'arrowup',
      isKeyOnly: true,
      run: () => {
        move(-1);
      },
    },
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
        const row = rowsIn(list.current).find(holdsFocus);
        const id = row ? actOf(row) : search.act;
        if (id === undefined) return;
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

function rowsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-act]') ?? [])];
}

/** True of the row whose act, or something in it, has the focus. */
function holdsFocus(row: HTMLElement): boolean {
  return row.parentElement?.contains(document.activeElement) ?? false;
}

function actOf(row: HTMLElement): number {
  return Number(row.getAttribute('data-act'));
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
