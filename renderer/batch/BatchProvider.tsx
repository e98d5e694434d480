import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';

import type { BatchSummary, DecidedMode, FactEdit } from '../../shared/batch/batch.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useJob } from '../jobs/use-job.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';
import { BatchContext, type CopiedPhoto } from './batch-context.ts';
import { EMPTY_DRAFT, withRow, type BatchRow, type Draft } from './draft.ts';
import { packIds } from '../packed-ids.ts';

export function BatchProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [hasPanel, setHasPanel] = useState(false);
  const [copied, setCopied] = useState<CopiedPhoto | null>(null);
  const { job, apply, stop } = useApply();
  const setRow = useCallback((row: BatchRow, edits: readonly FactEdit[] | null) => {
    setDraft((known) => withRow(known, row, edits));
  }, []);
  const setDecided = useCallback((decided: DecidedMode) => {
    setDraft((known) => ({ ...known, decided }));
  }, []);
  const discard = useCallback(() => {
    setDraft(EMPTY_DRAFT);
  }, []);
  const batch = useMemo(
    () => ({
      ...{ draft, setRow, setDecided, propose: setDraft, discard },
      ...{ hasPanel, setHasPanel, job, apply, stop, copied, setCopied },
    }),
    [draft, setRow, setDecided, discard, hasPanel, job, apply, stop, copied],
  );
  return <BatchContext value={batch}>{children}</BatchContext>;
}

function useApply() {
  const { client } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const { state, start, cancel } = useJob<BatchSummary>();
  const apply = async (
    ids: Iterable<PhotoId>,
    edits: readonly FactEdit[],
    decided: DecidedMode,
  ): Promise<boolean> => {
    const input = { photos: packIds(ids), edits: [...edits], decided };
    const end = await start((signal) => client.batch.apply(input, { signal }));
    const action = { label: t('history.undo'), run: undo };
    if (end.status === 'done') {
      const { step, changedCount } = end.result;
      if (step === null) say({ text: t('batch.done-none') });
      else say({ text: t('batch.done', { count: changedCount }), action });
    } else if (end.status === 'cancelled') say({ text: t('batch.stopped'), action });
    else if (end.status === 'failed') {
      say({ text: problemText(end.error, language), isProblem: true });
    }
    void queryClient.invalidateQueries();
    return end.status === 'done';
  };
  return { job: state, apply, stop: cancel };
}
