// Folders and files named by administrative code: 630106204216 is 海子沟乡黑沟村. Nine digits are a
// town, six a county; source of the codes: national statistics (统计用区划代码), as in the gazetteer.
import type { CountyPlaces } from '../place.ts';
import { isCountyCode } from './county-names.ts';

/** Codes of one county. */
export interface PlaceCodes {
  /** The text with every code of the county's places replaced by their names; null if it has none. */
  inWords(text: string): string | null;
}

const CODE = /(?<!\d)\d{6}(?:\d{3}(?:\d{3})?)?(?!\d)/gu;

/** Builds the codes of a county. */
export function buildPlaceCodes(county: CountyPlaces): PlaceCodes {
  const names = new Map([[county.code, county.name]]);
  for (const { code, name, villages } of county.towns) {
    names.set(code, name);
    for (const village of villages) names.set(village.code, name + village.name);
  }
  const nameOf = (code: string): string | undefined => {
    const own = currentCode(code, county.code);
    // A village that the statistics do not have still lies in its town.
    return names.get(own) ?? (own.length === 12 ? names.get(own.slice(0, 9)) : undefined);
  };
  return {
    inWords: (text) => {
      if (!/\d{6}/u.test(text)) return null;
      const words = text.replaceAll(CODE, (code) => {
        const name = nameOf(code);
        return name === undefined ? code : ` ${name} `;
      });
      return words === text ? null : words.trim();
    },
  };
}

/**
 * 630122… is what 630106… was before the county became a district: a code of the same prefecture that no
 * county has today. Towns and villages kept their last six digits.
 */
function currentCode(code: string, county: string): string {
  const isOwnPrefecture = code.length > 6 && code.startsWith(county.slice(0, 4));
  if (!isOwnPrefecture || isCountyCode(code.slice(0, 6))) return code;
  return county + code.slice(6);
}
