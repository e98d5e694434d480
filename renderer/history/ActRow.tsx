import { useId } from 'react';

import type { Act, DecidedValue } from '../../shared/history.ts';
import { stepText } from '../formats/step-text.ts';
import { useWords } from '../messages/words.ts';
import { ActPanel } from './ActPanel.tsx';
import { changeText } from './change-text.ts';
import css from './HistoryPage.module.css';

/** One act in a line: when, who, what, and whether it still holds; opened, with all of its changes. */
export function ActRow({
  act,
  isOpen,
  onToggle,
  isTakingBack,
  onTakeBack,
}: {
  act: Act;
  isOpen: boolean;
  onToggle: () => void;
  isTakingBack: boolean;
  onTakeBack: (isTaking: boolean) => void;
}) {
  const { t, language } = useWords();
  const panelId = useId();
  const what = stepText(act, t);
  const { state } = act;
  const change =
    act.count === 1
      ? [act.before, act.after]
          .map((value) => changeText(act, known(value), { t, language }))
          .join(' → ')
      : null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(act.at));
  return (
    <li className={css.act}>
      <button
        type="button"
        className={css.row}
        data-act={act.id}
        data-state={state}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={onToggle}
      >
        <time dateTime={act.at}>{time}</time>
        <span className={css.who}>{act.who === '' ? t('history.nobody') : act.who}</span>
        <span className={css.what}>
          <span className={css.sentence}>
            {act.takesBack === null ? what : t('history.taking-back', { what })}
          </span>
          {change !== null && (
            <small className={css.change} title={change}>
              {change}
            </small>
          )}
        </span>
        <span className={css.marks}>
          {act.count > 1 && <small>{t('history.count', { count: act.count })}</small>}
          {state !== 'done' && <b>{t(`history.state.${state}`)}</b>}
        </span>
      </button>
      <div id={panelId}>
        {isOpen && (
          <ActPanel act={act} isTakingBack={isTakingBack} onTakeBack={onTakeBack} what={what} />
        )}
      </div>
    </li>
  );
}

/** The list tells no value and the value null alike; what is open tells them apart. */
function known(value: unknown): DecidedValue {
  return value === null ? null : { value };
}
