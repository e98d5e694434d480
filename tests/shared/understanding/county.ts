// A small county in our own words, with the traps that real ones have.
import type { CaptionContext } from '../../../shared/understanding/caption-reader.ts';
import { readCaption } from '../../../shared/understanding/caption-reader.ts';
import type { Panel } from '../../../shared/caption.ts';
import type { CountyPlaces } from '../../../shared/place.ts';
import { buildGazetteer } from '../../../shared/understanding/gazetteer.ts';

const VILLAGES: Record<string, string[]> = {
  田家寨镇: ['田家寨社区', '大卡阳村', '小卡阳村', '新村村', '河湾村', '下营一村', '下营二村'],
  共和镇: ['后街村', '前营村', '后营村', '新庄村', '王家山村', '新村村', '河湾村'],
  上新庄镇: ['新城村', '上新庄村', '新村村'],
  李家山镇: ['新庄村', '李家山社区'],
  甘河滩镇: ['下营村', '上营村'],
  拦隆口镇: ['卡阳村'],
  大才回族乡: ['前沟村'],
  海子沟乡: ['黑沟村'],
  上五庄镇: ['黄草沟村'],
};

/** The county of the tests. */
export const COUNTY: CountyPlaces = {
  code: '630106',
  name: '湟中区',
  formerNames: ['湟中县'],
  city: '西宁市',
  province: '青海省',
  towns: Object.entries(VILLAGES).map(([name, villages], town) => ({
    code: `630106${String(100 + town)}`,
    name,
    villages: villages.map((village, index) => ({
      code: `630106${String(100 + town)}${String(200 + index)}`,
      name: village,
      core: village.replace(/(?:村|社区)$/u, ''),
    })),
  })),
};

export const GAZETTEER = buildGazetteer(COUNTY);

/** Reads a caption of the county, published in May 2022. */
export function panelsOf(text: string, context: Partial<CaptionContext> = {}): Panel[] {
  return readCaption(text, {
    gazetteer: GAZETTEER,
    county: '湟中区',
    articleDate: '2022-05-20',
    ...context,
  }).panels;
}

/** The one panel of a caption of the county. */
export function panelOf(text: string, context: Partial<CaptionContext> = {}): Panel {
  const [panel, ...others] = panelsOf(text, context);
  if (!panel || others.length > 0)
    throw new Error(`${text} has ${String(others.length + 1)} panels`);
  return panel;
}
