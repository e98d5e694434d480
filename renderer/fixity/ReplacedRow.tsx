import { Button } from '@mantine/core';

import type { Replacement } from '../../shared/fixity.ts';
import { alikenessOf } from '../../shared/replaced-picture.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords, type Translate } from '../messages/words.ts';
import css from './FixityPage.module.css';
import { PictureOf } from './PictureOf.tsx';
import type { ReplacedAnswers } from './use-replaced-answer.ts';

/** A file as it was and as it is, how far that is apart, and whether it is one photo. */
export function ReplacedRow({ item, answers }: { item: Replacement; answers: ReplacedAnswers }) {
  const { t, language } = useWords();
  const { id, path, at, old, wasRotten, isPutOff } = item;
  const { answer, putOff, isDeciding } = answers;
  return (
    <article className={css.replaced} aria-label={path}>
      <div className={css.couple}>
        <figure>
          <PictureOf photo={old.id} kind="view" alt={t('fixity.old-of', { path })} />
          <figcaption>{t('fixity.old')}</figcaption>
        </figure>
        <figure>
          <PictureOf photo={item.new.id} kind="view" alt={t('fixity.new-of', { path })} />
          <figcaption>{t('fixity.new')}</figcaption>
        </figure>
      </div>
      <div className={css.what}>
        <h3 translate="no">{path}</h3>
        <p className={css.soft}>{t('fixity.since', { date: instantText(at, language) })}</p>
        {wasRotten && <p className={css.reason}>{t('fixity.was-rotten')}</p>}
        <p>{alikeText(item, t)}</p>
        <p className={css.soft}>
          {old.decisionCount > 0
            ? t('fixity.decided', { count: old.decisionCount })
            : t('fixity.undecided')}
        </p>
        <div className={css.answers}>
          <Button
            disabled={isDeciding}
            aria-label={t('fixity.same-of', { path })}
            onClick={() => {
              answer([id], 'same');
            }}
          >
            {t('fixity.same')}
          </Button>
          <Button
            variant="default"
            disabled={isDeciding}
            aria-label={t('fixity.other-of', { path })}
            onClick={() => {
              answer([id], 'other');
            }}
          >
            {t('fixity.other')}
          </Button>
          <Button
            variant="subtle"
            color="ink"
            disabled={isDeciding}
            aria-label={t(isPutOff ? 'fixity.ask-again-of' : 'fixity.later-of', { path })}
            onClick={() => {
              putOff(id, !isPutOff);
            }}
          >
            {t(isPutOff ? 'fixity.ask-again' : 'fixity.later')}
          </Button>
        </div>
      </div>
    </article>
  );
}

function alikeText({ difference, old, new: now }: Replacement, t: Translate): string {
  const alike = alikenessOf(difference);
  const percent = (levels: number) => ((levels / 255) * 100).toFixed(1);
  const words = t(`fixity.alike.${alike}`, {
    percent: percent(difference?.mean ?? 0),
    worst: percent(difference?.worstField ?? 0),
  });
  const [before, after] = [old, now].map(({ widthPx, heightPx }) => `${widthPx} × ${heightPx}`);
  if (before === after) return words;
  return `${words} · ${t('fixity.alike.size', { old: before ?? '', now: after ?? '' })}`;
}
