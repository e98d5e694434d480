// `captions.docx`: every picture small, with its name and its caption beside it, to read, to print and to correct on.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParagraphChild } from 'docx';
import {
  type Docx,
  documentBytes,
  documentParagraphs,
  documentText,
  loadDocx,
  runFont,
  textRuns,
} from '../documents/word-document.ts';
import { demand, understand } from '../frame/check-files.ts';
import type { PictureRow } from '../pictures/picture-rows.ts';
import type { SmallPicture } from './small-pictures.ts';

export const CAPTIONS_DOCUMENT = 'captions.docx';

/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
};
const PICTURE_COLUMN = 3100;
const TEXT_COLUMN = 9638 - PICTURE_COLUMN;
/** What a picture takes at most on paper, in the library's pixels of 1/96 inch. */
const PICTURE_SIDE = 189;

/** Chinese sizes in half points: 三号, 小四, 小五. */
const SIZES = { title: 32, text: 24, note: 18 };

/**
 * The document of captions.
 * @param small a picture for each row
 * @param note what is said under the title
 */
export async function captionsDocument(
  title: string,
  note: string,
  rows: readonly PictureRow[],
  small: readonly SmallPicture[],
  at: Date,
): Promise<Buffer> {
  const docx = await loadDocx();
  const { Paragraph, Table, TextRun } = docx;
  const children = [
    new Paragraph({
      alignment: 'center',
      spacing: { after: 120 },
      children: strong(docx, title, SIZES.title),
    }),
    new Paragraph({
      alignment: 'center',
      spacing: { after: 240 },
      children: [new TextRun({ text: note, font: runFont('宋体'), size: SIZES.note })],
    }),
    new Table({
      columnWidths: [PICTURE_COLUMN, TEXT_COLUMN],
      width: { size: PICTURE_COLUMN + TEXT_COLUMN, type: 'dxa' },
      layout: 'fixed',
      rows: rows.map((row, index) => pictureRow(docx, row, small[index])),
    }),
  ];
  return await documentBytes(
    {
      title: documentText(title),
      styles: { default: { document: { run: { font: runFont('楷体'), size: SIZES.text } } } },
      sections: [{ properties: { page: PAGE }, children }],
    },
    at,
  );
}

/** The document says all captions in order, each under its picture's name. @throws ArchiveError export-unverified */
export async function checkCaptionsDocument(
  dir: string,
  title: string,
  note: string,
  rows: readonly PictureRow[],
): Promise<void> {
  const bytes = await readFile(join(dir, CAPTIONS_DOCUMENT));
  const found = understand(CAPTIONS_DOCUMENT, () => documentParagraphs(bytes));
  const meant = [
    title,
    note,
    ...rows.flatMap(({ name, picture }) => ['', name, picture.caption]),
  ].map(documentText);
  for (const [index, text] of meant.entries()) {
    demand(found[index] === text, CAPTIONS_DOCUMENT, text);
  }
  demand(found.length === meant.length, CAPTIONS_DOCUMENT, 'content');
}

function pictureRow(docx: Docx, { name, picture }: PictureRow, small: SmallPicture | undefined) {
  const { Paragraph, TableCell, TableRow } = docx;
  const margins = { top: 100, bottom: 100, left: 120, right: 120 };
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        margins,
        verticalAlign: 'center',
        width: { size: PICTURE_COLUMN, type: 'dxa' },
        children: [
          new Paragraph({
            alignment: 'center',
            children: small === undefined ? [] : [imageRun(docx, small, picture.caption)],
          }),
        ],
      }),
      new TableCell({
        margins,
        verticalAlign: 'center',
        width: { size: TEXT_COLUMN, type: 'dxa' },
        children: [
          new Paragraph({ spacing: { after: 60 }, children: strong(docx, name, SIZES.text) }),
          new Paragraph({ children: textRuns(docx, picture.caption) }),
        ],
      }),
    ],
  });
}

function imageRun({ ImageRun }: Docx, small: SmallPicture, caption: string): ParagraphChild {
  const scale = PICTURE_SIDE / Math.max(small.widthPx, small.heightPx);
  const width = Math.max(1, Math.round(small.widthPx * scale));
  const height = Math.max(1, Math.round(small.heightPx * scale));
  const description = documentText(caption);
  return new ImageRun({
    type: 'jpg',
    data: small.jpeg,
    transformation: { width, height },
    altText: { name: 'picture', title: '', description },
  });
}

function strong({ TextRun }: Docx, text: string, size: number): ParagraphChild[] {
  return [new TextRun({ text: documentText(text), font: runFont('黑体'), size })];
}
