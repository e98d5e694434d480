import { useQuery } from '@tanstack/react-query';

import type { Pair } from '../../shared/pair.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './CompareMeta.module.css';
import type { ChosenPhotos } from './chosen-photos.ts';
import { PairReasons } from './PairReasons.tsx';

/** What is known of both pictures, and between them why they belong together. */
export function CompareMeta({
  chosen,
  pair,
}: {
  chosen: ChosenPhotos;
  /** Null where the chosen two are no pair. */
  pair: Pair | null;
}) {
  return (
    <div className={css.meta}>
      <About photo={chosen.before} />
      <PairReasons pair={pair} />
      <About photo={chosen.after} isRight />
    </div>
  );
}

function About({ photo, isRight = false }: { photo: PhotoCard; isRight?: boolean }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { data: detail } = useQuery(queries.photos.get.queryOptions({ input: { id: photo.id } }));
  const { date, credit } = photo.facts;
  const source = detail?.why.date?.source;
  const name = photoName(photo, t, language);
  return (
    <div className={isRight ? css.right : css.left}>
      <b title={name}>{name}</b>
      <p>
        {[
          date ? captureDateText(date, language) : t('photo.no-date'),
          source ? t(`source.${source}`) : null,
          credit ? t('photo.credit', { credit }) : t('photo.no-credit'),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p className={css.path} title={photo.path}>
        {t('photo.size', { width: photo.widthPx, height: photo.heightPx })} · {photo.path}
      </p>
    </div>
  );
}
