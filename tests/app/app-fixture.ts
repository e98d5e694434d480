// The app over a real archive, real photos and a built window of three small files.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { ArchiveSession } from '../../main/app/archive-session.ts';
import type { contract } from '../../main/app/contract.ts';
import { createApp, type App, type HostServices } from '../../main/app/create-app.ts';
import { editorNameIn } from '../../main/app/editor-name.ts';
import { WindowMemory } from '../../main/app/window-memory.ts';
import { FolderBook } from '../../main/app/folder-book.ts';
import {
  backupsIn,
  backupsOf,
  describeBackup,
  openArchive,
  restoreArchive,
  startAnew,
} from '../../main/archive/open-archive.ts';
import type { JobEvent } from '../../shared/events.ts';
import { temporaryFolder, writePhotos, type PhotoSpec } from '../support/temporary-archive.ts';

/** What a session is given for archives that are not open. */
export const RESCUE = { backupsOf, backupsIn, describeBackup, restoreArchive, startAnew };

export type Client = ContractRouterClient<typeof contract>;
/** How a host is reached: a request in, an answer out. */
export type Fetch = (request: Request) => Promise<Response>;

export interface AppFixture extends AsyncDisposable {
  app: App;
  session: ArchiveSession;
  folders: FolderBook;
  /** A folder of this test alone, and in it the originals. */
  home: string;
  photos: string;
  rendererDir: string;
  /** What the app wrote about failures it did not expect. */
  log: string[];
}

const VILLAGE_PHOTOS: Record<string, PhotoSpec> = {
  '田家寨镇/大卡阳村/搬迁前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
  '田家寨镇/大卡阳村/搬迁后/道路.jpg': { seed: 2, takenAt: '2019:06:01 10:00:00' },
  '田家寨镇/永丰村/光伏.jpg': { seed: 3, takenAt: '2020:06:01 10:00:00' },
};

export async function createAppFixture(host: Partial<HostServices> = {}): Promise<AppFixture> {
  const home = await temporaryFolder();
  const photos = join(home.path, '照片');
  const rendererDir = join(home.path, 'out', 'renderer');
  await writePhotos(photos, VILLAGE_PHOTOS);
  await writeRenderer(rendererDir);
  await writeFile(join(home.path, 'out', 'secret.txt'), 'secret');
  await writeSample(join(home.path, 'sample'));
  const session = new ArchiveSession({
    open: openArchive,
    rescue: RESCUE,
    ownDir: join(home.path, 'archive'),
    sampleDir: join(home.path, 'sample-archive'),
    sampleSource: join(home.path, 'sample'),
    editor: editorNameIn(join(home.path, 'data')),
  });
  const folders = new FolderBook(() => Promise.resolve([home.path]));
  const log: string[] = [];
  const app = createApp({
    session,
    host: {
      kind: 'browser',
      folders,
      memory: new WindowMemory(join(home.path, 'data', 'window.json')),
      ...host,
    },
    rendererDir,
    version: '0.0.0-test',
    log: (line) => log.push(line),
  });
  return {
    app,
    session,
    folders,
    home: home.path,
    photos,
    rendererDir,
    log,
    [Symbol.asyncDispose]: async () => {
      await session.close();
      await home[Symbol.asyncDispose]();
    },
  };
}

/** The typed client a window has, over any host. */
export function clientOf(fetch: Fetch, base: string): Client {
  return createORPCClient(new RPCLink({ url: new URL('rpc', base), fetch }));
}

/** Adds the fixture's photos by folder id, as the window does, and indexes them. */
export async function takePhotos(client: Client, { folders, photos }: AppFixture) {
  await client.archive.addRoot({ folder: folders.entryOf(photos).id });
  return await lastOf(await client.archive.index());
}

/** The result at the end of long work. */
export async function lastOf<Result>(events: AsyncIterable<JobEvent<Result>>): Promise<Result> {
  for await (const event of events) if (event.event === 'done') return event.result;
  throw new Error('the work ended without a result');
}

async function writeRenderer(dir: string): Promise<void> {
  await mkdir(join(dir, 'assets'), { recursive: true });
  await writeFile(
    join(dir, 'index.html'),
    '<!doctype html><html><head><base href="./" /></head><body>新貌</body></html>',
  );
  await writeFile(join(dir, 'assets', 'index-Ab12.js'), 'export {};\n');
  await writeFile(join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
}

async function writeSample(dir: string): Promise<void> {
  await writePhotos(join(dir, 'photos'), { '大卡阳村/道路.jpg': { seed: 9 } });
  await writeFile(join(dir, 'article.txt'), '新貌\n\n大卡阳村搬迁前道路原貌\n');
}
