// What a scan takes up, by file name. What a photo really is shows when it is read. Pure.

/** Extensions of photos, also of formats that are refused by name so that nobody looks for them in vain. */
const PHOTO_EXTENSIONS: ReadonlySet<string> = new Set([
  ...['jpg', 'jpeg', 'jpe', 'jfif', 'mpo', 'png', 'webp', 'tif', 'tiff', 'gif'],
  ...['avif', 'heic', 'heif', 'hif'],
  ...['cr2', 'cr3', 'nef', 'nrw', 'arw', 'dng', 'rw2', 'raf', 'orf', 'pef', 'srw'],
  ...['svg', 'bmp', 'jxl', 'jp2', 'j2k'],
]);

/** Folders that systems, NAS boxes and photo programs keep for themselves. */
const SYSTEM_FOLDERS: ReadonlySet<string> = new Set([
  ...['$recycle.bin', 'recycler', 'system volume information', 'lost+found', 'found.000'],
  ...['@eadir', '#recycle', '#snapshot', '@recycle', '@recently-snapshot', '__macosx'],
]);

/** Names of texts that speak of photos; tables (CSV) do under any name. */
const CAPTION_LIST_NAME =
  /说明|图说|图注|图例|清单|目录|备注|备忘|记录|名单|笔记|场记|手记|日志|台账|台帐|对照|登记|编号|代码|[信图]息|表$|稿|文案|文字|图文|介绍|解说|照片|图片|相片|文本文档|caption|description|note|list|memo|legend/i;

export type FileKind = 'photo' | 'sidecar' | 'caption-list';

/** What a file's name says it is; null for what an archive of photos leaves alone. */
export function fileKind(name: string): FileKind | null {
  // Hidden files; those that begin with ._ are macOS's notes on the file of the same name.
  if (name.startsWith('.')) return null;
  const dot = name.lastIndexOf('.');
  if (dot === -1) return null;
  const extension = name.slice(dot + 1).toLowerCase();
  if (PHOTO_EXTENSIONS.has(extension)) return 'photo';
  if (extension === 'xmp') return 'sidecar';
  if (extension === 'csv') return 'caption-list';
  return extension === 'txt' && CAPTION_LIST_NAME.test(name.slice(0, dot)) ? 'caption-list' : null;
}

/** True for folders that hold nobody's photos: hidden, of the system, or a program's previews. */
export function isSystemFolder(name: string): boolean {
  const lower = name.toLowerCase();
  return name.startsWith('.') || SYSTEM_FOLDERS.has(lower) || lower.endsWith('.lrdata');
}
