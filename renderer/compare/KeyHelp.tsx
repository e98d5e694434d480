import { IconX } from '@tabler/icons-react';

import type { MessageKey } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import css from './KeyHelp.module.css';

/** Keys that do one thing, and what that is. */
export type KeyRow = readonly [keys: readonly string[], words: MessageKey];

const COMPARE_KEYS: readonly KeyRow[] = [
  [['1', '2', '3', '4', '5'], 'compare.modes'],
  [['←', '→'], 'compare.help.arrows'],
  [['D'], 'compare.help.turn'],
  [['L'], 'compare.lock-hint'],
  [['Space', 'B'], 'compare.help.blink'],
  [['+', '−', '0'], 'compare.help.zoom'],
  [['Shift', '←', '↑', '→', '↓'], 'compare.help.pan'],
  [['A'], 'compare.help.align'],
  [['P'], 'compare.by-hand'],
  [['E'], 'compare.work-hint'],
  [['X'], 'pair.swap'],
  [['C'], 'compare.common-hint'],
  [['[', ']'], 'compare.help.left'],
  [['{', '}'], 'compare.help.right'],
  [['Y', 'N'], 'compare.help.verdict'],
  [['J', 'K'], 'compare.help.pairs'],
  [['F'], 'compare.full-screen'],
  [['Esc'], 'compare.exit'],
];

/** Every key of the screen at a glance. */
export function KeyHelp({
  keys = COMPARE_KEYS,
  onClose,
}: {
  keys?: readonly KeyRow[];
  onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <section className={css.help} role="dialog" aria-label={t('compare.keys')}>
      <header className={css.head}>
        <b>{t('compare.keys')}</b>
        <button
          type="button"
          className={css.close}
          aria-label={t('app.close')}
          autoFocus
          onClick={onClose}
        >
          <IconX size={16} aria-hidden />
        </button>
      </header>
      <dl className={css.keys}>
        {keys.map(([pressed, words]) => (
          <div key={words} className={css.row}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key === 'Space' ? t('compare.space') : key}</kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
