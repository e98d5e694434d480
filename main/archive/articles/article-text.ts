// An article file as lines of text, before anyone asks what each line is. Markup is lost here and leaves hints.
import { extname } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import { NO_HINT } from '../../../shared/understanding/line-hint.ts';
import type { NumberedLine } from '../../../shared/understanding/line-kind.ts';
import { decodeText } from '../text-decoding.ts';
import { type MarkedArticle, readHtml } from './html-article.ts';
import { readMarkdown } from './markdown-lines.ts';
import { isZip, readWord } from './word-article.ts';

/** An article as it was written down. */
export interface ArticleText {
  /** Publication day, `YYYY-MM-DD`, where the file states it. */
  date: string | null;
  /** Lines that have text, in order. */
  lines: NumberedLine[];
  /** Pictures that the file brings along, with the line that stands as the caption of each. */
  pictures: { line: number | null; bytes: Uint8Array }[];
}

const MAX_TEXT_MB = 10;
/** A manuscript holds its pictures, and so may a saved page. */
const MAX_FILE_MB = 64;

const MARKDOWN_EXTENSIONS = new Set(['.md', '.markdown', '.mdown', '.mkd']);

/** Every line end of Unicode (UAX 14, BK, CR, LF, NL), with the soft break that Word writes into txt. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** Texts that are a program's, not a reader's: they must be saved in another way first. */
const FOREIGN = /^\s*(?:\{\\rtf|<\?xml\s(?!.*<html)|%PDF-)/i;

/** Pages begin so, whatever their file is called; what is copied from one begins with any element. */
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|article|div|section|p|span|h[1-6]|table|figure)[\s>]/is;
const HTML_EXTENSIONS = new Set(['.html', '.htm', '.xhtml']);

/**
 * Reads a txt or md article in UTF-8, UTF-16 or GB 18030, a docx, or a saved page. The file's name tells
 * Markdown; the content tells the rest.
 * @throws ArchiveError article-too-large, article-not-text, article-empty
 */
export async function readArticleFile(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<ArticleText> {
  const path = file.name;
  if (file.bytes.length > MAX_FILE_MB * 2 ** 20) {
    throw new ArchiveError('article-too-large', { path, limitMb: MAX_FILE_MB });
  }
  const article = isZip(file.bytes) ? await fromWord(path, file.bytes) : fromText(path, file.bytes);
  if (article.lines.length === 0) throw new ArchiveError('article-empty', { path });
  return article;
}

async function fromWord(path: string, bytes: Uint8Array): Promise<ArticleText> {
  const { files, pictures, ...rest } = await readWord(path, bytes);
  return {
    ...rest,
    pictures: pictures.flatMap(({ line, source }) => {
      const content = files[Number(source.replace(/^picture:/, ''))];
      return content ? [{ line, bytes: content }] : [];
    }),
  };
}

function fromPage(path: string, html: string): ArticleText {
  try {
    return fromHtml(readHtml(html));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ArchiveError('article-not-text', { path }, { cause: error });
  }
}

function fromText(path: string, bytes: Uint8Array): ArticleText {
  const decoded = decodeText(bytes);
  if (!decoded || FOREIGN.test(decoded.text)) throw new ArchiveError('article-not-text', { path });
  const { text } = decoded;
  const extension = extname(path).toLowerCase();
  if (HTML_EXTENSIONS.has(extension) || HTML.test(text)) return fromPage(path, text);
  // A page may hold its pictures; a text of this size is none that anybody wrote.
  if (bytes.length > MAX_TEXT_MB * 2 ** 20) {
    throw new ArchiveError('article-too-large', { path, limitMb: MAX_TEXT_MB });
  }
  const raw = text.split(LINE_END);
  const lines = MARKDOWN_EXTENSIONS.has(extension) ? readMarkdown(raw) : readPlain(raw);
  return { date: null, lines, pictures: [] };
}

/** Of a page's pictures only those inside the file can be had: the program asks nobody for others. */
function fromHtml({ pictures, ...rest }: MarkedArticle): ArticleText {
  return {
    ...rest,
    pictures: pictures.flatMap(({ line, source }) => {
      const data = /^data:image\/[\w.+-]+;base64,(.*)$/s.exec(source)?.[1];
      return data === undefined ? [] : [{ line, bytes: Buffer.from(data, 'base64') }];
    }),
  };
}

function readPlain(raw: readonly string[]): NumberedLine[] {
  return raw
    .map((line, index) => ({ line: index + 1, text: line.trim(), hint: NO_HINT }))
    .filter(({ text }) => text !== '');
}
