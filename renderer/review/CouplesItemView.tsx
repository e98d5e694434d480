import { useState } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import type { CopyItem, PairItem } from '../../shared/review.ts';
import { useCommands } from '../commands/use-commands.ts';
import { pairReasonText } from '../formats/pair-reason-text.ts';
import { useWords } from '../messages/words.ts';
import { AnswerButton, AnswerFoot } from './Answers.tsx';
import { confirmableCount, couplesOf, verdictOn } from './couples.ts';
import { CouplesStage } from './CouplesStage.tsx';
import type { ItemFrame } from './PhotosItemView.tsx';
import { onPress } from './on-press.ts';
import { questionText, sceneText } from './question-text.ts';
import css from './ReviewItemView.module.css';
import { stepCommands } from './step-commands.ts';

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
  const isMany = couples.length > 1;
  const labels = {
    confirmOne: t(isPair ? 'review.confirm-pair' : 'review.confirm-copy'),
    rejectOne: t(isPair ? 'review.reject-pair' : 'review.reject-copy'),
    confirmAll: t(isPair ? 'review.confirm-pairs' : 'review.confirm-copies', {
      count: confirmable.length,
    }),
    rejectAll: t(isPair ? 'review.reject-pairs' : 'review.reject-copies', {
      count: couples.length,
    }),
  };
  /** With Shift it is about all of them; where that isn't offered, one of several is not meant either. */
  const forOne = (say: () => void) =>
    onPress((event) => {
      if (!(event?.shiftKey && isMany)) say();
    });
  useCommands(
    t('review.title'),
    [
      { id: 'confirm', label: labels.confirmOne, keys: 'y', run: forOne(confirmOne) },
      { id: 'reject', label: labels.rejectOne, keys: 'n', run: forOne(rejectOne) },
      {
        id: 'confirm-all',
        label: labels.confirmAll,
        keys: 'shift+y',
        isOff: confirmable.length <= 1,
        run: onPress(confirmAll),
      },
      {
        id: 'reject-all',
        label: labels.rejectAll,
        keys: 'shift+n',
        isOff: !isMany,
        run: onPress(rejectAll),
      },
      ...stepCommands(t('review.change-couple'), isMany, shown, show),
    ],
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
          <AnswerButton name="Y" label={labels.confirmOne} onPress={confirmOne} />
          <AnswerButton name="N" label={labels.rejectOne} onPress={rejectOne} />
          {confirmable.length > 1 && (
            <AnswerButton name="⇧Y" label={labels.confirmAll} onPress={confirmAll} />
          )}
          {isMany && <AnswerButton name="⇧N" label={labels.rejectAll} onPress={rejectAll} />}
          <AnswerButton name="S" label={t('review.skip')} isQuiet onPress={queue.skip} />
        </div>
        <AnswerFoot queue={queue} hasMany={isMany} change={t('review.change-couple')} />
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
