import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { ArchiveOverview, RootEntry, RootOutcome } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { problemCode, problemText } from '../problem.ts';
import { useCards } from '../wall/card-context.ts';

/** An index that is told to stop puts its things away first. */
const WAIT_MS = 250;
const MAX_WAITS = 40;

/** Changes to the folders of photos. Reading stops for as long as a change takes and goes on afterwards. */
export interface FolderChanges {
  /** Folders by the ids that the host gave them. */
  add: (folders: readonly string[]) => void;
  /** The root lies in this folder now. */
  place: (root: RootEntry, folder: string) => void;
  rename: (root: RootEntry, label: string) => void;
  exclude: (root: RootEntry, patterns: string[]) => void;
  remove: (root: RootEntry) => void;
  isChanging: boolean;
}

export function useFolders(): FolderChanges {
  const { client, queries } = useApi();
  const { t, language } = useWords();
  const { index, startIndex } = useJobs();
  const say = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const cards = useCards();
  const [isChanging, setIsChanging] = useState(false);

  const change = async (work: () => Promise<ArchiveOverview | null>, said?: string) => {
    setIsChanging(true);
    index.cancel();
    try {
      const overview = await untilRested(work);
      if (overview) queryClient.setQueryData(queries.archive.overview.queryKey(), overview);
      if (said !== undefined) say({ text: said });
    } catch (error) {
      say({ text: problemText(error, language), isProblem: true });
    } finally {
      setIsChanging(false);
      startIndex();
      await queryClient.invalidateQueries();
    }
  };
  const addAll = async (folders: readonly string[]): Promise<ArchiveOverview | null> => {
    // A person's own photos never go into the sample.
    const { isSample } = await client.host.info();
    if (isSample) {
      await client.archive.openOwn();
      queryClient.clear();
      cards.clear();
      await navigate({ to: '/villages' });
    }
    let overview: ArchiveOverview | null = null;
    for (const folder of folders) {
      const { outcome, ...next } = await client.archive.addRoot({ folder });
      const before = overview ?? queryClient.getQueryData(queries.archive.overview.queryKey());
      overview = next;
      say({ text: addedText(outcome, next, before) });
    }
    return overview;
  };
  const addedText = (
    outcome: RootOutcome,
    { roots }: ArchiveOverview,
    before: ArchiveOverview | null | undefined,
  ): string => {
    const known = new Set(before?.roots.map(({ id }) => id));
    const added = roots.find(({ id }) => !known.has(id)) ?? roots.at(-1);
    return t(`folders.${outcome}`, { name: added?.label ?? '' });
  };
  const { archive } = client;

  return {
    add: (folders) => void change(() => addAll(folders)),
    place: ({ id, label }, folder) =>
      void change(() => archive.placeRoot({ id, folder }), t('folders.found', { name: label })),
    rename: ({ id }, label) =>
      void change(() => archive.setRootLabel({ id, label }), t('folders.renamed', { name: label })),
    exclude: ({ id, label }, patterns) =>
      void change(
        () => archive.setRootExclusions({ id, patterns }),
        t('folders.excluded', { name: label }),
      ),
    remove: ({ id, label }) =>
      void change(() => archive.removeRoot({ id }), t('folders.removed', { name: label })),
    isChanging,
  };
}

/** Tries again for as long as an index that was told to stop still holds the folders. */
async function untilRested<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await work();
    } catch (error) {
      if (problemCode(error) !== 'index-running' || waits === MAX_WAITS) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, WAIT_MS);
      });
    }
  }
}
