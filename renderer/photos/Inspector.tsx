import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';

import type { FactName, FactQuestion } from '../../shared/fact.ts';
import type { PhotoDetail, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { Picture } from '../components/Picture.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { CopyQuestion } from './CopyQuestion.tsx';
import { FactOffersNote } from './FactOffersNote.tsx';
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
  const [decided, setDecided] = useState<{ id: PhotoId; fact: FactName } | null>(null);
  const { decide, answer } = useFactDecision(photoId, (fact) => {
    setDecided({ id: photoId, fact });
  });
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
      <Questions photo={data} onAnswer={answer} />
      <CopyQuestion photo={data} />
      {ORDER.filter((fact) => isShown(data, fact)).map((fact) => (
        <Fragment key={`${data.id} ${fact}`}>
          <FactRow photo={data} fact={fact} onDecide={decide} />
          {decided?.id === data.id && decided.fact === fact && (
            <FactOffersNote
              photoId={data.id}
              fact={fact}
              onClose={() => {
                setDecided(null);
              }}
            />
          )}
        </Fragment>
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

function isConflict(kind: FactQuestion['kind']): boolean {
  return kind === 'date-conflict' || kind === 'phase-conflict';
}

function Questions({
  photo,
  onAnswer,
}: {
  photo: PhotoDetail;
  onAnswer: (fact: FactName, answer: string) => void;
}) {
  const { t } = useWords();
  if (photo.questions.length === 0) return null;
  return (
    <section className={css.questions} aria-label={t('inspector.questions')}>
      {photo.questions.map(({ fact, kind, candidates, evidence }) => (
        <div key={`${fact} ${kind}`}>
          <p>
            {t(`inspector.${kind}`, { candidates: candidates.join(' / '), evidence })}
            {isConflict(kind) && <small>{evidence}</small>}
          </p>
          {!isConflict(kind) && (
            <div className={css.choices}>
              {candidates.map((candidate) => (
                <Button
                  key={candidate}
                  size="compact-sm"
                  variant="default"
                  aria-label={t('inspector.answer', { answer: candidate })}
                  onClick={() => {
                    onAnswer(fact, candidate);
                  }}
                >
                  {candidate}
                </Button>
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
