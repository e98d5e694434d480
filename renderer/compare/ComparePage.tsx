import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { ProblemNote } from '../components/ProblemNote.tsx';
import { pairTitle } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { usePairDecision } from '../pairs/use-pair-decision.ts';
import { Logo } from '../shell/Logo.tsx';
import { useKeys } from '../use-keys.ts';
import { useTitle } from '../use-title.ts';
import { CompareMeta } from './CompareMeta.tsx';
import css from './ComparePage.module.css';
import { CompareView } from './CompareView.tsx';
import type { CompareMode } from './compare-mode.ts';
import { ModeBar } from './ModeBar.tsx';
import { usePairSequence } from './use-pair-sequence.ts';
import { usePreloadedPair } from './use-preloaded-pair.ts';

const route = getRouteApi('/compare/$pairId');

/** One pair on a dark ground: look, judge, go on. */
export function ComparePage() {
  const { pairId } = route.useParams();
  const search = route.useSearch();
  const { t } = useWords();
  const navigate = useNavigate();
  const decide = usePairDecision();
  const [mode, setMode] = useState<CompareMode>('slide');
  const { pair, index, count, previous, next, error } = usePairSequence(pairId, search);
  usePreloadedPair(next);

  const title = pair
    ? [pair.before.facts.village ?? pair.after.facts.village, pairTitle(pair, t)]
        .filter((part) => part !== null)
        .join(' · ')
    : '';
  useTitle(pair ? title : t('compare.title'));

  const back =
    search.village === undefined || search.show !== undefined
      ? ({ to: '/pairs', search } as const)
      : ({ to: '/village', search: { ...search } } as const);
  const go = (target: typeof pair) => {
    if (!target) return;
    void navigate({ to: '/compare/$pairId', params: { pairId: target.id }, search, replace: true });
  };
  const verdict = (word: 'confirmed' | 'rejected') => {
    if (pair) decide(pair, word);
  };
  useKeys({
    y: () => {
      verdict('confirmed');
    },
    n: () => {
      verdict('rejected');
    },
    j: () => {
      go(next);
    },
    k: () => {
      go(previous);
    },
    escape: () => void navigate(back),
    '1': () => {
      setMode('slide');
    },
    '2': () => {
      setMode('side');
    },
    '3': () => {
      setMode('fade');
    },
  });

  return (
    <div className={`dark ${css.screen ?? ''}`}>
      <header className={css.top}>
        <Logo />
        <h1 className={css.title}>
          {title}
          {index >= 0 && <small>{t('compare.position', { index: index + 1, count })}</small>}
        </h1>
        <Link {...back} className={css.exit}>
          <kbd>Esc</kbd> {t('compare.exit')}
        </Link>
      </header>
      <main id="content" className={css.stage} tabIndex={-1}>
        {error !== null && error !== undefined && (
          <div className={css.problem}>
            <ProblemNote error={error} />
          </div>
        )}
        {pair && (
          <>
            <CompareView key={pair.id} pair={pair} mode={mode} />
            <ModeBar
              mode={mode}
              onMode={setMode}
              pair={pair}
              onVerdict={verdict}
              onPrevious={
                previous &&
                (() => {
                  go(previous);
                })
              }
              onNext={
                next &&
                (() => {
                  go(next);
                })
              }
            />
            <CompareMeta pair={pair} />
          </>
        )}
      </main>
    </div>
  );
}
