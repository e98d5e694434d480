// What a person dropped onto the window, told apart.

/** A folder that was dropped, as far as a page is told of it. */
export interface DroppedFolder {
  name: string;
  /** What the host may ask the system about. */
  file: File | null;
  /** Null where the page may not look into it. */
  entry: FileSystemDirectoryEntry | null;
}

/** Folders to add, articles to import, and what is neither. */
export interface Dropped {
  folders: DroppedFolder[];
  articles: File[];
  photoCount: number;
  otherCount: number;
}

/** What is known of a folder without its path; the host finds it by that. */
export interface FolderTraits {
  name: string;
  files: { name: string; sizeBytes: number }[];
  folders: string[];
}

const ARTICLE = /\.(?:txt|md|markdown|docx)$/iu;
const PHOTO =
  /\.(?:jpe?g|png|heic|heif|tiff?|webp|avif|bmp|gif|dng|cr2|cr3|nef|arw|orf|rw2|raf)$/iu;

/** So many names and sizes tell a folder from all others of its name. */
const MAX_TOLD = 24;

/** Has to be called while the event is handled: afterwards the page is told nothing more. */
export function readDrop({ items }: DataTransfer): Dropped {
  const dropped: Dropped = { folders: [], articles: [], photoCount: 0, otherCount: 0 };
  for (const item of items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) {
      const folder = entry as FileSystemDirectoryEntry;
      dropped.folders.push({ name: entry.name, file, entry: folder });
    } else if (file && ARTICLE.test(file.name)) dropped.articles.push(file);
    else if (file && PHOTO.test(file.name)) dropped.photoCount += 1;
    else dropped.otherCount += 1;
  }
  return dropped;
}

/** True if something of the system is dragged, which a page only learns the contents of when it is dropped. */
export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** Names and sizes of some of what lies in a folder. */
export async function readTraits({ name, entry }: DroppedFolder): Promise<FolderTraits> {
  const traits: FolderTraits = { name, files: [], folders: [] };
  if (!entry) return traits;
  for (const child of (await firstEntries(entry)).slice(0, MAX_TOLD)) {
    // Hidden files differ from disk to disk and tell nothing.
    if (child.name.startsWith('.')) continue;
    if (child.isDirectory) traits.folders.push(child.name);
    else {
      const sizeBytes = await sizeOf(child as FileSystemFileEntry);
      if (sizeBytes !== null) traits.files.push({ name: child.name, sizeBytes });
    }
  }
  return traits;
}

/** One batch: a hundred in Chromium, all in Firefox. */
function firstEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  return new Promise((resolve) => {
    folder.createReader().readEntries(resolve, () => {
      // Not readable for this user: then only its name is known.
      resolve([]);
    });
  });
}

function sizeOf(entry: FileSystemFileEntry): Promise<number | null> {
  return new Promise((resolve) => {
    entry.file(
      ({ size }) => {
        resolve(size);
      },
      () => {
        resolve(null);
      },
    );
  });
}
