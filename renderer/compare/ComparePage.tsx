import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useCommands } from '../commands/use-commands.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { pairTitle } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { usePairDecision } from '../pairs/use-pair-decision.ts';
import { Logo } from '../shell/Logo.tsx';
import { useTitle } from '../use-title.ts';
import { FIRST_LOOK } from './compare-look.ts';
import css from './ComparePage.module.css';
import { PairStage } from './PairStage.tsx';
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
  const [look, setLook] = useState(FIRST_LOOK);
  const { pair, group, index, count, previous, next, error, rename } = usePairSequence(
    pairId,
    search,
  );
  usePreloadedPair(next);

  const title = pair
    ? [pair.before.facts.village ?? pair.after.facts.village, pairTitle(pair, t)]
        .filter((part) => part !== null)
        .join(' · ')
    : '';
  useTitle(pair ? title : t('compare.title'));

  const back =
    search.village === undefined || search.show !== undefined
      ? ({ to: '/pairs', search: { ...search, at: pairId } } as const)
      : ({ to: '/village', search: { ...search } } as const);
  const go = (target: typeof pair) => {
    if (!target) return;
    void navigate({ to: '/compare/$pairId', params: { pairId: target.id }, search, replace: true });
  };
  const leave = () => void navigate(back);
  // A pair in view has keys of its own, Escape among them.
  useCommands(
    t('compare.title'),
    pair ? [] : [{ id: 'leave', label: t('compare.exit'), keys: 'escape', run: leave }],
  );

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
          <PairStage
            pair={pair}
            group={group}
            look={look}
            onLook={(change) => {
              setLook((known) => ({ ...known, ...change }));
            }}
            onVerdict={decide}
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
            onBecome={(id) => {
              rename(pair.id, id);
              void navigate({
                to: '/compare/$pairId',
                params: { pairId: id },
                search,
                replace: true,
              });
            }}
            onExit={leave}
          />
        )}
      </main>
    </div>
  );
}
