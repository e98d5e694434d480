// A docx as Word writes it, as far as an article needs: paragraphs, pictures and tables.
import { zipSync } from 'fflate';

/** A paragraph of text, a picture by its place in `pictures`, or a table of cells. */
export type WordPart =
  | { text: string; style?: string; isCentred?: boolean }
  | { picture: number }
  | { rows: WordPart[][] };

/** Bytes of a docx with these parts in order. */
export function wordFile(parts: readonly WordPart[], pictures: readonly Buffer[] = []): Buffer {
  const body = parts.map(partXml).join('');
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Default Extension="jpg" ContentType="image/jpeg"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
      </Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
      </Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
      ${pictures.map((_, place) => `<Relationship Id="picture${place}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${place}.jpg"/>`).join('')}
      </Relationships>`,
    ),
    'word/styles.xml': xml(
      `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      ${['Title', 'heading 1', 'caption'].map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`).join('')}
      </w:styles>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
      xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(pictures.map((bytes, place) => [`word/media/${place}.jpg`, bytes])),
  };
  return Buffer.from(zipSync(files));
}

function xml(text: string): Uint8Array {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
}

function partXml(part: WordPart): string {
  if ('rows' in part) {
    const rows = part.rows.map(
      (row) => `<w:tr>${row.map((cell) => `<w:tc>${partXml(cell)}</w:tc>`).join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  }
  if ('picture' in part) {
    return `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="picture${part.picture}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  }
  const { text, style, isCentred = false } = part;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    isCentred ? '<w:jc w:val="center"/>' : '',
  ].join('');
  const runs = text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
