import { useWords } from '../../messages/words.ts';
import type { DraftPoint } from './points-draft.ts';
import css from './PointList.module.css';

/** The points by number: how far each is off the fit, or what is still open of it. */
export function PointList({
  points,
  residualsPx,
}: {
  points: readonly DraftPoint[];
  /** For each point that is marked in both pictures, in their order; empty without a fit. */
  residualsPx: readonly number[];
}) {
  const { t, language } = useWords();
  const complete = points.filter(({ before, after }) => before && after);
  return (
    <ol className={css.list} aria-label={t('points.list')}>
      {points.map((point, index) => {
        const residual = residualsPx[complete.indexOf(point)];
        return (
          <li key={point.id}>
            <b>{index + 1}</b>
            <span>
              {point.before === null || point.after === null
                ? t(point.before === null ? 'points.open-before' : 'points.open-after')
                : residual === undefined
                  ? t('points.set')
                  : t('points.residual', {
                      value: residual.toLocaleString(language, {
                        minimumFractionDigits: 1,
                        maximumFractionDigits: 1,
                      }),
                    })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
