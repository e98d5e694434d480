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
  'command-decisions': {
    'zh-CN':
      '把决定存成文件，放进新文件夹（--to）：表格、决定记录和 XMP 附属文件；或在原件旁边补写 XMP（--beside）',
    en: 'write decisions as files into a new folder (--to): tables, the journal file, XMP sidecars; or add sidecars beside the originals (--beside)',
  },
  'option-decisions-to': { 'zh-CN': '要新建的文件夹', en: 'the folder to make' },
  'option-beside': {
    'zh-CN': '在原件旁边写 XMP，只写还没有的，不动任何已有文件',
    en: 'write XMP sidecars beside the originals, only where there is none',
  },
  'option-format': {
    'zh-CN': '用逗号分开：csv 表格、json 决定记录（总是整个档案）、xmp 附属文件',
    en: 'separated by commas: csv tables, json journal file (always of the whole archive), xmp sidecars',
  },
  'option-sidecars': {
    'zh-CN': 'XMP 的文件名：full 为 照片.jpg.xmp（digiKam 等），stem 为 照片.xmp（Lightroom 等）',
    en: 'names of sidecars: full is photo.jpg.xmp (digiKam), stem is photo.xmp (Lightroom)',
  },
  'decisions-where': {
    'zh-CN': '请写明存到哪里：--to 新文件夹，或 --beside 写在原件旁边（二选一）',
    en: 'say where to: --to a new folder, or --beside the originals, not both',
  },
  'decisions-formats': {
    'zh-CN': '没有“{name}”这一种，可以写：{known}',
    en: 'there is no "{name}"; there are: {known}',
  },
  'decisions-summary': {
    'zh-CN':
      '已存到 {dir}，核对无误：文件 {files} 个，照片 {photos} 行，前后对比 {pairs} 行，决定 {decisions} 个，XMP {sidecars} 个。',
    en: 'Written to {dir} and checked: {files} files; {photos} rows of photos, {pairs} of pairs, {decisions} decisions, {sidecars} sidecars.',
  },
  'sidecar-exists': { 'zh-CN': '已有附属文件，没有动', en: 'has a sidecar, left alone' },
  'sidecar-away': { 'zh-CN': '原件不在', en: 'original is away' },
  'sidecar-unwritable': { 'zh-CN': '文件夹不能写', en: 'folder not writable' },
  'sidecar-shared-name': {
    'zh-CN': '同名照片已有一份',
    en: 'another photo has this name',
  },
  'beside-summary': {
    'zh-CN': '在原件旁边写了 {written} 个 XMP，{left} 张没有写。原件没有动。',
    en: '{written} sidecars written beside the originals, {left} left alone. No original was touched.',
  },
} as const;
