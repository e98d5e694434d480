// [Note: Generated parts] What the program itself knows is never typed into a document: `npm run docs` writes it between
// two comments that name it, and a test compares. The rest of such a document is written by hand.
import { resolveConfig, format } from 'prettier';

/** What stands in a document by the name of the part. */
export type GeneratedParts = Readonly<Record<string, string>>;

/**
 * The document with its generated parts as they are now.
 * @throws Error where a part is missing in the document
 */
export async function withParts(
  markdown: string,
  parts: GeneratedParts,
  path: string,
): Promise<string> {
  let text = markdown;
  for (const [name, part] of Object.entries(parts)) {
    const [opening, closing] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [text.indexOf(opening), text.indexOf(closing)];
    if (from === -1 || to < from) throw new Error(`${path} has no place for ${name}`);
    text = `${text.slice(0, from + opening.length)}\n\n${part}\n\n${text.slice(to)}`;
  }
  return await format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}

/** A table; cells are Markdown, a bar in them does not end them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
