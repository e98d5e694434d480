// Word documents: fonts that a Chinese Windows has, the same bytes for the same content, and their text read back.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type * as docx from 'docx';
import type { IPropertiesOptions, ParagraphChild } from 'docx';
import { xmpText } from '../../imaging/jpeg/xmp.ts';

export type Docx = typeof docx;

/** The library takes a while to load, and is needed only where somebody exports. */
export async function loadDocx(): Promise<Docx> {
  return await import('docx');
}

/** 仿宋 for what is read, 黑体 for headings, 楷体 for captions, 宋体 for titles and tables (GB/T 9704-2012, 7.2). */
export type DocumentFont = '仿宋' | '黑体' | '楷体' | '宋体';

/** Where a computer has a font under another name, or one that is like it; none is put into the file. */
const OTHER_NAMES: Record<DocumentFont, string> = {
  仿宋: 'FangSong,仿宋_GB2312,FangSong_GB2312,STFangsong',
  黑体: 'SimHei,STHeiti,Heiti SC',
  楷体: 'KaiTi,楷体_GB2312,KaiTi_GB2312,STKaiti',
  宋体: 'SimSun,NSimSun,STSong,Songti SC',
};

/** Fonts of a run: Chinese in `font`, figures and Latin letters in what every Windows and LibreOffice has. */
export function runFont(font: DocumentFont) {
  const latin = font === '黑体' ? 'Arial' : 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: font, hint: 'eastAsia' } as const;
}

/** Runs of a text, which may have lines of its own. Characters that no XML can hold are left out. */
export function textRuns({ TextRun }: Docx, text: string): ParagraphChild[] {
  return documentText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 }));
}

/** A text as a document can hold it, and as `documentParagraphs` gives it back. */
export function documentText(text: string): string {
  return xmpText(text).replaceAll(/\r\n?/g, '\n');
}

/** Bytes of a document; equal ones for equal content, whenever and wherever they are made. */
export async function documentBytes(options: IPropertiesOptions, at: Date): Promise<Buffer> {
  const { Document, Packer } = await loadDocx();
  const files = unzipSync(
    await Packer.toBuffer(new Document({ creator: '新貌', lastModifiedBy: '新貌', ...options })),
  );
  const replace = (name: string, change: (xml: string) => string) => {
    files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  };
  replace('docProps/core.xml', (xml) => xml.replaceAll(INSTANT, `>${at.toISOString()}<`));
  replace('word/fontTable.xml', (xml) => xml.replace(/\/>$/, `>${fontTable()}</w:fonts>`));
  return Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1) }));
}

const INSTANT = />\d{4}-\d\d-\d\dT[\d:.]+Z</g;

function fontTable(): string {
  return Object.entries(OTHER_NAMES)
    .map(
      ([name, others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
    )
    .join('');
}

/**
 * The text of each paragraph of a document, those in tables too, in order.
 * @throws Error if the bytes are no Word document
 */
export function documentParagraphs(bytes: Uint8Array): string[] {
  const part = 'word/document.xml';
  const body = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  if (!body) throw new Error('Not a Word document.');
  const xml = strFromU8(body);
  return Array.from(xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs), ([, paragraph = '']) =>
    Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g), ([, text]) =>
      text === undefined ? '\n' : unescapeXml(text),
    ).join(''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function unescapeXml(text: string): string {
  return text.replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}
