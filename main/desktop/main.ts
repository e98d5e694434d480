// Electron's entry: one window on the app, reached through the program's own scheme. Loads Electron.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  protocol,
  session as electronSession,
  shell,
} from 'electron';
import { createApp } from '../app/create-app.ts';
import type { ArchiveSession } from '../app/archive-session.ts';
import { createSession } from '../app/create-session.ts';
import { dataFolder } from '../app/data-folder.ts';
import { FolderBook } from '../app/folder-book.ts';
import { WindowMemory } from '../app/window-memory.ts';
import { programPaths, programVersion } from '../app/program-paths.ts';
import { ArchiveError, toArchiveError, type Language } from '../../shared/errors.ts';
import { DRAG_OUT_CHANNEL, filesToDrag, readDraggedIds } from './drag-out.ts';
import { DROPPED_FOLDER, takeDroppedFolder } from './dropped-folder.ts';
import { FolderMemory, type FolderPurpose } from './folder-memory.ts';
import { archiveOf, readGivenFile, type GivenFile } from './given-file.ts';
import { GivenFiles } from './given-files.ts';
import { guardSession, guardWindow } from './guard-window.ts';
import { menuTemplate } from './menu-template.ts';
import { findNode } from './node-binary.ts';
import { openGiven, showError } from './open-given.ts';
import { APP_SCHEME, APP_URL, isAllowedNavigation } from './permissions.ts';
import { createProtocolHandler } from './protocol-handler.ts';
import { readStartArguments } from './start-arguments.ts';
import { SCHEME, windowOptions } from './window-options.ts';

const EXIT_CANNOT_GO_ON = 3;
/** Width of the picture under the pointer. */
const DRAG_ICON_PX = 96;

/** As in electron-builder.yml; Windows tells by it which window belongs to which icon. */
const APP_ID = 'cn.xinmao.archive';

const given = readStartArguments(process.argv);
const files = new GivenFiles(given.file);
// macOS names a double-clicked file so, even before the program is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  files.take(readGivenFile(path, '/'));
});
const dataDir = dataFolder();
// Chromium's own files stay inside the program's data and out of the archive.
app.setPath('userData', join(dataDir, 'window'));
protocol.registerSchemesAsPrivileged([SCHEME]);

app.setAppUserModelId(APP_ID);

if (app.requestSingleInstanceLock()) void openProgram();
else app.quit();

async function openProgram(): Promise<void> {
  await app.whenReady();
  const language: Language = given.language ?? (app.getLocale().startsWith('en') ? 'en' : 'zh-CN');
  const paths = programPaths();
  const archiveDir = given.archiveDir ?? archiveGiven(files, language) ?? join(dataDir, 'archive');
  const nodePath = findNode(paths.root, process.env, process);
  const session = createSession({
    paths,
    dataDir,
    archiveDir,
    startWithSample: given.withSample,
    nodePath,
  });
  try {
    // Electron itself does not run as Node: without one, nothing could be indexed.
    if (nodePath === undefined) throw new ArchiveError('program-incomplete', { path: 'Node.js' });
    await session.current();
  } catch (error) {
    // The window opens on a page that offers the archive's backups.
    if (toArchiveError(error).code !== 'archive-damaged') {
      showError(error, language);
      app.exit(EXIT_CANNOT_GO_ON);
      return;
    }
  }
  closeInGoodOrder(session);

  const folders = new FolderBook();
  ipcMain.handle(DROPPED_FOLDER, ({ senderFrame }, path: unknown) =>
    takeDroppedFolder(folders, senderFrame?.url, path),
  );
  const memory = new FolderMemory(join(dataDir, 'folders.json'));
  const handler = createProtocolHandler(
    createApp({
      session,
      host: {
        kind: 'desktop',
        folders,
        memory: new WindowMemory(join(dataDir, 'window.json')),
        chooseFolder: (purpose) => chooseFolder(memory, purpose),
        showFolder,
      },
      rendererDir: paths.rendererDir,
      version: programVersion(paths.root),
    }),
  );
  protocol.handle(APP_SCHEME, handler);
  offerDragOut(session);
  guardSession(electronSession.defaultSession);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(language, process.platform, {
        undo: () => {
          pressKey([]);
        },
        redo: () => {
          pressKey(['shift']);
        },
      }),
    ),
  );
  app.on('second-instance', (_event, argv, workingDir) => {
    focusWindow();
    files.take(readStartArguments(argv, workingDir).file);
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow();
  });
  await openWindow();
  files.openWith((file) => {
    void openGiven(file, { session, archiveDir, folders, language });
  });
}

/** The folder of the archive that was double-clicked to start the program; null if none was. */
function archiveGiven(waiting: GivenFiles, language: Language): string | null {
  const file: GivenFile | null = waiting.takeWaiting();
  if (file === null) return null;
  if (file.kind === 'backup') {
    // For the window, when it is there.
    waiting.take(file);
    return null;
  }
  try {
    return archiveOf(file);
  } catch (error) {
    showError(error, language);
    return null;
  }
}

async function openWindow(): Promise<void> {
  const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));
  const window = new BrowserWindow(windowOptions(preload));
  guardWindow(window);
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadURL(APP_URL);
}

/** Originals leave the window as files; the page knows photos by their ids alone. */
function offerDragOut(session: ArchiveSession): void {
  ipcMain.handle(DRAG_OUT_CHANNEL, async ({ sender, senderFrame }, value: unknown) => {
    if (senderFrame === null || !isAllowedNavigation(senderFrame.url)) return 0;
    const archive = await session.current();
    const photos = archive.originalFiles(readDraggedIds(value));
    const { files, shown, leftOut } = filesToDrag(photos, existsSync);
    const [file] = files;
    if (file !== undefined && shown !== null) {
      const icon = nativeImage.createFromBuffer(
        Buffer.from(await archive.rendition(shown, 'grid')),
      );
      sender.startDrag({ file, files, icon: icon.resize({ width: DRAG_ICON_PX }) });
    }
    return leftOut;
  });
}

/** Undo and redo are keys of the page, which tells a text field's undo from a decision's. */
function pressKey(extra: 'shift'[]): void {
  const contents = BrowserWindow.getFocusedWindow()?.webContents;
  const modifiers = [process.platform === 'darwin' ? 'meta' : 'control', ...extra] as const;
  contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Z', modifiers: [...modifiers] });
  contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Z', modifiers: [...modifiers] });
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

async function chooseFolder(memory: FolderMemory, purpose: FolderPurpose): Promise<string | null> {
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const last = memory.get(purpose);
  const options: Electron.OpenDialogOptions = {
    properties: purpose === 'export' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
    ...(last === undefined ? {} : { defaultPath: last }),
  };
  const { canceled, filePaths } = parent
    ? await dialog.showOpenDialog(parent, options)
    : await dialog.showOpenDialog(options);
  const [folder] = filePaths;
  if (canceled || folder === undefined) return null;
  memory.set(purpose, folder);
  return folder;
}

async function showFolder(path: string): Promise<void> {
  const reason = await shell.openPath(path);
  if (reason !== '') throw new ArchiveError('folder-not-shown', { path });
}

/** The archive is closed before the process ends, so that its catalog needs no recovery. */
function closeInGoodOrder(session: ArchiveSession): void {
  let isClosed = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void session.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
