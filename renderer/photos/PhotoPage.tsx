import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { Page } from '../components/Page.tsx';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { PairWith } from '../pairs/PairWith.tsx';
import { useKeys } from '../use-keys.ts';
import { useTitle } from '../use-title.ts';
import { Inspector } from './Inspector.tsx';
import css from './PhotoPage.module.css';
import { useFactDecision } from './use-fact-decision.ts';

const route = getRouteApi('/shell/photos/$photoId');

/** One photo as large as fits, with everything known of it; 1, 2, 3 say before, during, after. */
export function PhotoPage() {
  const { photoId } = route.useParams();
  const id = Number(photoId);
  const { t, language } = useWords();
  const { queries } = useApi();
  const router = useRouter();
  const {
    data: photo,
    error,
    refetch,
  } = useQuery(queries.photos.get.queryOptions({ input: { id } }));
  const { decide } = useFactDecision(id);
  const name = photo ? photoName(photo, t, language) : null;
  useTitle(name);
  useKeys({
    escape: () => {
      router.history.back();
    },
    '1': () => {
      decide('phase', 'before');
    },
    '2': () => {
      decide('phase', 'during');
    },
    '3': () => {
      decide('phase', 'after');
    },
  });
  return (
    <Page isFlush>
      <div className={css.columns}>
        <div className={css.stage}>
          <div className={css.head}>
            <h1>{name}</h1>
            {photo && <PairWith photo={photo} />}
            <button
              type="button"
              className={css.back}
              onClick={() => {
                router.history.back();
              }}
            >
              <kbd aria-hidden>Esc</kbd> {t('app.back')}
            </button>
          </div>
          {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
          {photo?.isDamaged && <p className={css.damaged}>{t('photo.damaged-hint')}</p>}
          {photo && (
            <div className={css.view}>
              <div className={css.frame} style={{ '--ratio': photo.widthPx / photo.heightPx }}>
                <Picture photo={photo} kind="view" alt={name ?? ''} fit="contain" isEager />
                {photo.facts.phase !== 'unknown' && <PhaseTag photo={photo} side="left" />}
              </div>
            </div>
          )}
        </div>
        <aside className={css.aside} aria-label={t('inspector.label')}>
          <Inspector photoId={id} />
        </aside>
      </div>
    </Page>
  );
}
