import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, type KeyboardEvent } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useCommands } from '../commands/use-commands.ts';
import { Picture } from '../components/Picture.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import { ApplyBar } from './ApplyBar.tsx';
import { useBatch } from './batch-context.ts';
import { BatchRowView } from './BatchRowView.tsx';
import { BATCH_ROWS, type BatchRow, editsOf } from './draft.ts';
import { packIds } from '../packed-ids.ts';
import { PreviewNote } from './PreviewNote.tsx';
import css from './BatchPanel.module.css';
import { useBatchPreview } from './use-batch-preview.ts';

/** Pictures shown of a selection. */
const SHOWN_PICTURES = 6;

/** What several photos have in common, and the place to change it: nothing is changed before it was looked at. */
export function BatchPanel({ ids, onClear }: { ids: ReadonlySet<PhotoId>; onClear: () => void }) {
  const { t } = useWords();
  const { queries } = useApi();
  const { draft, job, apply, discard, setRow } = useBatch();
  const photos = useMemo(() => packIds(ids), [ids]);
  const survey = useQuery(
    queries.batch.survey.queryOptions({
      input: { photos },
      placeholderData: keepPreviousData,
      enabled: ids.size > 0,
    }),
  );
  const edits = useMemo(() => editsOf(draft), [draft]);
  const counted = useBatchPreview(photos, edits, draft.decided);
  const isBusy = job.status === 'running';
  const canApply = edits.length > 0 && !isBusy && counted.preview?.changedCount !== 0;
  const applyDraft = async () => {
    if (canApply && (await apply(ids, edits, draft.decided))) discard();
  };
  useCommands(t('batch.panel'), [
    {
      id: 'batch-apply',
      label: t('batch.apply'),
      keys: 'mod+enter',
      isOff: !canApply,
      run: () => void applyDraft(),
    },
    { id: 'batch-discard', label: t('batch.discard'), isOff: edits.length === 0, run: discard },
  ]);
  // A field keeps all keys to itself, this one too.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void applyDraft();
  };
  // What is being changed stands together, and under it what that comes to.
  const opened = BATCH_ROWS.filter((row) => draft.rows.has(row));
  const isEditing = opened.length > 0;
  const rowsOf = (rows: readonly BatchRow[]) =>
    survey.data && (
      <div
        className={css.rows}
        role="group"
        aria-label={t(rows === opened ? 'batch.edited' : 'batch.facts')}
      >
        {rows.map((row) => (
          <BatchRowView
            key={row}
            row={row}
            survey={survey.data}
            edits={draft.rows.get(row)}
            onEdit={(next) => {
              setRow(row, next);
            }}
          />
        ))}
      </div>
    );
  return (
    <section className={css.panel} aria-label={t('batch.panel')} onKeyDown={onKeyDown}>
      <header className={css.head}>
        <h2 aria-live="polite">{t('batch.count', { count: countText(ids.size) })}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t('batch.clear')}
          title={`${t('batch.clear')} (Esc)`}
          onClick={onClear}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </header>
      <Pictures ids={ids} isSmall={isEditing} />
      {survey.error && <ProblemNote error={survey.error} onRetry={() => void survey.refetch()} />}
      {isEditing && rowsOf(opened)}
      {isEditing && <PreviewNote photos={photos} edits={edits} draft={draft} counted={counted} />}
      {(isEditing || isBusy) && (
        <ApplyBar
          count={counted.preview?.changedCount ?? null}
          canApply={canApply}
          onApply={() => void applyDraft()}
        />
      )}
      {rowsOf(BATCH_ROWS.filter((row) => !draft.rows.has(row)))}
    </section>
  );
}

function Pictures({ ids, isSmall }: { ids: ReadonlySet<PhotoId>; isSmall: boolean }) {
  const { queries } = useApi();
  const first = [...ids].slice(0, SHOWN_PICTURES);
  const { data } = useQuery(
    queries.photos.cards.queryOptions({
      input: { ids: first },
      placeholderData: keepPreviousData,
    }),
  );
  const more = ids.size - first.length;
  return (
    <ul className={css.pictures} data-small={isSmall} aria-hidden>
      {data?.map((photo, index) => (
        <li key={photo.id}>
          <Picture photo={photo} alt="" />
          {more > 0 && index === first.length - 1 && <b>+{countText(more)}</b>}
        </li>
      ))}
    </ul>
  );
}
