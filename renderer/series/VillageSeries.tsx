import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { Picture } from '../components/Picture.tsx';
import { useWords } from '../messages/words.ts';
import { seriesTitle } from './series-title.ts';
import css from './VillageSeries.module.css';

/** Photos of one strip that are shown on the page. */
const SHOWN_PHOTOS = 5;

/** The series of a village, each as a strip in order of time; nothing where there is none. */
export function VillageSeries({ town, village }: { town?: string | undefined; village: string }) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data } = useQuery(queries.series.list.queryOptions({ input: { town, village } }));
  if (!data || data.length === 0) return null;
  return (
    <section>
      <h2>{t('series.title')}</h2>
      <ul className={css.list}>
        {data.map((series) => {
          const title = seriesTitle(series, t);
          return (
            <li key={series.id}>
              <Link
                to="/series/$seriesId"
                params={{ seriesId: series.id }}
                className={css.series}
                aria-label={t('series.open', { title })}
              >
                <span className={css.strip}>
                  {series.photos.slice(0, SHOWN_PHOTOS).map((photo) => (
                    <span key={photo.id} className={css.photo}>
                      <Picture photo={photo} alt="" />
                    </span>
                  ))}
                </span>
                <span className={css.title}>
                  {title} <small>{t('series.count', { count: series.photos.length })}</small>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
