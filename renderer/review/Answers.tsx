import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Phase } from '../../shared/phase.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { useWords } from '../messages/words.ts';
import css from './Answers.module.css';
import type { ReviewQueue } from './use-review-queue.ts';

/** One answer, with the key that gives it. */
export function AnswerButton({
  name,
  label,
  note,
  phase,
  isQuiet = false,
  isDisabled = false,
  onPress,
}: {
  /** The key's own name, as it is printed on it. */
  name: string;
  label: string;
  note?: string | undefined;
  phase?: Phase | undefined;
  /** It answers nothing. */
  isQuiet?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={css.answer}
      data-quiet={isQuiet}
      disabled={isDisabled}
      onClick={onPress}
    >
      <span>
        {phase && <PhaseDot phase={phase} />}
        {label}
        {note && <small>{note}</small>}
      </span>
      <kbd aria-hidden>{name}</kbd>
    </button>
  );
}

/** Something that changes what the answers above do. */
export function AnswerToggle({
  name,
  label,
  isOn,
  onPress,
}: {
  name: string;
  label: string;
  isOn: boolean;
  onPress: () => void;
}) {
  const Box = isOn ? IconSquareCheck : IconSquare;
  return (
    <button
      type="button"
      className={css.answer}
      data-quiet
      role="checkbox"
      aria-checked={isOn}
      onClick={onPress}
    >
      <span className={css.toggle}>
        <Box size={16} aria-hidden />
        {label}
      </span>
      <kbd aria-hidden>{name}</kbd>
    </button>
  );
}

/** The way back, and the keys that are not answers. */
export function AnswerFoot({
  queue,
  hasMany,
  change,
  children,
}: {
  queue: ReviewQueue;
  /** The item has more than one thing to look at. */
  hasMany: boolean;
  /** What up and down do. */
  change: string;
  children?: ReactNode;
}) {
  const { t } = useWords();
  const { answered, lastAnswer } = queue;
  return (
    <footer className={css.foot}>
      {answered !== null && <p>{t('review.answered', { answer: answered })}</p>}
      {answered === null && lastAnswer !== null && (
        <p>{t('review.last', { answer: lastAnswer })}</p>
      )}
      <div className={css.ways}>
        <button
          type="button"
          className={css.way}
          disabled={!queue.canGoBack}
          onClick={queue.goBack}
        >
          <kbd aria-hidden>←</kbd> {t('review.back')}
        </button>
        <button
          type="button"
          className={css.way}
          disabled={queue.answeredCount === 0}
          onClick={queue.undo}
        >
          <kbd aria-hidden>U</kbd> {t('review.undo')}
        </button>
      </div>
      <p className={css.keys} aria-hidden>
        <span>
          <kbd>{t('review.space')}</kbd> {t('review.enlarge')}
        </span>
        {hasMany && (
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {change}
          </span>
        )}
        {children}
      </p>
    </footer>
  );
}
