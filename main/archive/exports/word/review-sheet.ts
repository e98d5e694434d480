// The sheet that goes with a manuscript through 初审, 复审 and 终审: what it is, what it shows, and room to sign.
import type { IRunOptions, ITableCellOptions, ParagraphChild, TableRow } from 'docx';
import {
  type Docx,
  type DocumentFont,
  documentBytes,
  loadDocx,
  runFont,
  textRuns,
} from '../documents/word-document.ts';
import type { PictureRow } from '../pictures/picture-rows.ts';
import type { Publication } from '../publication.ts';

/** Name of its file, beside the manuscript. */
export const REVIEW_SHEET = '审稿单.docx';

/** A4 with a text of 9638 twentieths of a point, 170 mm. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, left: 1134, right: 1134, bottom: 1134 },
};
const TEXT_WIDTH = 9638;
/** Room for 图二十一 on one line. */
const LABEL_WIDTH = 1500;

/** Room for an opinion written by hand, 30 mm. */
const SIGNATURE_HEIGHT = 1701;

const REVIEWS = ['初审', '复审', '终审'];

/** Bytes of the review sheet of a publication. */
export async function reviewSheetBytes(
  publication: Publication,
  rows: readonly PictureRow[],
  at: Date,
): Promise<Buffer> {
  const docx = await loadDocx();
  const { Paragraph, Table, TableLayoutType, TextRun } = docx;
  const name: IRunOptions = { text: '审 稿 单', font: runFont('宋体'), bold: true, size: 44 };
  const heading = new Paragraph({
    alignment: 'center',
    spacing: { after: 240 },
    children: [new TextRun(name)],
  });
  const table = (columnWidths: number[], tableRows: TableRow[]) =>
    new Table({
      width: { size: TEXT_WIDTH, type: 'dxa' },
      layout: TableLayoutType.FIXED,
      columnWidths,
      rows: tableRows,
    });
  const gap = () => new Paragraph({ spacing: { line: 240, lineRule: 'exact' } });
  const cells = sheetCells(docx);
  return await documentBytes(
    {
      title: '审稿单',
      styles: { default: { document: { run: { font: runFont('宋体'), size: 24 } } } },
      sections: [
        {
          properties: { page: PAGE },
          children: [
            heading,
            table(
              [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
              aboutLines(publication, rows).map(cells.aboutRow),
            ),
            gap(),
            table(
              [LABEL_WIDTH, 4138, 2000, 2000],
              [cells.reviewHead(), ...REVIEWS.map(cells.reviewRow)],
            ),
            gap(),
            table(
              [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
              [cells.pictureHead(), ...rows.map(cells.pictureRow)],
            ),
            // Word wants a paragraph after a last table.
            gap(),
          ],
        },
      ],
    },
    at,
  );
}

/** What the sheet says of a publication, label and text. */
export function aboutLines(
  { title, date, credits, missing }: Publication,
  rows: readonly PictureRow[],
): [string, string][] {
  const lacking = missing.length === 0 ? '' : `，另有 ${missing.length} 条说明缺图`;
  return [
    ['标题', title],
    ['发布日期', date === null ? '' : dateText(date)],
    ['作者或来源', credits.join('\n')],
    ['图片', `${rows.length} 张${lacking}`],
  ];
}

/** `2022-05-20` as a form has it: 2022年5月20日. */
function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function sheetCells(docx: Docx) {
  const { Paragraph, TableCell, TableRow, TextRun } = docx;
  const cell = (
    children: readonly ParagraphChild[],
    {
      isCentred = false,
      ...options
    }: Omit<ITableCellOptions, 'children'> & { isCentred?: boolean } = {},
  ) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      verticalAlign: 'center',
      ...options,
      children: [new Paragraph({ alignment: isCentred ? 'center' : 'left', children })],
    });
  const label = (text: string, font: DocumentFont = '黑体') =>
    cell([new TextRun({ text, font: runFont(font) })], { isCentred: true });
  const head = (labels: string[]) =>
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: labels.map((text) => label(text)),
    });
  return {
    aboutRow: ([name, text]: [string, string]) =>
      new TableRow({ cantSplit: true, children: [label(name), cell(textRuns(docx, text))] }),
    pictureHead: () => head(['图号', '图片说明']),
    pictureRow: ({ name, picture }: PictureRow) =>
      new TableRow({
        cantSplit: true,
        children: [label(name, '宋体'), cell(textRuns(docx, picture.caption))],
      }),
    reviewHead: () => head(['审次', '意见', '签名', '日期']),
    reviewRow: (name: string) =>
      new TableRow({
        cantSplit: true,
        height: { value: SIGNATURE_HEIGHT, rule: 'atLeast' },
        children: [label(name), cell([]), cell([]), cell([])],
      }),
  };
}
