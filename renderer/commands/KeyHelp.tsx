import { IconX } from '@tabler/icons-react';

import { Overlay } from '../components/Overlay.tsx';
import { useWords } from '../messages/words.ts';
import { KeyCaps } from './KeyCaps.tsx';
import css from './KeyHelp.module.css';
import { keyLines } from './key-lines.ts';
import { useCommandGroups } from './use-commands.ts';

/** Every key of the open screen and of the window around it at a glance. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const groups = useCommandGroups()
    .map(({ title, entries }) => ({ title, lines: keyLines(entries) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <Overlay label={t('keys.title')} className={css.help} onClose={onClose}>
      <header className={css.head}>
        <h2>{t('keys.title')}</h2>
        <button
          type="button"
          className={css.close}
          aria-label={t('app.close')}
          autoFocus
          onClick={onClose}
          onKeyDown={(event) => {
            // The key that opened it closes it.
            if (event.key === '?') onClose();
          }}
        >
          <IconX size={16} aria-hidden />
        </button>
      </header>
      <div className={css.groups}>
        {groups.map(({ title, lines }) => (
          <section key={title} className={css.group} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(({ id, keys, words }) => (
                <div key={id} className={css.row}>
                  <dt>
                    {keys.map((key) => (
                      <KeyCaps key={key} name={key} />
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Overlay>
  );
}
