// Markdown line by line: enough of CommonMark for articles, where a line is a paragraph, a heading or a caption.
// A full parser would join lines into paragraphs and lose which line a caption stands on.
import type { NumberedLine } from '../../../shared/understanding/line-kind.ts';
import { NO_HINT } from '../../../shared/understanding/line-hint.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t\u3000]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})[^`]*$/;
/** A quotation mark or a bullet; numbers of a list are part of what a reader sees and stay. */
const LEAD = /^(?:[ \t]{0,3}>[ \t]?)+|^[ \t]*[-*+][ \t]+/;
const LINK_TARGET = String.raw`\((?:<[^>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+("[^"]*"|'[^']*'|\([^)]*\)))?\s*\)`;
const IMAGE = new RegExp(String.raw`!\[([^\]]*)\](?:${LINK_TARGET}|\[[^\]]*\])`, 'g');
const LINK = new RegExp(String.raw`\[([^\]]*)\](?:${LINK_TARGET}|\[[^\]]*\])`, 'g');
const LINK_DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S+/;
const HTML_IMAGE = /<img\b[^>]*?(?:\balt\s*=\s*(?:"([^"]*)"|'([^']*)'))?[^>]*>/gi;
const HTML_TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--.*?-->/gi;
const AUTOLINK = /<((?:https?|mailto):[^<>\s]+)>/gi;
const ESCAPABLE = /\\([!-/:-@[-`{-~])/g;

/** Lines with text, without markup; what the markup said is kept as hints. */
export function readMarkdown(raw: readonly string[]): NumberedLine[] {
  const lines: NumberedLine[] = [];
  let isFenced = false;
  let followsImage = false;
  const start = frontMatterLength(raw);
  for (const [index, line] of raw.entries()) {
    if (index < start) {
      const title = /^title:\s*(["']?)(.+?)\1\s*$/.exec(line)?.[2];
      if (title !== undefined) {
        lines.push({ line: index + 1, text: title, hint: { ...NO_HINT, headingLevel: 1 } });
      }
      continue;
    }
    if (FENCE.test(line)) {
      isFenced = !isFenced;
      continue;
    }
    const found = isFenced ? { ...NO_RESULT, text: line.trim() } : readLine(line, raw[index - 1]);
    if (found.underlines !== null) {
      const above = lines.at(-1);
      if (above) above.hint = { ...above.hint, headingLevel: found.underlines };
      continue;
    }
    if (found.text !== '') {
      const { headingLevel, isImageText } = found;
      lines.push({
        line: index + 1,
        text: found.text,
        hint: { ...NO_HINT, headingLevel, isImageText, followsImage: followsImage && !isImageText },
      });
      followsImage = false;
    }
    followsImage ||= found.hasImage;
  }
  return lines;
}

interface LineResult {
  text: string;
  headingLevel: number | null;
  /** Level this line gives, as an underline, to the line above it. */
  underlines: number | null;
  hasImage: boolean;
  isImageText: boolean;
}

const NO_RESULT: LineResult = {
  text: '',
  headingLevel: null,
  underlines: null,
  hasImage: false,
  isImageText: false,
};

function readLine(line: string, above: string | undefined): LineResult {
  const isBelowText = above !== undefined && above.trim() !== '' && !HEADING.test(above);
  const underline = UNDERLINE.exec(line)?.[1];
  if (underline !== undefined && isBelowText) {
    return { ...NO_RESULT, underlines: underline.startsWith('=') ? 1 : 2 };
  }
  if (RULE.test(line) || LINK_DEFINITION.test(line)) return NO_RESULT;
  const heading = HEADING.exec(line);
  const body = heading ? (heading[2] ?? '') : line.replace(LEAD, '');
  const withoutImages = body.replaceAll(IMAGE, '').replaceAll(HTML_IMAGE, '');
  const hasImage = withoutImages !== body;
  const besides = plainText(withoutImages);
  return {
    text: besides === '' ? imageText(body) : besides,
    headingLevel: heading?.[1]?.length ?? null,
    underlines: null,
    hasImage,
    isImageText: hasImage && besides === '',
  };
}

/** What the images of a line say of themselves: alternative texts, else titles. */
function imageText(body: string): string {
  const markdown = [...body.matchAll(IMAGE)].map(
    ([, alternative = '', title = '']) => plainText(alternative) || title.slice(1, -1).trim(),
  );
  const html = [...body.matchAll(HTML_IMAGE)].map(([, double, single]) => double ?? single ?? '');
  return [...markdown, ...html.map(decodeEntities)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

/**
 * Inline markup taken off. Escaped characters are set aside first, as private-use characters, so that
 * what the author protected survives.
 */
function plainText(markdown: string): string {
  const plain = markdown
    .replaceAll(ESCAPABLE, (_, character: string) => hidden(character))
    .replaceAll(/(`+)([^`]+)\1/g, (_, _ticks, code: string) => code.replaceAll(/[!-~]/g, hidden))
    .replaceAll(AUTOLINK, '$1')
    .replaceAll(LINK, '$1')
    .replaceAll(HTML_TAG, '')
    .replaceAll(/(\*{1,3})(?=[^\s*])(.*?[^\s*])\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])(.*?[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replaceAll(/~~(?=\S)(.*?\S)~~/g, '$1');
  return decodeEntities(plain)
    .replaceAll(/[\ue000-\ue07f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xe000))
    .trim();
}

/** ASCII only; other characters carry no markup. */
function hidden(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x80 ? String.fromCharCode(0xe000 + code) : character;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  hellip: '…',
};

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (...match) => {
    const [whole, decimal, hex, name] = match as [string, string?, string?, string?];
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Lines of a YAML block at the very top, which programs read; of it only the title is the article's. */
function frontMatterLength(raw: readonly string[]): number {
  if (raw[0]?.trimEnd() !== '---') return 0;
  const end = raw.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const body = raw.slice(1, end === -1 ? 1 : end);
  const isYaml = body.length > 0 && body.every((line) => /^\s*$|^\s+|^[\w-]+:|^- |^#/.test(line));
  return isYaml ? end + 1 : 0;
}
