// The page of what the program says when something goes wrong, from the texts themselves.
import { ERROR_TEXTS } from '../../shared/error-texts.ts';
import { table } from './generated-parts.ts';

/** A text belongs to the first group that its code fits; the last takes all. */
const GROUPS: readonly (readonly [title: string, codes: RegExp])[] = [
  ['打开档案', /^(archive|not-an-archive|node|no-archive|program|forbidden)/],
  ['备份、恢复和重建', /^(backup|not-a-backup|restore|journal|rebuild)/],
  ['照片文件夹', /^(folder|root|not-a-folder|index)/],
  ['读照片', /^(file|image|not-an-image|unsupported|worker|original|disk)/],
  ['地名', /^(place|unknown-county)/],
  ['配对、对齐和审签', /^(sign-off|points|series)/],
  ['稿件和说明', /^(article|caption|code)/],
  ['说明模板', /^template-(plain|variable-unknown|brace-|part)/],
  ['移交的编号规则', /^(template|transfer|fonds)/],
  ['导出和核对', /^(export|manifest|picture|words|wechat|invalid-name)/],
  ['其他', /(?:)/],
];

/** Tables of every error's text in Chinese: what is said, what to do, and the code that stays the same for ever. */
export function errorsPart(): string {
  const groups = new Map<string, string[][]>(GROUPS.map(([title]) => [title, []]));
  const inOrder = Object.entries(ERROR_TEXTS).sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [code, texts] of inOrder) {
    const title = GROUPS.find(([, codes]) => codes.test(code))?.[0] ?? '';
    const [said, todo] = inTwo(texts['zh-CN']);
    groups.get(title)?.push([said, todo, `\`${code}\``]);
  }
  return [...groups]
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => `## ${title}\n\n${table(['屏幕上的话', '怎么办', '代码'], rows)}`)
    .join('\n\n');
}

/** What happened is a text's first sentence; parameters are shown as dots. */
function inTwo(text: string): [said: string, todo: string] {
  const shown = text.replaceAll(/\{\w+\}/g, '…').replaceAll(/[[\]]/g, String.raw`\$&`);
  const end = shown.indexOf('。') + 1;
  return end === 0 ? [shown, ''] : [shown.slice(0, end), shown.slice(end)];
}
