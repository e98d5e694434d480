/** The terminal's words about decisions as files; part of `CLI_TEXTS`. */
export const DECISION_FILE_TEXTS = {
  'command-rebuild': {
    'zh-CN': '用决定记录文件（journal.jsonl）和照片原件重建一个档案，放进新的或空的档案文件夹',
    en: 'rebuild an archive from a journal file and the originals, into a new or empty folder',
  },
  'rebuild-folder-away': {
    'zh-CN': '没有给出照片文件夹“{label}”（原在 {path}）：它的名字和决定都留着，以后加入即可。',
    en: 'The folder “{label}” (once {path}) was not given: its name and decisions are kept for when it is added.',
  },
  'rebuild-photos-away': {
    'zh-CN': '有 {count} 张照片做过决定，但原件现在不在：决定都留着，原件回来后照样有效。',
    en: '{count} photos were decided on and have no original here: their decisions are kept and hold again when they come.',
  },
  'rebuild-summary': {
    'zh-CN':
      '重建完成：{dir}。照片 {photos} 张，原件 {originals} 个，读不了 {failed}；决定 {decisions} 个，记录 {steps} 步，稿件 {articles} 篇，档号 {numbers} 个，导出 {exports} 次。',
    en: 'Rebuilt in {dir}: {photos} photos, {originals} originals, {failed} not readable; {decisions} decisions, {steps} steps, {articles} articles, {numbers} archive numbers, {exports} exports.',
  },
} as const;
