// A slide and its notes as PresentationML (ECMA-376 part 1, 19.3).
import type { Phase } from '../../../../shared/phase.ts';
import { pictureLabel } from '../picture-label.ts';
import type { Slide, SlidePicture } from './decks.ts';
import { type Box, type Cell, inches, layOut, widthInEms } from './layout.ts';
import { NAMESPACES } from './namespaces.ts';
import { escapeXml, linesOf } from './xml.ts';

/** A slide's shapes, and the pictures that they show in the order of their relationships `rId3`, `rId4` …. */
export interface SlideXml {
  xml: string;
  notes: string | null;
  pictures: SlidePicture[];
}

/** Colours of the theme that labels have by phase. */
const LABEL_COLOURS: Record<Phase, { fill: string; text: string }> = {
  before: { fill: 'accent1', text: 'lt1' },
  after: { fill: 'accent2', text: 'lt1' },
  during: { fill: 'accent3', text: 'dk1' },
  unknown: { fill: 'accent5', text: 'lt1' },
};
/** Shape ids 1 and 2 are the slide itself and its title. */
const FIRST_SHAPE = 3;
const FIRST_RELATION = 3;

export function slideXml(slide: Slide): SlideXml {
  switch (slide.kind) {
    case 'title': {
      return textSlide(slide.title, 'ctrTitle', 'subTitle', slide.lines);
    }
    case 'credits': {
      return textSlide('图片与文字来源', 'title', 'body', slide.lines);
    }
    case 'pair': {
      return pictureSlide(slide.heading, [
        { picture: slide.before, phase: phaseOf(slide.before, 'before') },
        { picture: slide.after, phase: phaseOf(slide.after, 'after') },
      ]);
    }
    case 'single': {
      const { picture } = slide;
      return pictureSlide(slide.heading, [{ picture, phase: picture.phase }]);
    }
  }
}

function phaseOf({ phase }: SlidePicture, half: 'before' | 'after'): Phase {
  return phase === 'unknown' ? half : phase;
}

function textSlide(title: string, titleType: string, bodyType: string, lines: string[]): SlideXml {
  const body = placeholder(FIRST_SHAPE, '文字', `type="${bodyType}" idx="1"`, lines);
  const shapes = placeholder(2, '标题', `type="${titleType}"`, [title]) + body;
  return { xml: slideOf(shapes), notes: null, pictures: [] };
}

function pictureSlide(
  heading: string,
  shown: readonly { picture: SlidePicture; phase: Phase }[],
): SlideXml {
  const { cells, fontPt } = layOut(
    shown.map(({ picture: { widthPx, heightPx, name, caption } }) => ({
      shape: widthPx / Math.max(1, heightPx),
      text: `${name} ${caption}`,
    })),
  );
  const parts = shown.map(({ picture, phase }, index) => {
    const cell = cells[index];
    if (!cell) throw new RangeError('A picture has no place on its slide.');
    const label = pictureLabel(phase, picture.date);
    return pictureShapes({ picture, phase, label, cell, fontPt, index });
  });
  const notes = shown.map(({ picture, phase }) => notesText(picture, phase)).join('\n\n');
  return {
    xml: slideOf(placeholder(2, '标题', 'type="title"', [heading]) + parts.join('')),
    notes: notesOf(notes),
    pictures: shown.map(({ picture }) => picture),
  };
}

function pictureShapes({
  picture: { name, caption },
  phase,
  label,
  cell,
  fontPt,
  index,
}: {
  picture: SlidePicture;
  phase: Phase;
  label: string;
  cell: Cell;
  fontPt: number;
  index: number;
}): string {
  const id = FIRST_SHAPE + index * 3;
  const description = [label, caption].filter((part) => part !== '').join('，');
  const image = `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${name}" descr="${escapeXml(description)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId${FIRST_RELATION + index}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(cell.picture)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  const tag = label === '' ? '' : labelShape(id + 1, `${name} 标签`, { label, phase, cell });
  return image + tag + captionShape(id + 2, { name, caption, box: cell.caption, fontPt });
}

function labelShape(
  id: number,
  name: string,
  { label, phase, cell: { picture } }: { label: string; phase: Phase; cell: Cell },
): string {
  const inset = inches(0.12);
  const width = inches(0.24 + (widthInEms(label) * 12) / 72);
  const box = { x: picture.x + inset, y: picture.y + inset, width, height: inches(0.3) };
  const { fill, text } = LABEL_COLOURS[phase];
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 14000"/></a:avLst></a:prstGeom><a:solidFill><a:schemeClr val="${fill}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/>${run(label, `sz="1200"`, text)}</a:p></p:txBody></p:sp>`;
}

function captionShape(
  id: number,
  { name, caption, box, fontPt }: { name: string; caption: string; box: Box; fontPt: number },
): string {
  const size = `sz="${fontPt * 100}"`;
  const texts = linesOf(caption).map((line) => run(line, size, 'tx1'));
  const paragraph = `<a:p>${run(`${name} `, size, 'tx2')}${texts.join('<a:br/>')}</a:p>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} 说明"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${paragraph}</p:txBody></p:sp>`;
}

function placeholder(id: number, name: string, type: string, lines: readonly string[]): string {
  const paragraphs = lines
    .flatMap(linesOf)
    .map((line) => `<a:p>${line === '' ? '' : run(line)}</a:p>`);
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('') || '<a:p/>'}</p:txBody></p:sp>`;
}

function run(text: string, attributes = '', colour?: string): string {
  const fill = colour ? `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>` : '';
  const space = attributes === '' ? '' : ' ';
  return `<a:r><a:rPr lang="zh-CN" altLang="en-US"${space}${attributes} dirty="0">${fill}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
}

function frame({ x, y, width, height }: Box): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;
}

function slideOf(shapes: string): string {
  return `<p:sld ${NAMESPACES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** Shapes on a slide, a layout or a master. */
export function shapeTree(shapes: string): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
}

/** Where a picture came from, for whoever speaks. */
function notesText({ name, date, source }: SlidePicture, phase: Phase): string {
  const { place, creator, credit, original } = source;
  const where = [place.town, place.village].filter((part) => part !== null).join('');
  const who = creator ?? credit;
  return [
    [name, pictureLabel(phase, date), where].filter((part) => part !== '').join('　'),
    ...(who === null ? [] : [`摄影：${who}`]),
    `原件：${original.path}`,
  ].join('\n');
}

function notesOf(text: string): string {
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="幻灯片"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`;
  const body = placeholder(3, '备注', 'type="body" idx="1"', linesOf(text));
  return `<p:notes ${NAMESPACES}><p:cSld>${shapeTree(image + body)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
