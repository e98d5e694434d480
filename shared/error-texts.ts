import { BACKUP_ERROR_TEXTS } from './backup/backup-error-texts.ts';
import { BATCH_ERROR_TEXTS } from './batch-error-texts.ts';
import { CAPTION_ERROR_TEXTS } from './caption-error-texts.ts';
import { DECISION_FILE_ERROR_TEXTS } from './decision-file-error-texts.ts';
import { HISTORY_ERROR_TEXTS } from './history-error-texts.ts';
import { PAIR_ERROR_TEXTS } from './pair-error-texts.ts';
import { PLACE_ERROR_TEXTS } from './place-error-texts.ts';
import { TRANSFER_ERROR_TEXTS } from './transfer/transfer-error-texts.ts';

export type Language = 'zh-CN' | 'en';

/**
 * The text of every error by language; `{name}` stands for a parameter.
 * Codes are stable: scripts and tests rely on them.
 */
export const ERROR_TEXTS = {
  ...BACKUP_ERROR_TEXTS,
  ...BATCH_ERROR_TEXTS,
  ...CAPTION_ERROR_TEXTS,
  ...DECISION_FILE_ERROR_TEXTS,
  ...HISTORY_ERROR_TEXTS,
  ...PAIR_ERROR_TEXTS,
  ...PLACE_ERROR_TEXTS,
  ...TRANSFER_ERROR_TEXTS,
  internal: {
    'zh-CN': '程序内部出错：{detail}。照片和已做的决定没有受影响，请重试。',
    en: 'Something went wrong inside the program: {detail}. Photos and decisions are untouched; try again.',
  },
  'bad-request': {
    'zh-CN': '请求的内容不对：{detail}。',
    en: 'The request is not valid: {detail}.',
  },
  'not-found': {
    'zh-CN': '找不到 {what}。它可能已被移走，请刷新后再试。',
    en: 'There is no {what}. It may have been moved; refresh and try again.',
  },
  'no-archive': {
    'zh-CN': '还没有打开档案。请先选择照片文件夹或打开示例档案。',
    en: 'No archive is open. Choose a photo folder or open the sample first.',
  },
  'node-too-old': {
    'zh-CN':
      '当前的 Node.js 是 {version}，需要 22.18 或更新版本。请用 npm 运行（npm start），它会带上合适的版本。',
    en: 'This is Node.js {version}; 22.18 or newer is needed. Run it through npm (npm start), which brings the right one.',
  },
  'folder-missing': {
    'zh-CN': '文件夹不存在：{path}。请检查路径，或接上照片所在的磁盘。',
    en: 'There is no such folder: {path}. Check the path, or connect the disk that holds it.',
  },
  'folder-unreadable': {
    'zh-CN': '没有权限读取文件夹：{path}。请在系统里开放读取权限后再试。',
    en: 'The folder cannot be read: {path}. Allow reading it, then try again.',
  },
  'not-a-folder': {
    'zh-CN': '这不是文件夹：{path}。请选择存放照片的文件夹。',
    en: 'This is not a folder: {path}. Choose the folder that holds the photos.',
  },
  'folder-not-shown': {
    'zh-CN': '系统打不开这个文件夹：{path}。请在文件管理器里自己打开它。',
    en: 'The system cannot show the folder {path}. Open it in your file manager.',
  },
  'folder-empty': {
    'zh-CN': '文件夹里没有照片：{path}。请选择别的文件夹。',
    en: 'There are no photos in {path}. Choose another folder.',
  },
  'root-overlaps': {
    'zh-CN': '{path} 与已加入的文件夹 {other} 重叠，不能再加一次。',
    en: '{path} overlaps the folder {other} that is already in the archive.',
  },
  'index-running': {
    'zh-CN': '正在索引照片，暂时不能改动照片文件夹。请等索引完成，或先停止索引。',
    en: 'Photos are being indexed, so folders cannot be changed now. Wait for the index to end, or stop it first.',
  },
  'archive-in-root': {
    'zh-CN': '档案位置 {path} 在照片文件夹 {root} 里面。请把档案放到别处，照片文件夹只读不写。',
    en: 'The archive {path} lies inside the photo folder {root}. Keep it elsewhere; photo folders are never written to.',
  },
  'archive-read-only': {
    'zh-CN': '档案文件夹不能写入：{path}。请换一个位置，或开放写入权限。',
    en: 'The archive folder cannot be written: {path}. Use another place, or allow writing.',
  },
  'not-an-archive': {
    'zh-CN': '{path} 所在的文件夹里没有档案。请到档案文件夹里双击“打开档案”。',
    en: 'There is no archive in the folder of {path}. Double-click the file in the archive’s own folder.',
  },
  'program-incomplete': {
    'zh-CN': '程序不完整：缺少 {path}。请重新安装新貌；照片和档案不受影响。',
    en: 'The program is incomplete: {path} is missing. Install Xinmao again; photos and archive are untouched.',
  },
  'archive-in-use': {
    'zh-CN': '档案正在另一个窗口或程序中打开：{path}。请先关闭那一个。',
    en: 'The archive is open in another window or program: {path}. Close that one first.',
  },
  'archive-newer': {
    'zh-CN':
      '这个档案由更新版本的新貌建立（格式 {found}，本程序支持到 {known}）：{path}。请升级程序后再打开。',
    en: 'This archive was made by a newer Xinmao (format {found}; this one knows {known}): {path}. Update the program to open it.',
  },
  'archive-damaged': {
    'zh-CN':
      '档案数据库损坏，打不开：{path}。原始照片没有受影响；请从备份恢复（命令行：xinmao restore <备份文件>；没有备份：xinmao start-anew）。',
    en: 'The archive catalog is damaged and cannot be opened: {path}. Originals are untouched; restore a backup (in a terminal: xinmao restore <file>; without one: xinmao start-anew).',
  },
  'file-unreadable': {
    'zh-CN': '文件读不出来：{path}。请检查读取权限和磁盘是否完好，然后重新索引。',
    en: 'The file cannot be read: {path}. Check its permissions and the disk, then index again.',
  },
  'file-vanished': {
    'zh-CN': '读取时文件不见了：{path}。下次索引会再看一遍。',
    en: 'The file vanished while it was read: {path}. The next index looks again.',
  },
  'file-changed': {
    'zh-CN': '读取时文件正在变化：{path}。下次索引会再读一遍。',
    en: 'The file changed while it was read: {path}. The next index reads it again.',
  },
  'file-empty': {
    'zh-CN': '文件是空的（0 字节）：{path}。请从备份找回原图。',
    en: 'The file is empty (0 bytes): {path}. Look for the picture in a backup.',
  },
  'file-too-large': {
    'zh-CN': '文件超过 {limitMb} MB，没有打开：{path}。请另存为较小的 JPEG。',
    en: 'The file is larger than {limitMb} MB and was not opened: {path}. Save it as a smaller JPEG.',
  },
  'file-name-not-text': {
    'zh-CN': '文件名不是有效的文字编码，无法读取：{path}。请改名后重新索引。',
    en: 'The file name is not valid text: {path}. Rename it, then index again.',
  },
  'not-an-image': {
    'zh-CN': '这不是照片：{path}。内容与扩展名不符，已跳过。',
    en: 'This is not a photo: {path}. Its content does not match its name; it was skipped.',
  },
  'unsupported-format': {
    'zh-CN': '暂不支持 {format} 格式：{path}。请另存为 JPEG 或 TIFF。',
    en: 'The {format} format is not supported: {path}. Save it as JPEG or TIFF.',
  },
  'image-damaged': {
    'zh-CN': '照片已损坏，无法解码：{path}。请从备份找回原图。',
    en: 'The photo is damaged and cannot be decoded: {path}. Look for it in a backup.',
  },
  'image-too-large': {
    'zh-CN': '图片像素过大（{widthPx}×{heightPx}），为安全起见没有打开：{path}。',
    en: 'The picture has too many pixels ({widthPx}×{heightPx}) and was not opened: {path}.',
  },
  'image-timeout': {
    'zh-CN': '读取超过 {seconds} 秒仍未完成，已放弃：{path}。文件可能已损坏。',
    en: 'Reading took more than {seconds} seconds and was stopped: {path}. The file may be damaged.',
  },
  'worker-crashed': {
    'zh-CN': '这个文件使读取程序崩溃，已跳过：{path}。其他照片不受影响。',
    en: 'This file crashed its reader and was skipped: {path}. Other photos are unaffected.',
  },
  'disk-full': {
    'zh-CN': '磁盘空间不足：{path}。请清理出空间后重试，已完成的部分不会重做。',
    en: 'The disk is full: {path}. Free some space and try again; finished work is kept.',
  },
  'unknown-county': {
    'zh-CN': '没有代码为 {code} 的县区。县区代码是六位数字，例如湟中区 630106。',
    en: 'There is no county with the code {code}. County codes have six digits, such as 630106.',
  },
  'article-missing': {
    'zh-CN': '找不到稿件文件：{path}。请检查路径。',
    en: 'There is no article file {path}. Check the path.',
  },
  'article-empty': {
    'zh-CN': '稿件是空的：{path}。请选择有文字的稿件。',
    en: 'The article is empty: {path}. Choose one that has text.',
  },
  'article-not-text': {
    'zh-CN': '读不出文字稿件：{path}。请用 Word 或 WPS 另存为 docx，或存成 txt、md、html 再导入。',
    en: 'No article can be read from {path}. Save it as docx, txt, md or html and import that.',
  },
  'article-too-large': {
    'zh-CN': '稿件超过 {limitMb} MB：{path}。请压缩其中的图片，或只导入文字部分。',
    en: 'The article is larger than {limitMb} MB: {path}. Compress its pictures, or import its text only.',
  },
  'export-exists': {
    'zh-CN': '导出位置已有内容：{path}。为避免覆盖，请换一个文件夹名。',
    en: 'The export target already exists: {path}. Nothing is overwritten; choose another name.',
  },
  'export-target-missing': {
    'zh-CN': '导出位置的上级文件夹不存在：{path}。请先建好文件夹。',
    en: 'The folder to export into does not exist: {path}. Create it first.',
  },
  'export-unwritable': {
    'zh-CN': '导出位置不能写入：{path}。请换一个文件夹。',
    en: 'The export target cannot be written: {path}. Choose another folder.',
  },
  'export-in-root': {
    'zh-CN': '导出位置 {path} 在照片文件夹 {root} 里面。请导出到别处，照片文件夹只读不写。',
    en: 'The export target {path} lies inside the photo folder {root}. Export elsewhere; photo folders are never written to.',
  },
  'export-nothing': {
    'zh-CN': '没有可以导出的图片。请先为图位选好照片。',
    en: 'There is no picture to export. Fill at least one slot first.',
  },
  'export-unverified': {
    'zh-CN': '导出后的核对没有通过：{path}（{detail}）。没有留下半成品，请重试。',
    en: 'The export did not pass its check: {path} ({detail}). Nothing half-done was left; try again.',
  },
  'caption-too-long': {
    'zh-CN': '图片说明太长，图片里放不下（最多约 6 万字节）：“{caption}”。请缩短后再导出。',
    en: 'The caption is too long to travel inside a picture (about 60,000 bytes at most): "{caption}". Shorten it, then export again.',
  },
  'picture-over-limit': {
    'zh-CN': '图片压缩到最小仍超过 {limitKb} KB：{path}。请缩短图片说明，或换一张照片。',
    en: 'Even at its smallest the picture takes more than {limitKb} KB: {path}. Shorten its caption or choose another photo.',
  },
  'words-unprintable': {
    'zh-CN': '程序自带的字体里没有“{character}”字，不能把“{words}”印在图片上。请换一种写法。',
    en: 'The font of the program has no "{character}", so "{words}" cannot be printed on a picture. Write it another way.',
  },
  'wechat-author-too-long': {
    'zh-CN': '公众号的作者最多 {limit} 个字，现在是 {used} 个。请改短后再导出。',
    en: 'WeChat takes an author of at most {limit} characters; this one has {used}. Shorten it, then export again.',
  },
  'wechat-digest-too-long': {
    'zh-CN': '公众号的摘要最多 {limit} 个字，现在是 {used} 个。请改短后再导出。',
    en: 'WeChat takes a digest of at most {limit} characters; this one has {used}. Shorten it, then export again.',
  },
  'manifest-missing': {
    'zh-CN': '这个文件夹里没有校验清单 manifest.json：{path}。请选择由新貌导出的文件夹。',
    en: 'There is no manifest.json in {path}. Choose a folder that Xinmao exported.',
  },
  'manifest-damaged': {
    'zh-CN': '校验清单读不懂：{path}（{detail}）。清单可能被改动过，请重新导出。',
    en: 'The manifest cannot be understood: {path} ({detail}). It may have been altered; export again.',
  },
  'original-offline': {
    'zh-CN': '原件现在读不到：{path}。请接上它所在的磁盘再导出。',
    en: 'The original cannot be read now: {path}. Connect its disk, then export again.',
  },
  'original-changed': {
    'zh-CN': '原件内容已经改变：{path}。请重新索引后再导出。',
    en: 'The original has changed: {path}. Index again, then export.',
  },
  'invalid-value': {
    'zh-CN': '“{value}”不能作为 {fact} 的值。{hint}',
    en: '"{value}" is not a value for {fact}. {hint}',
  },
  'invalid-name': {
    'zh-CN': '“{value}”不能作为文件夹名，可以用“{safe}”。',
    en: '"{value}" cannot be the name of a folder; "{safe}" can.',
  },
  'nothing-to-undo': {
    'zh-CN': '没有可以撤销的操作。',
    en: 'There is nothing to undo.',
  },
  'nothing-to-redo': {
    'zh-CN': '没有可以重做的操作。',
    en: 'There is nothing to redo.',
  },
  forbidden: {
    'zh-CN': '拒绝访问：请从程序给出的地址打开。',
    en: 'Access denied: open the address that the program printed.',
  },
  cancelled: {
    'zh-CN': '已取消。已完成的部分保留，下次接着做。',
    en: 'Cancelled. Finished work is kept and will be continued.',
  },
  usage: {
    'zh-CN': '用法不对：{detail}',
    en: 'Wrong use: {detail}',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type ErrorCode = keyof typeof ERROR_TEXTS;
