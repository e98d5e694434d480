// Answers to the contract's questions: each checks its input, asks the archive once and returns.
import { readFile } from 'node:fs/promises';
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../../shared/errors.ts';
import type { ArchiveSession } from './archive-session.ts';
import { createBackupProcedures } from './backup-procedures.ts';
import { createBatchProcedures } from './batch-procedures.ts';
import { createCaptionProcedures } from './caption-procedures.ts';
import { contract, type FolderEntry, type HostInfo } from './contract.ts';
import type { FolderBook } from './folder-book.ts';
import { createHistoryProcedures } from './history-procedures.ts';
import type { Editor } from './window-contract.ts';
import type { WindowMemory } from './window-memory.ts';
import { createDecisionFilesProcedures } from './decision-files-procedures.ts';
import { createFindingProcedures } from './finding-procedures.ts';
import { exportFolder } from './export-folder.ts';
import { createExportsProcedures } from './exports-procedures.ts';
import { createFixityProcedures } from './fixity-procedures.ts';
import { streamJob } from './job-stream.ts';
import { createPairListProcedures } from './pair-list-procedures.ts';
import { createLightboxProcedures } from './lightbox-procedures.ts';
import { createPairProcedures, createSeriesProcedures } from './pair-procedures.ts';
import { createSlotProcedures } from './slot-procedures.ts';
import { createWorkProcedures } from './work-procedures.ts';
import { createPhotoProcedures } from './photo-procedures.ts';
import { createWallProcedures } from './wall-procedures.ts';

/** What the host around the window brings. */
export interface HostServices {
  kind: HostInfo['host'];
  /** The host's own dialog: an absolute folder, or null if the person closed it. */
  chooseFolder?: ((purpose: 'photos' | 'export') => Promise<string | null>) | undefined;
  /** Shows an absolute folder in the system's own window for files. */
  showFolder?: ((path: string) => Promise<void>) | undefined;
  folders: FolderBook;
  memory: WindowMemory;
}

export interface ProcedureDeps {
  session: ArchiveSession;
  host: HostServices;
  version: string;
}

