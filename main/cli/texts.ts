// The terminal's words; errors have theirs in shared/error-texts.ts.
import { EXPORT_KINDS } from '../../shared/exports/export-kinds.ts';
import type { ErrorParams, Language } from '../../shared/errors.ts';
import { BACKUP_TEXTS } from './backup-texts.ts';
import { DECISION_FILE_TEXTS } from './decision-file-texts.ts';
import { FIXITY_TEXTS } from './fixity-texts.ts';
import { PAIR_TEXTS } from './pair-texts.ts';
import { TRANSFER_TEXTS } from './transfer-texts.ts';

export const CLI_TEXTS = {
  ...BACKUP_TEXTS,
  ...DECISION_FILE_TEXTS,
  ...FIXITY_TEXTS,
  ...PAIR_TEXTS,
  ...TRANSFER_TEXTS,
  description: {
    'zh-CN': '新貌：县级融媒体中心的前后对比照片档案',
    en: 'Xinmao: an archive of before/after photographs',
  },
  'option-archive': { 'zh-CN': '档案文件夹（默认在用户数据目录）', en: 'folder of the archive' },
  'option-json': {
    'zh-CN': '每行输出一个 JSON 对象，进度和提示写到 stderr',
    en: 'one JSON object a line; progress and messages on stderr',
  },
  'option-lang': { 'zh-CN': '语言：zh-CN 或 en', en: 'language: zh-CN or en' },
  'option-help': { 'zh-CN': '显示帮助', en: 'show help' },
  'option-version': { 'zh-CN': '显示版本', en: 'show the version' },
  'command-index': {
    'zh-CN': '加入照片文件夹并更新档案，再次运行只看变化',
    en: 'add photo folders and bring the archive up to date',
  },
  'option-county': { 'zh-CN': '县区代码（六位）', en: 'six-digit code of the county' },
  'option-watch': {
    'zh-CN': '更新后继续留意文件夹，有变化就再更新，按 Ctrl+C 结束',
    en: 'then keep watching the folders and follow changes; Ctrl+C ends',
  },
  'command-photos': { 'zh-CN': '列出照片及其信息', en: 'list photos with their facts' },
  'option-town': { 'zh-CN': '只看这个乡镇', en: 'only this town' },
  'option-village': { 'zh-CN': '只看这个村', en: 'only this village' },
  'option-phase': {
    'zh-CN': '只看这个阶段：before、during、after、unknown',
    en: 'only this phase: before, during, after, unknown',
  },
  'option-query': { 'zh-CN': '在村名、人名、说明和路径中查找', en: 'words to search for' },
  'command-pairs': { 'zh-CN': '列出前后对比', en: 'list pairs and suggestions' },
  'option-rejected': { 'zh-CN': '也列出已否定的', en: 'also those that were rejected' },
  'command-decide': {
    'zh-CN': '决定一张照片的信息，例如 phase=改造后 village=大卡阳村；空值收回决定',
    en: 'decide facts of a photo, such as phase=after; an empty value takes a decision back',
  },
  'command-decide-pair': { 'zh-CN': '确认或否定一组前后对比', en: 'confirm or reject a pair' },
  'command-review': {
    'zh-CN': '列出待确认的问题，一次回答能解决的列为一条',
    en: 'list what needs a person, one line for each answer',
  },
  'command-copies': {
    'zh-CN': '列出可能重复的照片：重新压缩过的，和原来的那张',
    en: 'list photos that may be copies of better ones',
  },
  'command-decide-copy': {
    'zh-CN': '确认或否定两张照片是同一张',
    en: 'confirm or reject that two photos are one picture',
  },
  'command-undo': { 'zh-CN': '撤销上一个决定', en: 'undo the last decision' },
  'command-redo': { 'zh-CN': '重做撤销的决定', en: 'redo what was undone' },
  'command-history': { 'zh-CN': '列出做过的决定', en: 'list decisions' },
  'option-limit': { 'zh-CN': '最多列出多少条', en: 'how many to list at most' },
  'option-photo': { 'zh-CN': '只列这张照片的', en: 'those about this photo only' },
  'command-take-back': {
    'zh-CN': '撤回 history 里的一步；之后又改过的保持不变',
    en: 'take back a step of the history; what was changed since stays',
  },
  'argument-step': { 'zh-CN': '步骤的编号', en: 'number of the step' },
  'take-back-kept': {
    'zh-CN': '其中 {count} 处后来又改过，保持不变。',
    en: 'Changed since and left alone: {count}.',
  },
  'command-article': {
    'zh-CN': '导入稿件（txt、md），为图位匹配照片',
    en: 'import an article (txt, md) and match photos to its slots',
  },
  'option-date': { 'zh-CN': '见报日期，例如 2022-05-20', en: 'date of publication' },
  'command-export': { 'zh-CN': '导出并核对图集', en: 'write and verify exports' },
  'option-article': { 'zh-CN': '稿件文件或编号', en: 'article file or its number' },
  'option-project': {
    'zh-CN': '项目类别，如 易地搬迁 或 housing',
    en: 'project by its category, such as housing or 易地搬迁',
  },
  'command-shots': {
    'zh-CN': '列出要补拍的和要补找旧照的；加 --to 导出可打印的清单',
    en: 'list shots still to take and old photos to find; with --to, export them for print',
  },
  'option-missing': {
    'zh-CN': '只看缺这一半的：after（要补拍）、before（要补找旧照）',
    en: 'only those that lack this half: after (to shoot), before (to find)',
  },
  'option-dismissed': {
    'zh-CN': '列出已定为不需补拍的',
    en: 'those that need not be taken instead',
  },
  'option-to': { 'zh-CN': '导出到的新文件夹', en: 'new folder to export to' },
  'option-kind': {
    'zh-CN': `导出种类：${EXPORT_KINDS.join('、')}，几种用逗号隔开`,
    en: `kinds of export: ${EXPORT_KINDS.join(', ')}; several with commas`,
  },
  'command-verify': {
    'zh-CN': '核对导出的图集；不给文件夹则核对原件',
    en: 're-hash an exported gallery, or without a folder the originals',
  },
  'command-serve': { 'zh-CN': '在浏览器中使用：打印本机地址', en: 'serve to a browser' },
  'option-port': { 'zh-CN': '端口，0 为任意空闲端口', en: 'port; 0 takes a free one' },
  'option-sample': { 'zh-CN': '打开示例档案', en: 'open the sample archive' },
  'command-start': { 'zh-CN': '打开窗口', en: 'open the window' },
  'option-no-open': { 'zh-CN': '只打印地址，不打开窗口', en: 'print the address, open nothing' },
  'command-evaluate': {
    'zh-CN': '读取标注文件中的题目，写出规则的答案',
    en: 'answer the questions of a truth file by the rules',
  },
  'usage-title': { 'zh-CN': '用法：', en: 'Usage:' },
  'arguments-title': { 'zh-CN': '参数：', en: 'Arguments:' },
  'options-title': { 'zh-CN': '选项：', en: 'Options:' },
  'commands-title': { 'zh-CN': '命令：', en: 'Commands:' },
  error: { 'zh-CN': '错误：', en: 'Error:' },
  'unknown-option': {
    'zh-CN': '没有选项“{name}”。运行 xinmao {command}--help 查看全部选项。',
    en: 'there is no option "{name}". Run xinmao {command}--help to see them all.',
  },
  'unknown-command': {
    'zh-CN': '没有命令“{name}”。运行 xinmao --help 查看全部命令。',
    en: 'there is no command "{name}". Run xinmao --help to see them all.',
  },
  'no-command': {
    'zh-CN': '请给出命令。运行 xinmao --help 查看全部命令。',
    en: 'give a command. Run xinmao --help to see them all.',
  },
  'missing-argument': { 'zh-CN': '缺少参数：{name}', en: '{name} is missing.' },
  'excess-arguments': { 'zh-CN': '多余的参数：{name}', en: 'too many arguments: {name}' },
  'bad-option': { 'zh-CN': '选项 {name} 的值不对。', en: 'the value of {name} does not fit.' },
  'needs-source': {
    'zh-CN': '请用 --article、--village 或 --project 指定其中一个。',
    en: 'give one of --article, --village and --project.',
  },
  'needs-assignment': {
    'zh-CN': '“{name}”应写成 信息=值，例如 phase=改造后。信息有：{facts}',
    en: '"{name}" must be fact=value, such as phase=after. Facts: {facts}',
  },
  'needs-verdict': {
    'zh-CN': '“{name}”应为 confirm 或 reject。',
    en: '"{name}" must be confirm or reject.',
  },
  'stage-scan': { 'zh-CN': '查找文件', en: 'Scanning' },
  'stage-probe': { 'zh-CN': '读取照片', en: 'Reading photos' },
  'stage-describe': { 'zh-CN': '识别信息', en: 'Describing' },
  'stage-copies': { 'zh-CN': '查找重复', en: 'Finding copies' },
  'stage-pair': { 'zh-CN': '前后配对', en: 'Pairing' },
  'stage-export': { 'zh-CN': '导出', en: 'Exporting' },
  'stage-verify': { 'zh-CN': '核对', en: 'Verifying' },
  remaining: { 'zh-CN': '还需约 {seconds} 秒', en: 'about {seconds} s left' },
  watching: {
    'zh-CN': '正在留意照片文件夹的变化，按 Ctrl+C 结束。',
    en: 'Watching the folders for changes; Ctrl+C ends.',
  },
  'root-found': {
    'zh-CN': '{path} 就是已加入过的照片文件夹，照片和已做的决定都还在。',
    en: '{path} is a folder that the archive knows already; its photos and decisions are kept.',
  },
  'index-summary': {
    'zh-CN':
      '照片 {photos} 张，原件 {originals} 个：新增 {new}，变化 {changed}，移动 {moved}，缺失 {missing}，读不了 {failed}。用时 {seconds} 秒。',
    en: '{photos} photos, {originals} originals: {new} new, {changed} changed, {moved} moved, {missing} missing, {failed} not readable. {seconds} s.',
  },
  'photo-count': { 'zh-CN': '共 {count} 张', en: '{count} photos' },
  'review-count': { 'zh-CN': '共 {count} 项', en: '{count} items' },
  'copy-count': { 'zh-CN': '共 {count} 张', en: '{count} photos' },
  'pair-count': { 'zh-CN': '共 {count} 组', en: '{count} pairs' },
  'shot-count': {
    'zh-CN': '补拍 {after} 处，补找旧照 {before} 处，不需补拍 {dismissed} 处',
    en: '{after} to shoot, {before} old photos to find, {dismissed} not needed',
  },
  'shot-summary': {
    'zh-CN': '已导出并核对：{dir}（{shots} 处，图片 {pictures} 张）',
    en: 'Exported and verified: {dir} ({shots} shots, {pictures} pictures)',
  },
  'shot-after': { 'zh-CN': '补拍', en: 'to shoot' },
  'shot-before': { 'zh-CN': '补找旧照', en: 'to find' },
  todo: { 'zh-CN': '要做的事', en: 'To do' },
  facility: { 'zh-CN': '地点', en: 'Facility' },
  path: { 'zh-CN': '文件', en: 'File' },
  village: { 'zh-CN': '村', en: 'Village' },
  person: { 'zh-CN': '人物', en: 'Person' },
  date: { 'zh-CN': '时间', en: 'Date' },
  phase: { 'zh-CN': '阶段', en: 'Phase' },
  subject: { 'zh-CN': '内容', en: 'Subject' },
  caption: { 'zh-CN': '说明', en: 'Caption' },
  before: { 'zh-CN': '改造前', en: 'Before' },
  after: { 'zh-CN': '改造后', en: 'After' },
  decision: { 'zh-CN': '结论', en: 'Decision' },
  score: { 'zh-CN': '把握', en: 'Score' },
  reasons: { 'zh-CN': '理由', en: 'Reasons' },
  line: { 'zh-CN': '行', en: 'Line' },
  kind: { 'zh-CN': '种类', en: 'Kind' },
  text: { 'zh-CN': '文字', en: 'Text' },
  photo: { 'zh-CN': '照片', en: 'Photo' },
  'kind-title': { 'zh-CN': '标题', en: 'title' },
  'kind-heading': { 'zh-CN': '小标题', en: 'heading' },
  'kind-body': { 'zh-CN': '正文', en: 'body' },
  'kind-caption': { 'zh-CN': '图片说明', en: 'caption' },
  'kind-credit': { 'zh-CN': '署名', en: 'credit' },
  'slot-matched': { 'zh-CN': '已配', en: 'matched' },
  'slot-ask': { 'zh-CN': '待选', en: 'to choose' },
  'slot-missing': { 'zh-CN': '缺照片', en: 'missing' },
  'decision-auto': { 'zh-CN': '自动', en: 'auto' },
  'decision-ask': { 'zh-CN': '待确认', en: 'to confirm' },
  'decision-confirmed': { 'zh-CN': '已确认', en: 'confirmed' },
  'decision-rejected': { 'zh-CN': '已否定', en: 'rejected' },
  'article-summary': {
    'zh-CN': '稿件编号 {id}：{title}。图位 {slots} 个，已配 {filled} 个。',
    en: 'Article {id}: {title}. {slots} slots, {filled} filled.',
  },
  'export-summary': {
    'zh-CN': '已导出并核对：{dir}（图片 {pictures} 张，说明 {captions} 条）',
    en: 'Exported and verified: {dir} ({pictures} pictures, {captions} captions)',
  },
  'export-missing': { 'zh-CN': '缺照片：{caption}', en: 'No photo for: {caption}' },
  'verify-summary': {
    'zh-CN': '核对 {checked} 个文件：完好 {ok}，改变 {changed}，缺失 {missing}。',
    en: '{checked} files: {ok} ok, {changed} changed, {missing} missing.',
  },
  'proof-manifest-changed': {
    'zh-CN': '清单改变，无法核对图片',
    en: 'manifest changed, pictures not proved',
  },
  'proof-caption-in-file': { 'zh-CN': '图内说明不符', en: 'caption in the file differs' },
  'proof-caption-changed': { 'zh-CN': '说明后来改过', en: 'caption was changed later' },
  'proof-caption-gone': { 'zh-CN': '稿件里已无此说明', en: 'caption is no longer in the article' },
  'proof-picture-unreadable': { 'zh-CN': '图片打不开', en: 'picture cannot be read' },
  'proof-picture-shape': { 'zh-CN': '长宽比与原件不符', en: 'shape differs from the original' },
  'proof-picture-enlarged': { 'zh-CN': '比原件放大了', en: 'larger than the original' },
  'proof-picture-pixels': { 'zh-CN': '画面与原件不符', en: 'picture differs from the original' },
  'proof-picture-heavy': { 'zh-CN': '图片超过大小限制', en: 'picture is over the size limit' },
  'proof-summary': {
    'zh-CN': '另有 {count} 处与稿件或原件不符。',
    en: '{count} more findings against article and originals.',
  },
  'verify-changed': { 'zh-CN': '改变', en: 'changed' },
  'verify-missing': { 'zh-CN': '缺失', en: 'missing' },
  'step-undone': { 'zh-CN': '已撤销', en: 'undone' },
  'address-only': {
    'zh-CN': '在浏览器中打开这个地址（只有本机能访问）：',
    en: 'Open this address in a browser (only this computer can reach it):',
  },
  'opened-in-browser': { 'zh-CN': '已在浏览器中打开：', en: 'Opened in the browser:' },
  'stop-hint': { 'zh-CN': '按 Ctrl+C 结束。', en: 'Press Ctrl+C to stop.' },
  building: { 'zh-CN': '正在生成界面……', en: 'Building the window…' },
  'no-desktop-display': {
    'zh-CN': '没有图形显示，改用浏览器。',
    en: 'There is no display, so the browser is used.',
  },
  'no-desktop-binary': {
    'zh-CN': '还没有 Electron 程序（联网时运行 npx install-electron 可取得），改用浏览器。',
    en: 'The Electron program is not here yet (npx install-electron fetches it), so the browser is used.',
  },
  'no-desktop-crash': {
    'zh-CN': 'Electron 没能启动（{reason}），改用浏览器。',
    en: 'Electron did not start ({reason}), so the browser is used.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type CliText = keyof typeof CLI_TEXTS;

/** Fills `{name}` in a text. */
export function fillIn(text: string, params: ErrorParams): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The language a person asked for, else the one of the environment, else Chinese. */
export function chooseLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const wanted = asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
