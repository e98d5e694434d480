import { useState } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import type { CopyItem, PairItem } from '../../shared/review.ts';
import { pairReasonText } from '../formats/pair-reason-text.ts';
import { useWords } from '../messages/words.ts';
import { useKeys } from '../use-keys.ts';
import { AnswerButton, AnswerFoot } from './Answers.tsx';
import { confirmableCount, couplesOf, verdictOn } from './couples.ts';
import { CouplesStage } from './CouplesStage.tsx';
import type { ItemFrame } from './PhotosItemView.tsx';
import { onPress } from './on-press.ts';
import { questionText, sceneText } from './question-text.ts';
import css from './ReviewItemView.module.css';

/** Two pictures and a yes or no; of several, one after another or all at once. */
export function CouplesItemView({
  item,
  queue,
  isHere,
  isLarge,
  onLarge,
}: ItemFrame & { item: PairItem | CopyItem }) {
  const { t } = useWords();
  const [wanted, setShown] = useState(0);
  const couples = couplesOf(item);
  // An answered one leaves the list, so the next takes its place.
  const shown = Math.min(wanted, couples.length - 1);
  const couple = couples[shown];
  const confirmable = couples.slice(0, confirmableCount(item));
  const isPair = item.kind === 'pair';

  const say = (some: typeof couples, verdict: 'confirmed' | 'rejected') => {
    if (some.length === 0) return;
    queue.answer({ ...verdictOn(item, some, verdict), words: wordsOf(verdict, some.length) });
  };
  const one = couple ? [couple] : [];
  const confirmOne = () => {
    say(one, 'confirmed');
  };
  const rejectOne = () => {
    say(one, 'rejected');
  };
  const confirmAll = () => {
    say(confirmable, 'confirmed');
  };
  const rejectAll = () => {
    say(couples, 'rejected');
  };
  const show = (index: number) => {
    setShown(Math.max(0, Math.min(index, couples.length - 1)));
  };
  useKeys(
    {
      y: onPress(({ shiftKey }) => {
        if (shiftKey) confirmAll();
        else confirmOne();
      }),
      n: onPress(({ shiftKey }) => {
        if (shiftKey) rejectAll();
        else rejectOne();
      }),
      arrowup: () => {
        show(shown - 1);
      },
      arrowdown: () => {
        show(shown + 1);
      },
    },
    { isFirst: true, isHere },
  );
  if (!couple) return null;
  const place = sceneText(known(couple.left, couple.right), t);
  const position = { index: shown + 1, count: couples.length };
  return (
    <div className={css.columns} data-couple>
      <CouplesStage
        couples={couples}
        question={questionText(item, t)}
        shown={shown}
        isCopy={!isPair}
        isLarge={isLarge}
        onShow={show}
        onLarge={onLarge}
      />
      <div className={css.panel}>
        <p className={css.about}>
          {couples.length === 1
            ? place
            : isPair
              ? t('review.pair-of', { place, ...position })
              : t('review.copy-of', position)}
        </p>
        <h2 className={css.question}>{questionText(item, t)}</h2>
        <p className={css.why}>
          {isPair
            ? item.pairs[shown]?.reasons.map((reason) => pairReasonText(reason, t)).join(' · ')
            : t('review.copy-hint')}
        </p>
        <div className={css.answers} role="group" aria-label={t('review.answers')}>
          <AnswerButton
            name="Y"
            label={t(isPair ? 'review.confirm-pair' : 'review.confirm-copy')}
            onPress={confirmOne}
          />
          <AnswerButton
            name="N"
            label={t(isPair ? 'review.reject-pair' : 'review.reject-copy')}
            onPress={rejectOne}
          />
          {confirmable.length > 1 && (
            <AnswerButton
              name="⇧Y"
              label={t(isPair ? 'review.confirm-pairs' : 'review.confirm-copies', {
                count: confirmable.length,
              })}
              onPress={confirmAll}
            />
          )}
          {couples.length > 1 && (
            <AnswerButton
              name="⇧N"
              label={t(isPair ? 'review.reject-pairs' : 'review.reject-copies', {
                count: couples.length,
              })}
              onPress={rejectAll}
            />
          )}
          <AnswerButton name="S" label={t('review.skip')} isQuiet onPress={queue.skip} />
        </div>
        <AnswerFoot queue={queue} hasMany={couples.length > 1} change={t('review.change-couple')} />
      </div>
    </div>
  );

  function wordsOf(verdict: 'confirmed' | 'rejected', count: number): string {
    const word = verdict === 'confirmed' ? 'confirm' : 'reject';
    const thing = isPair ? 'pair' : 'copy';
    if (count === 1) return t(`review.${word}-${thing}`);
    return t(`review.${word}-${isPair ? 'pairs' : 'copies'}`, { count });
  }
}

/** The photo that says more of what the two show. */
function known(left: PhotoCard, right: PhotoCard): PhotoCard {
  return left.facts.village === null || left.facts.subject === 'other' ? right : left;
}
