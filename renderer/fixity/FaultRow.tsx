import { Button } from '@mantine/core';

import { Link } from '@tanstack/react-router';

import type { FixityEntry } from '../../shared/fixity.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import css from './FixityPage.module.css';
import { PictureOf } from './PictureOf.tsx';
import { useFaultActions } from './use-fault-actions.ts';

/** One original that is not as it was: the picture as it was, what is wrong, and what can be done. */
export function FaultRow({ entry }: { entry: FixityEntry }) {
  const { t, language } = useWords();
  const { show, checkAgain, takeUp, isBusy } = useFaultActions(entry);
  const { path, rootLabel, reason, since, intact, isOnline, isAwaited, isFailed } = entry;
  return (
    <article className={css.row} aria-label={path}>
      <PictureOf photo={entry.photo} alt={t('fixity.picture', { path })} />
      <div className={css.what}>
        <h3 translate="no">{path}</h3>
        <p className={css.soft}>
          <span translate="no">{rootLabel}</span>
          {since !== null && ` · ${t('fixity.since', { date: instantText(since, language) })}`}
          {!isOnline && ` · ${t('fixity.offline')}`}
        </p>
        <p className={css.reason}>{t(`fixity.reason.${reason}`)}</p>
        <p className={css.do}>
          {isAwaited ? t('fixity.awaited') : t(`fixity.do.${reason}`)}
          {isFailed && (
            <>
              {' '}
              {t('fixity.failed')} <Link to="/failures">{t('nav.failures')}</Link>
            </>
          )}
        </p>
        {intact && (
          <p className={css.intact}>
            {t('fixity.intact')}
            <span translate="no">
              {intact.rootLabel}/{intact.path}
            </span>
            {show && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('fixity.show-folder-of', { path: intact.path })}
                onClick={() => {
                  show(intact.id);
                }}
              >
                {t('fixity.show-folder')}
              </Button>
            )}
          </p>
        )}
      </div>
      <div className={css.actions}>
        <Button
          variant="default"
          disabled={!isOnline || isBusy}
          aria-label={t('fixity.again-of', { path })}
          onClick={checkAgain}
        >
          {t('fixity.again')}
        </Button>
        {show && isOnline && (
          <Button
            variant="default"
            aria-label={t('fixity.show-folder-of', { path })}
            onClick={() => {
              show(entry.id);
            }}
          >
            {t('fixity.show-folder')}
          </Button>
        )}
        {entry.state === 'changed' && !isAwaited && (
          <Button
            variant="default"
            disabled={!isOnline || isBusy}
            aria-label={t('fixity.take-up-of', { path })}
            onClick={takeUp}
          >
            {t('fixity.take-up')}
          </Button>
        )}
      </div>
    </article>
  );
}