/** The contract, answered. */
export function createProcedures({ session, host, version }: ProcedureDeps) {
  const on = implement(contract);
  const archive = (): Promise<Archive> => session.current();

  return on.router({
    host: {
      info: on.host.info.handler(() => ({
        host: host.kind,
        hasFolderDialog: host.chooseFolder !== undefined,
        canShowFolders: host.showFolder !== undefined,
        version,
        isSample: session.isSample,
      })),
    },
    window: {
      editor: on.window.editor.handler(() => editorOf(session)),
      chooseEditor: on.window.chooseEditor.handler(async ({ input }) => {
        await session.editor.choose(input.name);
        return editorOf(session);
      }),
      remembered: on.window.remembered.handler(() => host.memory.all()),
      remember: on.window.remember.handler(({ input }) => host.memory.set(input.name, input.text)),
    },
    folders: {
      list: on.folders.list.handler(({ input }) => host.folders.list(input.id)),
      recognise: on.folders.recognise.handler(({ input }) => host.folders.recognise(input)),
      choose: on.folders.choose.handler(({ input }) => choose(host, input.purpose)),
    },
    archive: {
      overview: on.archive.overview.handler(async () => (await archive()).overview()),
      rootDetails: on.archive.rootDetails.handler(async () => (await archive()).rootDetails()),
      addRoot: on.archive.addRoot.handler(async ({ input }) => {
        const current = await archive();
        const outcome = await current.addRoot(host.folders.pathOf(input.folder));
        return { ...current.overview(), outcome };
      }),
      placeRoot: on.archive.placeRoot.handler(async ({ input }) => {
        const current = await archive();
        await current.placeRoot(input.id, host.folders.pathOf(input.folder));
        return current.overview();
      }),
      removeRoot: on.archive.removeRoot.handler(async ({ input }) => {
        const current = await archive();
        await current.removeRoot(input.id);
        return current.overview();
      }),
      setRootExclusions: on.archive.setRootExclusions.handler(async ({ input }) => {
        const current = await archive();
        await current.setRootExclusions(input.id, input.patterns);
        return current.overview();
      }),
      setRootLabel: on.archive.setRootLabel.handler(async ({ input }) => {
        const current = await archive();
        await current.setRootLabel(input.id, input.label);
        return current.overview();
      }),
      index: on.archive.index.handler(() => session.index()),
      changes: on.archive.changes.handler(async () => {
        const current = await archive();
        return streamJob((signal) => current.watch(signal));
      }),
      pauseIndex: on.archive.pauseIndex.handler(async ({ input }) => {
        (await archive()).pauseIndex(input.isPaused);
      }),
      arrivals: on.archive.arrivals.handler(async ({ input }) => (await archive()).arrivals(input)),
      openSample: on.archive.openSample.handler(async () =>
        (await session.openSample()).overview(),
      ),
      openOwn: on.archive.openOwn.handler(async () => (await session.openOwn()).overview()),
      failures: on.archive.failures.handler(async () => (await archive()).failures()),
    },
    photos: createPhotoProcedures(archive),
    lightbox: createLightboxProcedures(archive),
    batch: createBatchProcedures(archive),
    wall: createWallProcedures(archive),
    finding: createFindingProcedures(archive),
    captions: createCaptionProcedures(archive),
    gazetteer: {
      table: on.gazetteer.table.handler(async () => (await archive()).gazetteer.table()),
      counties: on.gazetteer.counties.handler(async ({ input }) =>
        (await archive()).gazetteer.counties(input.words),
      ),
      chooseCounty: on.gazetteer.chooseCounty.handler(async ({ input }) => {
        const current = await archive();
        await current.gazetteer.chooseCounty(input.code);
        return current.overview();
      }),
      neighbours: on.gazetteer.neighbours.handler(async ({ input }) =>
        (await archive()).gazetteer.neighbours(input.words),
      ),
      save: on.gazetteer.save.handler(async ({ input }) =>
        (await archive()).gazetteer.save(input.entry, input.replaces),
      ),
      remove: on.gazetteer.remove.handler(async ({ input }) =>
        (await archive()).gazetteer.remove(input.key),
      ),
      exportCsv: on.gazetteer.exportCsv.handler(async ({ input }) => ({
        path: await (await archive()).gazetteer.exportCsv(host.folders.pathOf(input.folder)),
      })),
      readCsv: on.gazetteer.readCsv.handler(async ({ input }) =>
        (await archive()).gazetteer.readCsv(new Uint8Array(await input.file.arrayBuffer())),
      ),
      importCsv: on.gazetteer.importCsv.handler(async ({ input }) =>
        (await archive()).gazetteer.importCsv(new Uint8Array(await input.file.arrayBuffer())),
      ),
    },
    places: {
      towns: on.places.towns.handler(async () => (await archive()).towns()),
      village: on.places.village.handler(async ({ input }) =>
        (await archive()).village(input.town, input.village),
      ),
    },
    pairs: { ...createPairProcedures(archive), ...createPairListProcedures(archive) },
    series: createSeriesProcedures(archive),
    work: createWorkProcedures(archive),
    copies: {
      decide: on.copies.decide.handler(async ({ input }) =>
        (await archive()).decideCopy(input.copy, input.best, input.verdict),
      ),
    },
    shots: {
      list: on.shots.list.handler(async ({ input: { limit, ...query } }) =>
        (await archive()).shots(query, limit),
      ),
      decide: on.shots.decide.handler(async ({ input }) =>
        (await archive()).decideShot(input.reference, input.missing, input.verdict),
      ),
      export: on.shots.export.handler(async ({ input }) => {
        const { folder, name, language, ...query } = input;
        const to = exportFolder(host.folders.pathOf(folder), name);
        const current = await archive();
        return streamJob((signal) => current.exportShots(query, to, { language, signal }));
      }),
    },
    review: {
      list: on.review.list.handler(async ({ input }) => (await archive()).review(input)),
      answer: on.review.answer.handler(async ({ input }) =>
        (await archive()).answerReview(input.ids, input.answer),
      ),
      decidePairs: on.review.decidePairs.handler(async ({ input }) =>
        (await archive()).decidePairs(input.pairs),
      ),
      decideCopies: on.review.decideCopies.handler(async ({ input }) =>
        (await archive()).decideCopies(input.copies),
      ),
    },
    history: createHistoryProcedures(archive),
    articles: {
      ...createSlotProcedures(archive),
      list: on.articles.list.handler(async () => (await archive()).articles()),
      get: on.articles.get.handler(async ({ input }) => (await archive()).article(input.id)),
      import: on.articles.import.handler(async ({ input }) => {
        const bytes = new Uint8Array(await input.file.arrayBuffer());
        return (await archive()).importArticle({ name: input.file.name, bytes }, input.date);
      }),
      importSample: on.articles.importSample.handler(async () => {
        const bytes = new Uint8Array(await readFile(session.sampleArticle));
        return (await archive()).importArticle({ name: 'article.txt', bytes }, null);
      }),
      decideDate: on.articles.decideDate.handler(async ({ input }) =>
        (await archive()).decideArticleDate(input.id, input.date),
      ),
      decideLine: on.articles.decideLine.handler(async ({ input }) =>
        (await archive()).decideLine(input.id, input.line, input.kind),
      ),
      decideSlot: on.articles.decideSlot.handler(async ({ input }) =>
        (await archive()).decideSlot(input.id, input.line, input.photo),
      ),
    },
    decisionFiles: createDecisionFilesProcedures(archive, host.folders),
    exports: createExportsProcedures(archive, host),
    backups: createBackupProcedures(session, host.folders),
    fixity: createFixityProcedures(archive, host),
  });
}

function editorOf({ editor: { current, account } }: ArchiveSession): Editor {
  return { name: current, account };
}

async function choose(
  host: HostServices,
  purpose: 'photos' | 'export',
): Promise<FolderEntry | null> {
  if (!host.chooseFolder) {
    throw new ArchiveError('bad-request', { detail: 'this host has no folder dialog' });
  }
  const path = await host.chooseFolder(purpose);
  return path === null ? null : host.folders.entryOf(path);
}
