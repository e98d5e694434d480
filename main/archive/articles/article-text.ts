// An article file as lines of text, before anyone asks what each line is. Markdown loses its markup here and
// leaves it as hints.
import { extname } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import { decodeText, type TextEncodingName } from '../text-decoding.ts';
import { readMarkdown } from './markdown-lines.ts';
import type { NumberedLine } from '../../../shared/understanding/line-kind.ts';
import { NO_HINT } from '../../../shared/understanding/line-hint.ts';

export interface ArticleText {
  /** The whole text as decoded, with its own line ends. */
  text: string;
  encoding: TextEncodingName;
  /** Lines that have text, in order. */
  lines: NumberedLine[];
}

const MAX_ARTICLE_MB = 10;

const MARKDOWN_EXTENSIONS = new Set(['.md', '.markdown', '.mdown', '.mkd']);

/** Every line end of Unicode (UAX 14, BK, CR, LF, NL), with the soft break that Word writes into txt. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** Texts that are a program's, not a reader's: they must be saved as txt or md first. */
const FOREIGN = /^\s*(?:\{\\rtf|<!doctype\s+html|<html[\s>]|<\?xml\s|%PDF-)/i;

/**
 * Reads a txt or md article in UTF-8, UTF-16 or GB 18030. The file's name tells Markdown; any other
 * name is read as plain text.
 * @throws ArchiveError article-too-large, article-not-text, article-empty
 */
export function readArticleFile(file: { name: string; bytes: Uint8Array }): ArticleText {
  const path = file.name;
  if (file.bytes.length > MAX_ARTICLE_MB * 1024 * 1024) {
    throw new ArchiveError('article-too-large', { path, limitMb: MAX_ARTICLE_MB });
  }
  const decoded = decodeText(file.bytes);
  if (!decoded || FOREIGN.test(decoded.text)) throw new ArchiveError('article-not-text', { path });
  const { text, encoding } = decoded;
  const isMarkdown = MARKDOWN_EXTENSIONS.has(extname(file.name).toLowerCase());
  const raw = text.split(LINE_END);
  const lines = isMarkdown ? readMarkdown(raw) : readPlain(raw);
  if (lines.length === 0) throw new ArchiveError('article-empty', { path });
  return { text, encoding, lines };
}

function readPlain(raw: readonly string[]): NumberedLine[] {
  return raw
    .map((line, index) => ({ line: index + 1, text: line.trim(), hint: NO_HINT }))
    .filter(({ text }) => text !== '');
}
