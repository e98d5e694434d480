import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { FactName } from '../../shared/fact.ts';
import type { Step } from '../../shared/history.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { factText } from '../formats/fact-text.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import css from './FactHistory.module.css';

/** What people said of a fact, newest first; each value can be had back, as a new step. */
export function FactHistory({
  photo,
  fact,
  onDecide,
}: {
  photo: PhotoDetail;
  fact: FactName;
  /** Null for what is inferred. */
  onDecide: (value: unknown) => void;
}) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { data: steps, error } = useQuery(
    queries.lightbox.factHistory.queryOptions({ input: { id: photo.id, fact } }),
  );
  if (error) return <ProblemNote error={error} />;
  if (!steps) return null;
  const isDecided = photo.why[fact]?.source === 'decision';
  const words = (value: unknown) =>
    value === null ? t('inspector.inferred') : valueText(photo, fact, value);
  const valueText = ({ facts }: PhotoDetail, name: FactName, value: unknown) =>
    // The journal holds values of the fact that they were said of.
    factText({ ...facts, [name]: value }, name, t, language) ?? t('inspector.unknown');
  const isCurrent = (value: unknown) =>
    value === null
      ? !isDecided
      : isDecided && JSON.stringify(value) === JSON.stringify(photo.facts[fact]);
  // A value that was said several times is offered once.
  const offered = new Set<string>();
  const isOffered = ({ after }: Step) => {
    const key = JSON.stringify(after);
    if (isCurrent(after) || offered.has(key)) return false;
    offered.add(key);
    return true;
  };
  return (
    <section
      className={css.history}
      aria-label={t('inspector.history', { fact: t(`fact.${fact}`) })}
    >
      {steps.length === 0 && <p className={css.none}>{t('inspector.no-history')}</p>}
      <ol>
        {steps.map((step) => (
          <li key={step.id} data-undone={step.isUndone}>
            <small>
              {instantText(step.at, language)} · {step.who === '' ? t('source.decision') : step.who}
              {step.count > 1 && ` · ${t('inspector.with-others', { count: step.count - 1 })}`}
              {step.isUndone && ` · ${t('inspector.undone')}`}
            </small>
            <span className={css.change}>
              {words(step.before)} → {words(step.after)}
            </span>
            {isOffered(step) && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('inspector.back-to', { value: words(step.after) })}
                onClick={() => {
                  onDecide(step.after);
                }}
              >
                {t('inspector.back-to-this')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {isDecided && !offered.has('null') && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onDecide(null);
          }}
        >
          {t('inspector.revert')}
        </Button>
      )}
    </section>
  );
}
