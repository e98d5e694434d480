import { useQuery } from '@tanstack/react-query';

import type { KnownPhase } from '../../shared/phase.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { Picture } from '../components/Picture.tsx';
import { phaseMessage } from '../formats/phase-label.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './KnownPhases.module.css';

/** Photos of each phase to compare with. */
const OF_EACH = 2;

/** What the village is known to have looked like before and after, to judge a photo by. */
export function KnownPhases({ photo }: { photo: PhotoCard }) {
  const { t, language } = useWords();
  const before = useKnown(photo, 'before');
  const after = useKnown(photo, 'after');
  const photos = [...before, ...after];
  if (photos.length === 0) return null;
  return (
    <section className={css.known} aria-label={t('review.known')}>
      <h3>{t('review.known')}</h3>
      <ul>
        {photos.map((one) => (
          <li key={one.id}>
            <div className={css.picture}>
              <Picture photo={one} alt={photoName(one, t, language)} />
            </div>
            <small>
              <PhaseDot phase={one.facts.phase} />
              {t(phaseMessage(one.facts.phase, one.facts.category))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useKnown({ facts: { town, village } }: PhotoCard, phase: KnownPhase): PhotoCard[] {
  const { queries } = useApi();
  const { data } = useQuery(
    queries.photos.list.queryOptions({ input: { town, village, phase, limit: OF_EACH } }),
  );
  return data?.photos ?? [];
}
