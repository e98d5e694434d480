// The manuscript: the article as Word has it, with 图一, 图二 … where its pictures stand; the pictures lie beside it.
import type { IParagraphStyleOptions, ISectionOptions } from 'docx';
import {
  type DocumentFont,
  documentBytes,
  documentText,
  loadDocx,
  runFont,
  textRuns,
} from '../documents/word-document.ts';
import { type ShownLine, shownLines } from '../documents/shown-lines.ts';
import type { PictureRow } from '../pictures/picture-rows.ts';
import type { Publication } from '../publication.ts';

/** Sizes of type in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
const [SIZE_2, SIZE_3, SIZE_4] = [44, 32, 28];

/** Two characters of 三号, in twentieths of a point. */
const INDENT = 640;

/** Lines of 28 pt, as county offices set 22 of them on a page (GB/T 9704-2012, 5.2.3). */
const LINE = { line: 560, lineRule: 'exact' } as const;

/** A4 with the margins of GB/T 9704-2012, 5.2.1: 37 mm above, 28 mm on the left, a text of 156 × 225 mm. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1984 },
};

/** What stands before a caption whose picture is not there. */
const MISSING = '（缺图）';

/** A paragraph of the manuscript. */
export interface ManuscriptParagraph {
  style: 'Title' | 'Heading1' | 'ManuscriptBody' | 'Caption' | 'ManuscriptCredit';
  text: string;
}

/** Bytes of the manuscript: text only, as editors expect it. */
export async function manuscriptBytes(
  publication: Publication,
  rows: readonly PictureRow[],
  at: Date,
): Promise<Buffer> {
  const docx = await loadDocx();
  const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = docx;
  const pageNumber = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: runFont('宋体'),
    size: SIZE_4,
  });
  const section: ISectionOptions = {
    properties: { page: PAGE },
    footers: {
      default: new Footer({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [pageNumber] })],
      }),
    },
    children: manuscriptParagraphs(publication, rows).map(
      ({ style, text }) => new Paragraph({ style, children: textRuns(docx, text) }),
    ),
  };
  const { title } = publication;
  return await documentBytes(
    {
      title: documentText(title),
      styles: { paragraphStyles: paragraphStyles() },
      sections: [section],
    },
    at,
  );
}

/** The manuscript from top to bottom. */
export function manuscriptParagraphs(
  publication: Publication,
  rows: readonly PictureRow[],
): ManuscriptParagraph[] {
  return [
    { style: 'Title', text: publication.title },
    ...shownLines(publication).map((line) => paragraphOf(line, rows)),
  ];
}

function paragraphOf(
  { kind, text, pictures }: ShownLine,
  rows: readonly PictureRow[],
): ManuscriptParagraph {
  switch (kind) {
    case 'heading': {
      return { style: 'Heading1', text };
    }
    case 'body': {
      return { style: 'ManuscriptBody', text };
    }
    case 'credit': {
      return { style: 'ManuscriptCredit', text };
    }
    case 'caption': {
      const names = pictures.flatMap((index) => rows[index]?.name ?? []);
      return {
        style: 'Caption',
        text: `${names.length === 0 ? MISSING : `（${names.join('、')}）`}${text}`,
      };
    }
  }
}

/** `Title`, `Heading1` and `Caption` are Word's own styles, by which other programs know what a paragraph is. */
function paragraphStyles(): IParagraphStyleOptions[] {
  const indent = { firstLine: INDENT, firstLineChars: 200 };
  return [
    paragraphStyle(['Title', 'Title'], '宋体', {
      alignment: 'center',
      spacing: { line: 720, lineRule: 'exact', after: 560 },
    }),
    paragraphStyle(['Heading1', 'heading 1'], '黑体', { indent, outlineLevel: 0, keepNext: true }),
    paragraphStyle(['ManuscriptBody', '稿件正文'], '仿宋', { indent, alignment: 'both' }),
    paragraphStyle(['Caption', 'caption'], '楷体', { indent }),
    paragraphStyle(['ManuscriptCredit', '稿件署名'], '仿宋', { alignment: 'right' }),
  ];
}

function paragraphStyle(
  [id, name]: [ManuscriptParagraph['style'], string],
  font: DocumentFont,
  paragraph: IParagraphStyleOptions['paragraph'],
): IParagraphStyleOptions {
  const isTitle = id === 'Title';
  return {
    id,
    name,
    quickFormat: true,
    run: { font: runFont(font), size: isTitle ? SIZE_2 : SIZE_3, bold: isTitle, color: '000000' },
    paragraph: { spacing: LINE, ...paragraph },
  };
}
