import { Button, Checkbox } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import type { BatchPreview, FactEdit, FactPreview, LeftReason } from '../../shared/batch/batch.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords, type Translate } from '../messages/words.ts';
import { useBatch } from './batch-context.ts';
import { BatchExampleView } from './BatchExampleView.tsx';
import type { Draft } from './draft.ts';
import css from './PreviewNote.module.css';
import type { PreviewState } from './use-batch-preview.ts';

const EXAMPLES = 20;

/** What a draft would change, counted before it does: facts, pairs, and the first photos as they are and would be. */
export function PreviewNote({
  photos,
  edits,
  draft,
  counted: { preview, progress, isCounting, error },
}: {
  photos: string;
  edits: readonly FactEdit[];
  draft: Draft;
  counted: PreviewState;
}) {
  const { t } = useWords();
  const { setDecided } = useBatch();
  const hasDecided = preview?.facts.some(({ kept, overwritten }) => kept + overwritten > 0);
  if (edits.length === 0) return null;
  return (
    <section className={css.note} aria-label={t('batch.preview')}>
      <h3>{t('batch.preview')}</h3>
      {error !== null && <ProblemNote error={error} />}
      <div aria-live="polite" aria-busy={isCounting}>
        {preview === null && isCounting && <p className={css.soft}>{t('batch.counting')}</p>}
        {preview && <Counts preview={preview} edits={edits} />}
      </div>
      {isCounting && progress?.total != null && (
        <progress
          className={css.progress}
          aria-label={t('batch.counting')}
          value={progress.done}
          max={progress.total}
        />
      )}
      {(hasDecided ?? draft.decided === 'overwrite') && (
        <Checkbox
          size="xs"
          label={t('batch.overwrite')}
          checked={draft.decided === 'overwrite'}
          onChange={(event) => {
            setDecided(event.currentTarget.checked ? 'overwrite' : 'keep');
          }}
        />
      )}
      {(preview?.changedCount ?? 0) > 0 && <Examples photos={photos} edits={edits} draft={draft} />}
    </section>
  );
}

function Counts({ preview, edits }: { preview: BatchPreview; edits: readonly FactEdit[] }) {
  const { t } = useWords();
  const { changedCount, facts, pairs } = preview;
  const edited = new Set(edits.map(({ fact }) => fact));
  const ofPairs = [
    pairs.lost > 0 ? t('batch.pairs-lost', { count: countText(pairs.lost) }) : null,
    pairs.made > 0 ? t('batch.pairs-made', { count: countText(pairs.made) }) : null,
    pairs.turned > 0 ? t('batch.pairs-turned', { count: countText(pairs.turned) }) : null,
  ].filter((words) => words !== null);
  return (
    <>
      <p>
        <b>
          {changedCount === 0
            ? t('batch.nothing')
            : t('batch.changes', { count: countText(changedCount) })}
        </b>
      </p>
      <dl className={css.counts}>
        {facts.map((counts) => (
          <div key={counts.fact}>
            <dt>{t(`fact.${counts.fact}`)}</dt>
            <dd>
              {countWords(counts, t).join(' · ')}
              {!edited.has(counts.fact) && t('batch.with-place')}
              {leftWords(counts, t).map((words) => (
                <small key={words}>{words}</small>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('batch.pairs')}</dt>
          <dd>
            {ofPairs.length === 0 ? t('batch.pairs-same') : ofPairs.join(' · ')}
            {pairs.lost > 0 && <small>{t('batch.pairs-note')}</small>}
          </dd>
        </div>
      </dl>
    </>
  );
}

function countWords({ changed, same, kept, overwritten }: FactPreview, t: Translate): string[] {
  const words = (key: 'changed' | 'overwritten' | 'same' | 'kept', count: number) =>
    count === 0 ? [] : [t(`batch.${key}`, { count: countText(count) })];
  return [
    ...words('changed', changed),
    ...words('overwritten', overwritten),
    ...words('same', same),
    ...words('kept', kept),
  ];
}

const REASONS: readonly LeftReason[] = ['no-day', 'no-clock', 'no-time', 'too-long', 'no-facts'];

function leftWords({ left }: FactPreview, t: Translate): string[] {
  return REASONS.flatMap((reason) => {
    const count = left[reason];
    return count === undefined ? [] : [t(`batch.left.${reason}`, { count: countText(count) })];
  });
}

function Examples({
  photos,
  edits,
  draft,
}: {
  photos: string;
  edits: readonly FactEdit[];
  draft: Draft;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    queries.batch.examples.infiniteOptions({
      input: (from: number) => ({
        photos,
        edits: [...edits],
        decided: draft.decided,
        from,
        limit: EXAMPLES,
      }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const examples = data?.pages.flatMap((page) => page.examples) ?? [];
  if (examples.length === 0) return null;
  return (
    <>
      <h3>{t('batch.examples')}</h3>
      <ul className={css.examples}>
        {examples.map((example) => (
          <li key={example.photo.id}>
            <BatchExampleView example={example} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('batch.more-examples')}
        </Button>
      )}
    </>
  );
}
