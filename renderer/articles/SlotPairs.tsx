import type { SlotPair } from '../../shared/article.ts';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { fileName, photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './SlotPairs.module.css';

/** Pairs of the archive that fill both halves at once, best first; one click takes one. */
export function SlotPairs({
  pairs,
  isChosen,
  onChoose,
}: {
  pairs: readonly SlotPair[];
  isChosen: (pair: SlotPair) => boolean;
  onChoose: (pair: SlotPair) => void;
}) {
  const { t, language } = useWords();
  if (pairs.length === 0) return null;
  return (
    <section className={css.pairs}>
      <h3>
        {t('article.pairs')} <small>{t('article.pair-one')}</small>
      </h3>
      <ul aria-label={t('article.pairs')}>
        {pairs.map((pair) => {
          const { before, after, decision } = pair;
          const names = {
            before: photoName(before, t, language),
            after: photoName(after, t, language),
          };
          return (
            <li key={`${before.id}-${after.id}`}>
              <button
                type="button"
                className={css.pair}
                aria-pressed={isChosen(pair)}
                aria-label={t('article.choose-pair', names)}
                onClick={() => {
                  onChoose(pair);
                }}
              >
                <span className={css.pictures}>
                  {[before, after].map((photo, index) => (
                    <span key={photo.id} className={css.picture}>
                      <Picture photo={photo} alt="" />
                      <PhaseTag photo={photo} side={index === 0 ? 'left' : 'right'} />
                    </span>
                  ))}
                </span>
                <span className={css.name}>
                  {fileName(before.path)} · {fileName(after.path)}
                </span>
                <small>{t(`article.pair-${decision}`)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
