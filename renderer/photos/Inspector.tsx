import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { FactName } from '../../shared/fact.ts';
import type { PhotoDetail, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { Picture } from '../components/Picture.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { FactRow } from './FactRow.tsx';
import css from './Inspector.module.css';
import { PhotoFiles } from './PhotoFiles.tsx';
import { useFactDecision } from './use-fact-decision.ts';

/** Shown even while unknown: these three make a photo findable. */
const ALWAYS: readonly FactName[] = ['town', 'village', 'date', 'phase', 'person'];
const ORDER: readonly FactName[] = [
  'town',
  'village',
  'sub',
  'facility',
  'date',
  'phase',
  'person',
  'subject',
  'category',
  'caption',
  'credit',
  'publishable',
];

/** Everything known of a photo, where each fact was read and how sure it is; any can be changed. */
export function Inspector({
  photoId,
  hasPicture = false,
}: {
  photoId: PhotoId;
  hasPicture?: boolean;
}) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { data, error } = useQuery(queries.photos.get.queryOptions({ input: { id: photoId } }));
  const decide = useFactDecision(photoId);
  if (error) return <ProblemNote error={error} />;
  if (!data) return null;
  return (
    <div key={data.id}>
      {hasPicture && (
        <Link
          to="/photos/$photoId"
          params={{ photoId: String(data.id) }}
          className={css.picture}
          aria-label={t('photo.open')}
        >
          <Picture photo={data} alt="" fit="contain" />
        </Link>
      )}
      {hasPicture && <h2 className={css.title}>{photoName(data, t, language)}</h2>}
      <Questions photo={data} />
      {ORDER.filter((fact) => isShown(data, fact)).map((fact) => (
        <FactRow key={`${data.id} ${fact}`} photo={data} fact={fact} onDecide={decide} />
      ))}
      <PhotoFiles photo={data} />
    </div>
  );
}

function isShown({ facts }: PhotoDetail, fact: FactName): boolean {
  if (ALWAYS.includes(fact)) return true;
  if (fact === 'publishable') return !facts.publishable;
  return facts[fact] !== null && facts[fact] !== 'other';
}

function Questions({ photo }: { photo: PhotoDetail }) {
  const { t } = useWords();
  if (photo.questions.length === 0) return null;
  return (
    <section className={css.questions} aria-label={t('inspector.questions')}>
      {photo.questions.map((question) => (
        <p key={`${question.fact} ${question.kind}`}>
          {t(`inspector.${question.kind}`, { candidates: question.candidates.join(' / ') })}
          <small>{question.evidence}</small>
        </p>
      ))}
    </section>
  );
}
