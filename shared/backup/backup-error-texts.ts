/** The texts of errors about backups; part of `ERROR_TEXTS`. */
export const BACKUP_ERROR_TEXTS = {
  'backup-exists': {
    'zh-CN': '已经有这个文件：{path}。备份从不覆盖别的文件，请换一个文件名。',
    en: 'This file is there already: {path}. A backup never overwrites anything; choose another name.',
  },
  'backup-target-missing': {
    'zh-CN': '备份位置不存在：{path}。请接上那块磁盘，或选择别的文件夹。',
    en: 'There is no such place for a backup: {path}. Connect its disk, or choose another folder.',
  },
  'backup-unwritable': {
    'zh-CN': '备份位置不能写入：{path}。请换一个文件夹或磁盘。',
    en: 'The place for the backup cannot be written: {path}. Choose another folder or disk.',
  },
  'backup-in-root': {
    'zh-CN': '备份位置 {path} 在照片文件夹 {root} 里面。请备份到别处，照片文件夹只读不写。',
    en: 'The backup {path} would lie inside the photo folder {root}. Back up elsewhere; photo folders are never written to.',
  },
  'backup-unverified': {
    'zh-CN': '备份写完后的核对没有通过：{path}（{detail}）。没有留下半成品，请重试或换一块磁盘。',
    en: 'The backup did not pass its check: {path} ({detail}). Nothing half-done was left; try again or use another disk.',
  },
  'backup-missing': {
    'zh-CN': '找不到备份文件：{path}。请检查路径，或接上它所在的磁盘。',
    en: 'There is no backup file {path}. Check the path, or connect its disk.',
  },
  'not-a-backup': {
    'zh-CN': '这不是新貌的备份文件：{path}。备份文件的扩展名是 .xinmao-backup。',
    en: 'This is not a backup of Xinmao: {path}. Backups end in .xinmao-backup.',
  },
  'backup-damaged': {
    'zh-CN':
      '备份文件已损坏，不能用来恢复：{path}（{detail}）。现有档案没有改动，请选择另一份备份。',
    en: 'The backup is damaged and cannot be restored: {path} ({detail}). The present archive is unchanged; choose another backup.',
  },
  'backup-newer': {
    'zh-CN':
      '这份备份由更新版本的新貌（{version}）建立：{path}。请先升级程序，再恢复。现有档案没有改动。',
    en: 'This backup was made by a newer Xinmao ({version}): {path}. Update the program, then restore. The present archive is unchanged.',
  },
  'catalog-sound': {
    'zh-CN': '这里没有损坏的档案数据库，不用重新开始：{path}。要回到以前的状态，请恢复一份备份。',
    en: 'There is no damaged catalog to start anew from: {path}. To go back to an earlier state, restore a backup.',
  },
  'restore-replaces': {
    'zh-CN':
      '档案 {path} 里已有 {steps} 项决定。要用备份代替它，请加 --replace；现有数据会留在档案文件夹的 replaced 里。',
    en: 'The archive {path} already holds {steps} decisions. Add --replace to put the backup in its place; what is there now is kept in the folder replaced inside it.',
  },
} as const;
