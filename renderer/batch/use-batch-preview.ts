import { useEffect, useState } from 'react';

import type { BatchPreview, DecidedMode, FactEdit } from '../../shared/batch/batch.ts';
import type { Progress } from '../../shared/events.ts';
import { useApi } from '../api.ts';

/** A pause in typing after which it is worth counting. */
const PAUSE_MS = 250;

export interface PreviewState {
  /** What was counted last; of an earlier draft while the next is counted. */
  preview: BatchPreview | null;
  progress: Progress | null;
  isCounting: boolean;
  error: unknown;
}

const NOTHING: PreviewState = { preview: null, progress: null, isCounting: false, error: null };

/** Counts what edits would change, anew whenever they or the photos do; nothing where there is no edit. */
export function useBatchPreview(
  photos: string,
  edits: readonly FactEdit[],
  decided: DecidedMode,
): PreviewState {
  const { client } = useApi();
  const [state, setState] = useState(NOTHING);
  const asked = JSON.stringify(edits);
  const isIdle = edits.length === 0;
  useEffect(() => {
    if (isIdle) return;
    const controller = new AbortController();
    const { signal } = controller;
    const count = async () => {
      setState((known) => ({ ...known, progress: null, isCounting: true, error: null }));
      const input = { photos, edits: JSON.parse(asked) as FactEdit[], decided };
      for await (const event of await client.batch.preview(input, { signal })) {
        if (event.event === 'done') setState({ ...NOTHING, preview: event.result });
        else setState((known) => ({ ...known, progress: event.progress }));
      }
    };
    const timer = setTimeout(() => {
      count().catch((error: unknown) => {
        // What was counted for an earlier draft is nobody's problem.
        if (!signal.aborted) setState({ ...NOTHING, error });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [client, photos, asked, decided, isIdle]);
  return isIdle ? NOTHING : state;
}
