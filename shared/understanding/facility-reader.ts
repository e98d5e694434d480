// Reads the named thing that a picture is of: 布楞沟小学, 陈宅镇卫生院, 火炉浜. Things without a name of their
// own (村卫生室, 文化广场) are subjects and no facilities. Places and persons are marked before this runs.
import { isHan } from './han-text.ts';
import { MARK, type MarkedText } from './marked-text.ts';
import { buildDispatch, isIn } from './pattern-dispatch.ts';

interface Rule {
  name: string;
  example: string;
  /** The common noun that ends the name. */
  noun: RegExp;
  /** Most characters of the proper name before it. */
  most: number;
  /** True if the town's or village's name may be the proper name: 陈宅镇卫生院. */
  isNamedByPlace: boolean;
}

/** Kinds of things that bear names; the longer nouns first. */
export const FACILITIES: readonly Rule[] = [
  {
    name: 'school',
    example: '布楞沟小学旧址',
    noun: /(?:中心|希望|民族|完全)?(?:小学|中学|学校|幼儿园|教学点)/gu,
    most: 6,
    isNamedByPlace: true,
  },
  {
    name: 'hospital',
    example: '陈宅镇卫生院老院区',
    noun: /(?:中心|人民)?(?:卫生院|医院)/gu,
    most: 6,
    isNamedByPlace: true,
  },
  {
    name: 'water works',
    example: '三镇人饮引水枢纽',
    noun: /水库|(?:人饮|引水|供水|水利)+(?:枢纽|工程)|水电站|渡槽|水厂/gu,
    most: 5,
    isNamedByPlace: false,
  },
  {
    name: 'garden, park, reserve',
    example: '小南京光伏生态园',
    noun: /(?:光伏|农业|科技|现代)*(?:生态园|产业园|工业园|示范园)|(?:国家)?(?:森林|湿地)?公园|景区|林场|农场|牧场|度假村/gu,
    most: 6,
    isNamedByPlace: false,
  },
  {
    name: 'market',
    example: '农贸市场(旧)',
    noun: /农贸市场|集贸市场|供销社/gu,
    most: 4,
    isNamedByPlace: true,
  },
  { name: 'bridge', example: '漾水河便桥', noun: /[大小便]?桥/gu, most: 4, isNamedByPlace: false },
  {
    name: 'road',
    example: '站前路 整治前',
    noun: /公路|大道|[步栈绿隧索]道|(?<![道公铁马])路(?![灯口边面段基旁过人上标牌])|街(?!道)/gu,
    most: 9,
    isNamedByPlace: false,
  },
  {
    name: 'stream',
    example: '治理后的火炉浜',
    noun: /[河溪渠浜湖江](?!道|边|岸|畔|堤|床|流|水|长)/gu,
    most: 3,
    isNamedByPlace: false,
  },
];

const DISPATCH = buildDispatch(FACILITIES.map(({ noun }) => noun));

/** Characters at which a proper name cannot go on to the left. */
const STOPS =
  /[的前后中在从到为是于和与及旧新老原今昔建成修改治理拆过来往变成身了起巡这那里上下我你他把被]/u;

/** Words before a noun that tell its kind and not its name. */
const KINDS =
  /^(?:闲置|废弃|原有|撤并|中心|希望|村级|镇|乡|村|农村|全村|标准化?|民族|寄宿制?|完全|山区|城区|县城|通村|进村|出村|产业|入户|环村|通组|通屯|连户|水泥|柏油|沥青|砂石|泥巴?|盘山|乡间|高速|主干|旅游|机耕|生产|断头|致富|幸福|连心|便民|门口|石拱|石板|铁索|人行|跨河|跨江|漫水|木|石|危|吊|悬索|钢架|蔬菜|种植|养殖|文化|休闲|健身|口袋|街心|体育|集中|安置|移民|生态|现代|农业|示范|特色|小|大|污水|黑臭|门|公|马|土|山|弯|村口|村庄|山泉|日?净化|自来水|河|安置[区点]|小区|[门屋房村][前后]|条|座|所|学生|孩子|我们|一条|四好|绝壁|挂壁|天)+$/u;

/** Characters that names of roads and streams do not hold, and sentences do. */
const SENTENCE = /[走开着了去住家户民众人孩坡宽硬化泥油沙摊铺扫清挖打架放边旁不再绕没还也就都已]/u;

/** The named thing of a text, as written; null if none has a name of its own. */
export function readFacility({ marked, original }: MarkedText): string | null {
  const mask = DISPATCH(marked);
  if (mask === 0) return null;
  for (const [index, { name, noun, most, isNamedByPlace }] of FACILITIES.entries()) {
    if (!isIn(mask, index)) continue;
    for (const match of marked.matchAll(noun)) {
      const start = properStart(marked, match.index, most);
      const proper = marked.slice(start, match.index);
      const isSentence = ['road', 'stream', 'bridge'].includes(name) && SENTENCE.test(proper);
      const end = match.index + match[0].length;
      if (proper.length >= 2 && !KINDS.test(proper) && !isSentence)
        return original.slice(start, end);
      if (/^(?:农贸|集贸)/u.test(match[0])) return original.slice(match.index, end);
      if (isNamedByPlace && proper === '' && marked.charAt(start - 1) === MARK.place) {
        const place = placeBefore(marked, original, start);
        if (/[镇乡]$/u.test(place)) return place + original.slice(start, end);
      }
    }
  }
  return null;
}

/** Where the proper name before a noun begins. */
function properStart(words: string, noun: number, most: number): number {
  let start = noun;
  while (start > 0 && noun - start < most && isHan(words.charAt(start - 1))) {
    const isCounted = /[十百千万]里/u.test(words.slice(Math.max(0, start - 2), start));
    if (STOPS.test(words.charAt(start - 1)) && !isCounted) break;
    start -= 1;
  }
  // 前进河, 站前路: two characters between a mark and the noun are the name, whatever they are elsewhere.
  const two = words.slice(Math.max(0, noun - 2), noun);
  const isTwo = two.length === 2 && Array.from(two).every(isHan) && !isHan(words.charAt(noun - 3));
  return isTwo && !/[的在]/u.test(two) ? noun - 2 : start;
}

function placeBefore(words: string, original: string, end: number): string {
  let start = end;
  while (start > 0 && words.charAt(start - 1) === MARK.place) start -= 1;
  const place = original.slice(start, end);
  return /[\u4E00-\u9FFF]{1,5}[镇乡]$/u.exec(place.replace(/^.*[省市州县区旗]/u, ''))?.[0] ?? '';
}
