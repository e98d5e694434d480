// The parts of a presentation and how they belong together (ECMA-376 part 1, 13.3; part 2 for the package).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deck, Slide } from './decks.ts';
import { SLIDE } from './layout.ts';
import { type Layout, layoutXml, LAYOUTS, masterXml, notesMasterXml } from './masters.ts';
import { NAMESPACES } from './namespaces.ts';
import { slideXml } from './slide-xml.ts';
import { themeXml } from './theme.ts';
import { escapeXml, xmlFile } from './xml.ts';
import type { ZipFile } from '../../zip/zip-file.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const PRESENTATION = `${TYPES}.presentationml`;

/** Smallest id of a slide (ECMA-376 part 1, 19.7.13). */
const FIRST_SLIDE_ID = 256;

/** The media file of a picture inside the presentation. */
export function mediaName(number: number): string {
  return `ppt/media/image${number}.jpg`;
}

/**
 * The files of a presentation, each picture of it once, byte for byte the one in `dir`.
 * @param createdAt UTC instant that the presentation says it was made at
 */
export async function* deckEntries(
  deck: Deck,
  dir: string,
  createdAt: Date,
): AsyncGenerator<ZipFile, void, undefined> {
  const slides = deck.slides.map((slide) => ({
    layout: LAYOUT_OF[slide.kind],
    ...slideXml(slide),
  }));
  const withNotes = slides.flatMap(({ notes }, index) => (notes === null ? [] : [index + 1]));
  yield xml('[Content_Types].xml', contentTypes(slides.length, withNotes));
  yield xml(
    '_rels/.rels',
    relations(
      [
        ['officeDocument', 'ppt/presentation.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ],
      `<Relationship Id="rId3" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
  );
  yield xml('docProps/core.xml', coreProperties(deck.title, createdAt));
  yield xml(
    'docProps/app.xml',
    `<Properties xmlns="${OFFICE}/extended-properties"><Application>Xinmao</Application><Slides>${slides.length}</Slides><Notes>${withNotes.length}</Notes></Properties>`,
  );
  yield xml('ppt/presentation.xml', presentation(slides.length));
  yield xml(
    'ppt/_rels/presentation.xml.rels',
    relations([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ['presProps', 'presProps.xml'],
      ...slides.map((_, index): Relation => ['slide', `slides/slide${index + 1}.xml`]),
    ]),
  );
  yield xml('ppt/presProps.xml', `<p:presentationPr ${NAMESPACES}/>`);
  yield xml('ppt/theme/theme1.xml', themeXml());
  yield xml('ppt/theme/theme2.xml', themeXml());
  yield xml('ppt/slideMasters/slideMaster1.xml', masterXml());
  yield xml(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relations([
      ...LAYOUTS.map((_, index): Relation => [
        'slideLayout',
        `../slideLayouts/slideLayout${index + 1}.xml`,
      ]),
      ['theme', '../theme/theme1.xml'],
    ]),
  );
  for (const [index, layout] of LAYOUTS.entries()) {
    yield xml(`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutXml(layout));
    yield xml(
      `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
      relations([['slideMaster', '../slideMasters/slideMaster1.xml']]),
    );
  }
  yield xml('ppt/notesMasters/notesMaster1.xml', notesMasterXml());
  yield xml(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relations([['theme', '../theme/theme2.xml']]),
  );
  const media = new Map<number, string>();
  for (const [index, { layout, xml: body, notes, pictures }] of slides.entries()) {
    const number = index + 1;
    yield xml(`ppt/slides/slide${number}.xml`, body);
    yield xml(
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relations([
        ['slideLayout', `../slideLayouts/slideLayout${LAYOUTS.indexOf(layout) + 1}.xml`],
        ...(notes === null
          ? []
          : [['notesSlide', `../notesSlides/notesSlide${number}.xml`] satisfies Relation]),
        ...pictures.map((picture): Relation => ['image', `../media/image${picture.number}.jpg`]),
      ]),
    );
    if (notes !== null) {
      yield xml(`ppt/notesSlides/notesSlide${number}.xml`, notes);
      yield xml(
        `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
        relations([
          ['notesMaster', '../notesMasters/notesMaster1.xml'],
          ['slide', `../slides/slide${number}.xml`],
        ]),
      );
    }
    for (const picture of pictures) media.set(picture.number, picture.file);
  }
  for (const [number, file] of media) {
    yield { name: mediaName(number), bytes: await readFile(join(dir, file)), isStored: true };
  }
}

const LAYOUT_OF: Record<Slide['kind'], Layout> = {
  title: 'title',
  pair: 'picture',
  single: 'picture',
  credits: 'text',
};

type Relation = readonly [type: string, target: string];

/** Relationships `rId1`, `rId2` … in order, and others after them. */
function relations(list: readonly Relation[], others = ''): string {
  const own = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}${others}</Relationships>`;
}

function contentTypes(slideCount: number, withNotes: readonly number[]): string {
  const parts: [part: string, type: string][] = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${TYPES}.extended-properties+xml`],
    ['/ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`],
    ['/ppt/presProps.xml', `${PRESENTATION}.presProps+xml`],
    ['/ppt/theme/theme1.xml', `${TYPES}.theme+xml`],
    ['/ppt/theme/theme2.xml', `${TYPES}.theme+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`],
    ['/ppt/notesMasters/notesMaster1.xml', `${PRESENTATION}.notesMaster+xml`],
  ];
  for (const index of LAYOUTS.keys()) {
    parts.push([
      `/ppt/slideLayouts/slideLayout${index + 1}.xml`,
      `${PRESENTATION}.slideLayout+xml`,
    ]);
  }
  for (let number = 1; number <= slideCount; number += 1) {
    parts.push([`/ppt/slides/slide${number}.xml`, `${PRESENTATION}.slide+xml`]);
  }
  for (const number of withNotes) {
    parts.push([`/ppt/notesSlides/notesSlide${number}.xml`, `${PRESENTATION}.notesSlide+xml`]);
  }
  const overrides = parts.map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>${overrides.join('')}</Types>`;
}

function presentation(slideCount: number): string {
  const ids = Array.from(
    { length: slideCount },
    (_, index) => `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="rId${index + 5}"/>`,
  );
  return `<p:presentation ${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

function coreProperties(title: string, createdAt: Date): string {
  const at = createdAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${date('created')}${date('modified')}</cp:coreProperties>`;
}

function xml(name: string, body: string): ZipFile {
  return { name, bytes: xmlFile(body), isStored: false };
}
