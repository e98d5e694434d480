// The master, the layouts that slides follow, and the master of notes (ECMA-376 part 1, 19.3.1.42, 19.3.1.39, 19.3.1.27).
import { type Box, inches, SLIDE } from './layout.ts';
import { NAMESPACES } from './namespaces.ts';
import { shapeTree } from './slide-xml.ts';

/** Layouts by the kind of slide that follows them; their order is that of their files. */
export const LAYOUTS = ['title', 'picture', 'text'] as const;
export type Layout = (typeof LAYOUTS)[number];

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const WIDE = { x: inches(0.5), width: SLIDE.width - 2 * inches(0.5) };
const INDENTED = { x: inches(1.2), width: SLIDE.width - 2 * inches(1.2) };

interface Place {
  name: string;
  type: string;
  box: Box;
  fontPt: number;
  anchor: 't' | 'ctr' | 'b';
  colour: 'tx1' | 'tx2';
  isBold?: boolean;
}

const HEADING: Place = {
  name: '标题',
  type: 'type="title"',
  box: { ...WIDE, y: inches(0.34), height: inches(0.58) },
  fontPt: 20,
  anchor: 'ctr',
  colour: 'tx1',
  isBold: true,
};

const PLACES: Record<Layout, { type: string; name: string; places: Place[] }> = {
  title: {
    type: 'title',
    name: '封面',
    places: [
      {
        name: '标题',
        type: 'type="ctrTitle"',
        box: { ...INDENTED, y: inches(1.5), height: inches(2.5) },
        fontPt: 38,
        anchor: 'b',
        colour: 'tx1',
        isBold: true,
      },
      {
        name: '副标题',
        type: 'type="subTitle" idx="1"',
        box: { ...INDENTED, y: inches(4.2), height: inches(1.8) },
        fontPt: 20,
        anchor: 't',
        colour: 'tx2',
      },
    ],
  },
  picture: { type: 'titleOnly', name: '图片', places: [HEADING] },
  text: {
    type: 'obj',
    name: '文字',
    places: [
      HEADING,
      {
        name: '文字',
        type: 'type="body" idx="1"',
        box: { ...WIDE, y: inches(1.2), height: inches(5.6) },
        fontPt: 18,
        anchor: 't',
        colour: 'tx1',
      },
    ],
  },
};

export function layoutXml(layout: Layout): string {
  const { type, name, places } = PLACES[layout];
  return `<p:sldLayout ${NAMESPACES} type="${type}" preserve="1"><p:cSld name="${name}">${shapeTree(placeShapes(places))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** The slide master; its layouts are the relationships `rId1` and on. */
export function masterXml(): string {
  const ids = LAYOUTS.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  return `<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(placeShapes(PLACES.text.places))}</p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${levelStyle(20, '+mj', 'tx1')}</p:titleStyle><p:bodyStyle>${levelStyle(18, '+mn', 'tx1')}</p:bodyStyle><p:otherStyle>${levelStyle(16, '+mn', 'tx1')}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

export function notesMasterXml(): string {
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="幻灯片"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${frameOf({ x: inches(0.75), y: inches(0.75), width: inches(6), height: inches(3.375) })}</p:spPr></p:sp>`;
  const body = placeShape(3, {
    name: '备注',
    type: 'type="body" idx="1"',
    box: { x: inches(0.75), y: inches(4.4), width: inches(6), height: inches(4.6) },
    fontPt: 12,
    anchor: 't',
    colour: 'tx1',
  });
  return `<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(image + body)}</p:cSld>${COLOUR_MAP}<p:notesStyle>${levelStyle(12, '+mn', 'tx1')}</p:notesStyle></p:notesMaster>`;
}

function placeShapes(places: readonly Place[]): string {
  return places.map((place, index) => placeShape(index + 2, place)).join('');
}

function placeShape(
  id: number,
  { name, type, box, fontPt, anchor, colour, isBold }: Place,
): string {
  const bold = isBold === true ? ' b="1"' : '';
  const level = `<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="115000"/></a:lnSpc><a:buNone/><a:defRPr sz="${fontPt * 100}"${bold}><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr>${frameOf(box)}</p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${level}</a:lstStyle><a:p><a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>${name}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

function frameOf({ x, y, width, height }: Box): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
}

function levelStyle(fontPt: number, font: '+mj' | '+mn', colour: string): string {
  return `<a:lvl1pPr marL="0" indent="0" algn="l" defTabSz="914400" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="115000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${fontPt * 100}" kern="1200"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/></a:defRPr></a:lvl1pPr>`;
}
