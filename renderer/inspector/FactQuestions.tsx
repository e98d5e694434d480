import { Button } from '@mantine/core';

import type { FactName, FactQuestion } from '../../shared/fact.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { useWords } from '../messages/words.ts';
import css from './Inspector.module.css';

/** What a photo asks a person, with the answers that its words allow. */
export function FactQuestions({
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

function isConflict(kind: FactQuestion['kind']): boolean {
  return kind === 'date-conflict' || kind === 'phase-conflict';
}
