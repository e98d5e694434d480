/** Errors of decisions kept as files, of archives made anew from them, and of folders that moved. */
export const DECISION_FILE_ERROR_TEXTS = {
  'journal-file-unknown': {
    'zh-CN': '这不是新貌的决定记录文件。请选择由新貌存出的 journal.jsonl。',
    en: 'This is not a journal file of Xinmao. Choose a journal.jsonl that Xinmao wrote.',
  },
  'journal-file-newer': {
    'zh-CN':
      '这份决定记录由更新版本的新貌存出（格式 {found}，本程序支持到 {known}）。请升级程序后再用。',
    en: 'This journal file was written by a newer Xinmao (format {found}; this one knows {known}). Update the program to read it.',
  },
  'journal-file-damaged': {
    'zh-CN': '决定记录文件的第 {line} 行读不通，文件可能被改动过。没有建立任何档案，请换一份。',
    en: 'Line {line} of the journal file cannot be read; it may have been changed. No archive was made; use another file.',
  },
  'journal-file-cut': {
    'zh-CN': '决定记录文件不完整，只到第 {line} 行。没有建立任何档案，请换一份完整的。',
    en: 'The journal file is not whole and ends at line {line}. No archive was made; use a whole one.',
  },
  'journal-file-missing': {
    'zh-CN': '读不到决定记录文件：{path}。请检查路径。',
    en: 'The journal file cannot be read: {path}. Check the path.',
  },
  'rebuild-not-empty': {
    'zh-CN': '档案文件夹里已经有东西：{path}。重建只能放进新的或空的文件夹，请另选一个。',
    en: 'There is something in {path} already. An archive is rebuilt in a new or empty folder only; choose another.',
  },
  'root-not-this': {
    'zh-CN':
      '{path} 里不是“{label}”的照片，或者改动太多，认不出来。请选原来的那个文件夹；若是新的照片，请用“添加照片文件夹”。',
    en: '{path} does not hold the photos of “{label}”, or too much of it has changed to be known. Choose the folder that moved; add new photos as a folder of their own.',
  },
} as const;
