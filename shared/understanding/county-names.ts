// The names of China's counties and prefectures, so that 从江县, 东乡族自治县 and 和田地区 are read whole
// although their characters look like function words, and codes can be told from other numbers.
import { COUNTY_LINES } from './county-lines.ts';

/** A county or prefecture of the national statistics, or a short form of its name. */
export interface AdministrativeName {
  name: string;
  level: 'county' | 'prefecture';
}

/** The peoples that a county's full name adds to its short one; 东乡族自治县 has no other name than its people's. */
const PEOPLES =
  /(?<=..)(?:各族|(?:土家|布依|朝鲜|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉|毛南|仡佬|阿昌|裕固|独龙|普米|保安|维吾尔|达斡尔|鄂温克|[蒙回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒])族|哈萨克|蒙古|锡伯|塔吉克|柯尔克孜)+族?自治(?<level>[县旗])$|族自治(?<own>[县旗])$/u;

/** 东区, 城区, 新区: names that are common nouns as well. */
const COMMON = /^(?:.区|新城区|市中区|城中区|开发区|管理区)$/u;

const LONGEST = 14;

/** Words of the statistics that are no names: 省直辖县级行政区划 and development zones. */
const NOT_A_COUNTY = /开发区|园区|管理区|示范区|试验区|化工/u;

const NAMES: ReadonlyMap<string, AdministrativeName> = namesOf(COUNTY_LINES);

const CODES: ReadonlySet<string> = codesOf(COUNTY_LINES);

const SHORT_NAMES: ReadonlyMap<string, string | null> = shortNamesOf(NAMES);

function* prefecturesOf(
  lines: readonly string[],
): Generator<[prefix: string, city: string, counties: string]> {
  for (const line of lines) {
    for (const part of line.split('|').slice(1)) {
      const [prefix = '', city = '', counties = ''] = part.split(':');
      yield [prefix, city, counties];
    }
  }
}

function namesOf(lines: readonly string[]): Map<string, AdministrativeName> {
  const names = new Map<string, AdministrativeName>();
  for (const [, city, counties] of prefecturesOf(lines)) {
    if (/(?:地区|州|盟)$/u.test(city)) names.set(city, { name: city, level: 'prefecture' });
    for (const name of counties.split(/\d{2}/u)) {
      if (name === '' || COMMON.test(name) || NOT_A_COUNTY.test(name)) continue;
      const whole: AdministrativeName = { name, level: 'county' };
      names.set(name, whole);
      // 木垒县 is what people write for 木垒哈萨克自治县, 科右前旗 for 科尔沁右翼前旗.
      const short = name
        .replace(PEOPLES, '$<level>$<own>')
        .replace('尔沁右翼', '右')
        .replace('尔沁左翼', '左');
      if (short.length > 2 && !names.has(short)) names.set(short, whole);
    }
  }
  return names;
}

/** 秀山 for 秀山土家族苗族自治县; null where two counties would have one short name. Districts have none. */
function shortNamesOf(names: typeof NAMES): Map<string, string | null> {
  const short = new Map<string, string | null>();
  for (const [written, { name, level }] of names) {
    const core = written.replace(/[县旗市]$/u, '');
    if (level !== 'county' || core === written || core.length < 2 || core.length > 3) continue;
    short.set(core, short.has(core) && short.get(core) !== name ? null : name);
  }
  return short;
}

function codesOf(lines: readonly string[]): Set<string> {
  const codes = new Set<string>();
  for (const [prefix, , counties] of prefecturesOf(lines)) {
    for (const [number] of counties.matchAll(/\d{2}/gu)) codes.add(prefix + number);
  }
  return codes;
}

/** The longest name that ends at a position; null if none does or it only begins there. */
export function administrativeNameEndingAt(
  text: string,
  end: number,
  floor: number,
): (AdministrativeName & { start: number }) | null {
  for (let start = Math.max(floor, end - LONGEST); start <= end - 2; start++) {
    const known = NAMES.get(text.slice(start, end));
    // 忠县, 应县: a name of one character is one only where a name can begin.
    if (
      known &&
      (end - start > 2 || start === 0 || !/[\u4E00-\u9FFF]/u.test(text.charAt(start - 1)))
    )
      return { ...known, start };
  }
  return null;
}

/** The county that a name without its ending stands for, 秀山; null if none or several. */
export function countyOfShortName(short: string): string | null {
  return SHORT_NAMES.get(short) ?? null;
}

/** True for the six-digit code of a county that there is today. */
export function isCountyCode(code: string): boolean {
  return CODES.has(code);
}
