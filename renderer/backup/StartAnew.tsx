import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';

import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import css from './Backup.module.css';
import { JobLine } from './JobLine.tsx';

/** The way on where no backup helps: a new catalog with what can be read of the damaged one, at the second press. */
export function StartAnew() {
  const { t } = useWords();
  const { startingAnew, startAnew, restoring } = useJobs();
  const [isAsking, setIsAsking] = useState(false);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const isRunning = startingAnew.state.status === 'running';
  const isBusy = isRunning || restoring.state.status === 'running';
  const close = () => {
    setIsAsking(false);
    opener.current?.focus();
  };
  return (
    <section
      className={css.anew}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isAsking || isRunning) return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={css.head}>
        <div className={css.words}>
          <h2 id={id} className={css.heading}>
            {t('damaged.anew-title')}
          </h2>
          <p className={css.hint}>{t('damaged.anew-hint')}</p>
        </div>
        <Button
          ref={opener}
          className={css.still}
          variant="subtle"
          color="ink"
          disabled={isBusy}
          aria-expanded={isAsking}
          onClick={() => {
            setIsAsking(!isAsking);
          }}
        >
          {t('damaged.anew')}
        </Button>
      </div>
      {isAsking && (
        <div className={css.form} role="group" aria-label={t('damaged.anew-do')}>
          <p>{t('damaged.anew-means')}</p>
          <p>{t('damaged.anew-again')}</p>
          <p className={css.hint}>{t('damaged.anew-kept')}</p>
          <div className={css.buttons}>
            <Button disabled={isBusy} onClick={startAnew}>
              {t('damaged.anew-do')}
            </Button>
            <Button variant="default" autoFocus disabled={isBusy} onClick={close}>
              {t('app.cancel')}
            </Button>
          </div>
          <JobLine
            job={startingAnew}
            label={t('damaged.anew-running')}
            cancelLabel={t('damaged.anew-cancel')}
          />
        </div>
      )}
    </section>
  );
}
