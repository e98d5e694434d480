import { useQueryClient, type Query } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';

import type { DecisionFilesSummary } from '../../shared/decision-files.ts';
import type { AlignSummary, IndexSummary } from '../../shared/events.ts';
import type { FixityRun } from '../../shared/fixity.ts';
import type { ExportSource, ExportSummary } from '../../shared/exports/export-kinds.ts';
import type { ShotExportSummary } from '../../shared/shots/shot.ts';
import { useApi } from '../api.ts';
import { useBackupJobs } from '../backup/use-backup-jobs.ts';
import {
  type DecisionFilesInput,
  JobsContext,
  type ExportInput,
  type ShotListInput,
} from './jobs-context.ts';
import { useJob } from './use-job.ts';

/** While photos come in, lists are read again no more often than this. */
const REFRESH_EVERY_MS = 1500;

/** A wall scrolled far down is many pages, all of which would be fetched anew. */
const MAX_PAGES = 2;

/** Keeps the long work of the window and refreshes what is shown while it runs. */
export function JobsProvider({ children }: { children: ReactNode }) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const refreshedAt = useRef(0);

  const refresh = useCallback(
    async (isOver: boolean) => {
      refreshedAt.current = performance.now();
      const parts = [
        queries.archive,
        queries.fixity,
        queries.places,
        queries.photos,
        queries.pairs,
      ];
      // Shots are worked out from all photos: once at the end is often enough.
      const slow = isOver ? [queries.shots] : [];
      await Promise.all(
        [...parts, queries.articles, ...slow].map((part) =>
          queryClient.invalidateQueries({
            queryKey: part.key(),
            predicate: (query) => isOver || isQuickToReadAgain(query),
          }),
        ),
      );
    },
    [queries, queryClient],
  );

  const onProgress = useCallback(() => {
    if (performance.now() - refreshedAt.current > REFRESH_EVERY_MS) void refresh(false);
  }, [refresh]);

  const index = useJob<IndexSummary>(onProgress);
  const exporting = useJob<ExportSummary[]>();

  const align = useJob<AlignSummary>();

  const { start } = index;
  const { start: startAlign, cancel: stopAlign } = align;
  const startIndex = useCallback(() => {
    const run = async () => {
      // New photos come first; comparing goes on afterwards where it stopped.
      stopAlign();
      const end = await start((signal) => client.archive.index(undefined, { signal }));
      await refresh(true);
      if (end.status !== 'done') return;
      await startAlign((signal) => client.pairs.alignAll(undefined, { signal }));
      await queryClient.invalidateQueries({ queryKey: queries.pairs.key() });
    };
    void run();
  }, [start, startAlign, stopAlign, client, refresh, queries, queryClient]);

  const readExports = useCallback(async () => {
    await Promise.all(
      [queries.exports, queries.archive].map((part) =>
        queryClient.invalidateQueries({ queryKey: part.key() }),
      ),
    );
  }, [queries, queryClient]);

  const [exportSource, setExportSource] = useState<ExportSource | null>(null);
  const { start: startWriting } = exporting;
  const startExport = useCallback(
    (input: ExportInput) => {
      setExportSource(input.source);
      const run = async () => {
        const end = await startWriting((signal) => client.exports.write(input, { signal }));
        if (end.status === 'done') await readExports();
      };
      void run();
    },
    [startWriting, client, readExports],
  );

  const shotList = useJob<ShotExportSummary>();
  const { start: startList } = shotList;
  const startShotList = useCallback(
    (input: ShotListInput) => {
      const run = async () => {
        const end = await startList((signal) => client.shots.export(input, { signal }));
        if (end.status === 'done') await readExports();
      };
      void run();
    },
    [startList, client, readExports],
  );

  const backups = useBackupJobs();
  const decisionFiles = useJob<DecisionFilesSummary>();
  const { start: startFiles } = decisionFiles;
  const startDecisionFiles = useCallback(
    (input: DecisionFilesInput) => {
      void startFiles((signal) => client.decisionFiles.write(input, { signal }));
    },
    [startFiles, client],
  );

  const readFixity = useCallback(async () => {
    await Promise.all(
      [queries.fixity, queries.archive].map((part) =>
        queryClient.invalidateQueries({ queryKey: part.key() }),
      ),
    );
  }, [queries, queryClient]);
  const checking = useJob<FixityRun>();
  const { start: startChecking } = checking;
  const startCheck = useCallback(
    (root: number | null) => {
      const run = async () => {
        await startChecking((signal) => client.fixity.check({ root }, { signal }));
        await readFixity();
      };
      void run();
    },
    [startChecking, client, readFixity],
  );

  const jobs = useMemo(
    () => ({
      ...backups,
      index,
      startIndex,
      align,
      exporting,
      exportSource,
      startExport,
      shotList,
      startShotList,
      decisionFiles,
      startDecisionFiles,
      checking,
      startCheck,
    }),
    [
      backups,
      index,
      startIndex,
      align,
      exporting,
      exportSource,
      startExport,
      shotList,
      startShotList,
      decisionFiles,
      startDecisionFiles,
      checking,
      startCheck,
    ],
  );
  return <JobsContext value={jobs}>{children}</JobsContext>;
}

function isQuickToReadAgain({ state: { data } }: Query): boolean {
  const isWall = typeof data === 'object' && data !== null && 'pages' in data;
  return !isWall || !Array.isArray(data.pages) || data.pages.length <= MAX_PAGES;
}
