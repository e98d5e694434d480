/** The terminal's words about backups; part of `CLI_TEXTS`. */
export const BACKUP_TEXTS = {
  'command-backup': {
    'zh-CN': '把目录和全部决定备份成一个文件，写完即打开核对；不含照片原件',
    en: 'back up catalog and decisions into one file and prove it; originals are not in it',
  },
  'command-restore': {
    'zh-CN': '从备份文件恢复档案；现有数据不删除，移到档案文件夹的 replaced 里',
    en: 'restore the archive from a backup; what is there now is kept in its folder replaced',
  },
  'command-start-anew': {
    'zh-CN': '目录损坏、又没有备份时重新开始：还读得出来的决定救回，损坏的文件移到 replaced 里',
    en: 'start anew where the catalog is damaged and has no backup; readable decisions are saved',
  },
  'command-backups': {
    'zh-CN': '列出已知的备份，新的在前',
    en: 'list known backups, newest first',
  },
  'option-replace': {
    'zh-CN': '档案里已有决定时，也用备份代替',
    en: 'even if the archive already holds decisions',
  },
  'stage-back-up': { 'zh-CN': '备份', en: 'Backing up' },
  'stage-restore': { 'zh-CN': '核对备份', en: 'Checking the backup' },
  'backup-done': {
    'zh-CN':
      '已备份并核对：{path}（照片 {photos}，决定 {decisions}，步骤 {steps}，稿件 {articles}）',
    en: 'Backed up and checked: {path} ({photos} photos, {decisions} decisions, {steps} steps, {articles} articles)',
  },
  'restore-done': {
    'zh-CN':
      '已恢复到 {when} 的状态：照片 {photos}，决定 {decisions}，步骤 {steps}，稿件 {articles}。',
    en: 'Restored as it was at {when}: {photos} photos, {decisions} decisions, {steps} steps, {articles} articles.',
  },
  'restore-kept': {
    'zh-CN': '原来的数据在 {dir}，其中有 {count} 项决定是备份里没有的。',
    en: 'What was there before is in {dir}; {count} of its decisions are not in the backup.',
  },
  'restore-salvaged': {
    'zh-CN': '从损坏的数据库里救回了备份之后的 {count} 项决定。',
    en: '{count} decisions made after the backup were saved from the damaged catalog.',
  },
  'anew-done': {
    'zh-CN': '已重新开始：救回 {count} 项决定；照片要重新索引，原件没有动。',
    en: 'Started anew: {count} decisions were saved; photos must be indexed again, originals are untouched.',
  },
  'anew-kept': {
    'zh-CN': '损坏的文件保留在 {dir}。',
    en: 'The damaged file is kept in {dir}.',
  },
  'anew-backups': {
    'zh-CN':
      '这个档案还有 {count} 份备份（xinmao backups），用 xinmao restore <备份文件> --replace 可以恢复。',
    en: 'This archive has {count} backups (xinmao backups); xinmao restore <file> --replace puts one in place.',
  },
  'no-backups': {
    'zh-CN': '还没有备份。运行 xinmao backup <文件> 做一份。',
    en: 'There are no backups yet. Make one with xinmao backup <file>.',
  },
  'backup-automatic': { 'zh-CN': '自动', en: 'automatic' },
  'backup-by-hand': { 'zh-CN': '手动', en: 'by hand' },
} as const;
