// What happens when a file of ours is double-clicked while the window is open. Loads Electron.
import { app, BrowserWindow, dialog } from 'electron';
import type { ArchiveSession } from '../app/archive-session.ts';
import type { FolderBook } from '../app/folder-book.ts';
import { errorText, toArchiveError, type Language } from '../../shared/errors.ts';
import { planOpening, type GivenFile } from './given-file.ts';
import { APP_URL } from './permissions.ts';
import { restartWith } from './start-arguments.ts';

export interface OpenProgram {
  session: ArchiveSession;
  /** Folder of the person's own archive, which is open. */
  archiveDir: string;
  folders: FolderBook;
  language: Language;
}

const TEXTS = {
  question: {
    'zh-CN': '要改为打开这个档案吗？',
    en: 'Open this archive instead?',
  },
  detail: {
    'zh-CN': '{dir}\n\n现在打开的档案会先妥善关闭，然后新貌重新启动。',
    en: '{dir}\n\nThe archive that is open now is closed properly; then Xinmao starts again.',
  },
  change: { 'zh-CN': '打开', en: 'Open' },
  stay: { 'zh-CN': '取消', en: 'Cancel' },
} as const satisfies Record<string, Record<Language, string>>;

/** Opens a given file; what stands in the way is said in a box. */
export async function openGiven(file: GivenFile, program: OpenProgram): Promise<void> {
  try {
    const opening = planOpening(file, program.archiveDir);
    switch (opening.kind) {
      case 'show': {
        if (program.session.isSample) {
          await program.session.openOwn();
          await showPage(APP_URL);
        }
        return;
      }
      case 'change': {
        await changeArchive(opening.dir, program.language);
        return;
      }
      case 'restore': {
        await showPage(restorePage(program.folders, opening.path));
        return;
      }
    }
  } catch (error) {
    showError(error, program.language);
  }
}

/** The page that asks whether to restore a backup. The window is given an id, never the path. */
function restorePage(folders: FolderBook, path: string): string {
  return `${APP_URL}settings?backup=${folders.entryOf(path).id}`;
}

/** Says an error in the system's own box. */
export function showError(error: unknown, language: Language): void {
  const { code, params } = toArchiveError(error);
  dialog.showErrorBox('新貌 Xinmao', errorText(code, params, language));
}

/** A session keeps one archive of the person's own, so that another one takes a new start. */
async function changeArchive(dir: string, language: Language): Promise<void> {
  const options: Electron.MessageBoxOptions = {
    type: 'question',
    message: TEXTS.question[language],
    detail: TEXTS.detail[language].replace('{dir}', () => dir),
    buttons: [TEXTS.change[language], TEXTS.stay[language]],
    cancelId: 1,
    noLink: true,
  };
  const [window] = BrowserWindow.getAllWindows();
  const { response } = window
    ? await dialog.showMessageBox(window, options)
    : await dialog.showMessageBox(options);
  if (response !== 0) return;
  app.relaunch(restartWith(dir, process.argv, process.env));
  app.quit();
}

async function showPage(url: string): Promise<void> {
  await BrowserWindow.getAllWindows()[0]?.loadURL(url);
}
