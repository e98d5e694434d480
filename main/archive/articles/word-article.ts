// A Word manuscript (docx) as the lines of its article, with the pictures that stand in it.
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { ArchiveError } from '../../../shared/errors.ts';
import { type MarkedArticle, readHtml } from './html-article.ts';

/** A manuscript as read; pictures' sources are places in `files`. */
export interface WordArticle extends MarkedArticle {
  files: Buffer[];
}

/** What a manuscript with its pictures may hold once unpacked; more is a bomb. */
const MAX_UNPACKED_MB = 600;
const MAX_TEXT_MB = 20;

/** Word's own names of styles, which a Chinese Word writes too. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='centred'] => center > p:fresh",
];

/** True if bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Reads a docx; the title is its first line if no style says so.
 * @throws ArchiveError article-not-text, article-too-large
 */
export async function readWord(path: string, bytes: Uint8Array): Promise<WordArticle> {
  checkSizes(path, bytes);
  const files: Buffer[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    files.push(Buffer.from(await image.readAsArrayBuffer()));
    return { src: `picture:${files.length - 1}` };
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage, transformDocument: nameCentred },
    );
    return { ...readHtml(value), files };
  } catch (error) {
    throw new ArchiveError('article-not-text', { path }, { cause: error });
  }
}

/** Sizes as the zip states them, before anything is unpacked. */
function checkSizes(path: string, bytes: Uint8Array): void {
  let unpacked = 0;
  let text = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        if (name.endsWith('.xml')) text += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw new ArchiveError('article-not-text', { path }, { cause: error });
  }
  const limits = [
    [unpacked, MAX_UNPACKED_MB],
    [text, MAX_TEXT_MB],
  ] as const;
  for (const [size, limitMb] of limits) {
    if (size > limitMb * 2 ** 20) throw new ArchiveError('article-too-large', { path, limitMb });
  }
}

/** A part of mammoth's document; its types leave it open. */
interface WordPart {
  type?: string;
  alignment?: string | null;
  styleName?: string | null;
  children?: WordPart[];
}

/** Paragraphs in the middle are given a style's name, by which they can be told. */
function nameCentred(part: WordPart): WordPart {
  const children = part.children?.map(nameCentred);
  const named =
    part.type === 'paragraph' && part.alignment === 'center' && !part.styleName
      ? { ...part, styleName: 'centred' }
      : part;
  return children ? { ...named, children } : named;
}
