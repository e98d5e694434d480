// A Word manuscript (docx) as the lines of its article, with the pictures that stand in it.
import { type Unzipped, unzipSync, zipSync } from 'fflate';
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
  const unpacked = unpack(path, bytes);
  const files: Buffer[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    files.push(Buffer.from(await image.readAsArrayBuffer()));
    return { src: `picture:${files.length - 1}` };
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: unpacked },
      { styleMap: STYLES, convertImage, transformDocument: nameCentred },
    );
    return { ...readHtml(value), files };
  } catch (error) {
    throw new ArchiveError('article-not-text', { path }, { cause: error });
  }
}

/**
 * The same zip without compression. Its sizes are looked at before anything is unpacked, and no entry is given more
 * room than the zip states, so that one that lies about them takes no more.
 */
function unpack(path: string, bytes: Uint8Array): Buffer {
  const sizes = { all: 0, text: 0 };
  const isWithin = (): boolean =>
    sizes.all <= MAX_UNPACKED_MB * 2 ** 20 && sizes.text <= MAX_TEXT_MB * 2 ** 20;
  let entries: Unzipped;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.all += originalSize;
        if (/\.(?:xml|rels)$/i.test(name)) sizes.text += originalSize;
        return isWithin();
      },
    });
  } catch (error) {
    throw new ArchiveError('article-not-text', { path }, { cause: error });
  }
  if (!isWithin()) {
    const limitMb = sizes.text > MAX_TEXT_MB * 2 ** 20 ? MAX_TEXT_MB : MAX_UNPACKED_MB;
    throw new ArchiveError('article-too-large', { path, limitMb });
  }
  return Buffer.from(zipSync(entries, { level: 0 }));
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
