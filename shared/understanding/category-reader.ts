// Reads which programme a picture belongs to: from its own words, else its heading, else the
// article's title; never from what only an outsider knows.
import type { Category, Subject } from '../subject.ts';
import type { MarkedText } from './marked-text.ts';

export interface CategoryReading {
  category: Category;
  evidence: string;
  /** Where the words stood. */
  source: 'programme' | 'words' | 'subject' | 'heading' | 'title' | 'none';
}

interface Programme {
  category: Category;
  pattern: RegExp;
}

/** Names of programmes, the stronger first. 异地 and 易地 are the same programme. */
const PROGRAMMES: readonly Programme[] = [
  {
    category: 'relocation',
    pattern:
      /[异易]地(?:扶贫)?(?:搬迁?|安置)|生态搬迁|避险搬迁|生态移民|扶贫搬迁|搬迁|移民|(?:集中)?安置(?:点|区|房|楼|地|小区|社区|新区)|搬进新|搬入新|迁往|迁入|搬家|搬到(?:这|新|城|县|镇|山下)|乔迁|异地|易地/u,
  },
  {
    category: 'reconstruction',
    pattern:
      /灾后|震后|震前|受灾|灾民|水毁|冲[毁垮]|洪水|洪灾|泥石流|地震|转移群众|避险转移|重建(?!前的)|抗震(?!.{0,3}房)/u,
  },
  {
    category: 'urban',
    pattern: /棚户区|棚改|老旧小区|城中村|城市更新|沉陷区|回迁(?:房|楼|小区)|背街小巷/u,
  },
  { category: 'training', pattern: /培训|雨露计划|技能提升/u },
];

/** Words of housing that are a programme of their own. */
const HOUSING =
  /危[旧]?(?:土坯)?房|危改|农房|房屋改造|农屋改造|住房(?:改造|保障)|土坯房改造|民居改造|抗震.{0,3}房|安居房|安居工程|住房|拆旧建新|改厨|厨房(?:改造|翻新|装修)/u;

const ENVIRONMENT =
  /环境整治|人居环境|污染|治污|垃圾|污水|整治|治理|清洁|卫生清理|村容村貌|绿化|面貌|退耕|清理|美化|整洁|农村环境|治沙|沙丘|清淤|违建|治水|河长制|[种栽]花|花[带坛]|月季|文化(?:墙|长廊)|彩绘|墙绘|脏乱|口袋公园|小花园|残垣|收拾/u;

/** Environment programmes, which tell what their roads and yards were photographed for. */
const ENVIRONMENT_PROGRAMME = /人居环境|环境整治|厕所革命|美丽乡村|村庄清洁|河道治理|五水共治/u;

const INDUSTRY =
  /光伏|车间|工厂|加工|产业|合作社|养殖|种植|大棚|基地|务工|就业|电商|采摘|织毯|刺绣|布料|雕刻|茶园|播撒|收割|分红|旅游|农家乐|水厂|打工|百合|奶牛|牦牛|食用菌|收入|除草|草果|[牛羊猪鸡]棚|[牛羊猪]圈|[鸡羊牛]舍|民宿|露营|景区|游客|[养喂]蚕|种桑|采茶|茶[叶青园]|香?菇|木耳|羊肚菌|辣椒|柑橘|水果|苹果|葡萄|核桃|枸杞|药材|蔬菜|养蜂|挤奶|直播|带货|编织|缝[制纫]|錾刻|酿|春耕|秋收|收粮|放牧|圈舍|棚圈|喂[牛羊猪鸡]|养[牛羊猪鸡]/u;

/** Categories that a subject stands for by itself. */
const BY_SUBJECT: Partial<Record<Subject, Category>> = {
  road: 'infrastructure',
  square: 'infrastructure',
  bridge: 'infrastructure',
  water: 'infrastructure',
  office: 'infrastructure',
  solar: 'industry',
  workshop: 'industry',
  school: 'education',
  clinic: 'health',
  greening: 'environment',
  river: 'environment',
  toilet: 'environment',
};

export interface CategoryContext {
  subject: Subject;
  /** The thing named where people are the subject. */
  thing: Subject | null;
  heading: string | null;
  title: string | null;
  /** A caption of a bare village view counts as environment; a folder name does not. */
  isPath: boolean;
}

/** Reads the category of words with their subject and surroundings; programmes also from names (移民新村). */
export function readCategory(
  { plain, marked }: MarkedText,
  context: CategoryContext,
): CategoryReading {
  const { subject, thing, heading, title, isPath } = context;
  for (const { category, pattern } of PROGRAMMES) {
    const match = pattern.exec(plain);
    if (match) return { category, evidence: match[0], source: 'programme' };
  }
  const own = ownCategory(marked, subject, thing);
  // A folder's 活动室 is a room; only in a caption is it a work that somebody writes of.
  const isRoom = isPath && subject === 'office' && own?.source === 'subject';
  if (own && !isRoom) return own;
  for (const [words, source] of [
    [heading, 'heading'],
    [title, 'title'],
  ] as const) {
    const found = words === null ? null : programmeOf(words, subject);
    if (found) return { ...found, source };
  }
  if (subject === 'house') {
    return isPath && !/新房|旧房|新居|旧居|老房|土坯|农房|住房|危/u.test(plain)
      ? NONE
      : { category: 'housing', evidence: '', source: 'subject' };
  }
  const isAtHome = subject === 'people' && (thing === 'house' || thing === 'courtyard');
  if ((subject === 'courtyard' || isAtHome) && !isPath)
    return { category: 'housing', evidence: '', source: 'subject' };
  if (subject === 'panorama' && !isPath && !plain.includes('社区'))
    return { category: 'environment', evidence: '', source: 'subject' };
  if (subject === 'field' && !isPath)
    return { category: 'industry', evidence: '', source: 'subject' };
  return NONE;
}

const NONE: CategoryReading = { category: 'other', evidence: '', source: 'none' };

function ownCategory(
  words: string,
  subject: Subject,
  thing: Subject | null,
): CategoryReading | null {
  const rules: readonly (readonly [RegExp, Category])[] = [
    [HOUSING, 'housing'],
    [
      /学校|小学|中学|教室|教学|学生|幼儿园|义务教育|营养改善|微机室|校园|幼教|普通话|上学|读书|书屋|图书|阅览|夜校/u,
      'education',
    ],
    [/卫生室|卫生院|医院|义诊|诊所|村医/u, 'health'],
    [
      /机修|高标准农田|水利|自来水|水管|吃水|[挑背拉接担取提驮]水|天然气|燃气|光纤|宽带|变压器|基站|溜索|马驮|钢梯|通电|电网|路灯/u,
      'infrastructure',
    ],
  ];
  for (const [pattern, category] of rules) {
    const match = pattern.exec(words);
    if (match && !(category === 'housing' && isOther(subject)))
      return {
        category,
        evidence: match[0],
        source: category === 'housing' ? 'programme' : 'words',
      };
  }
  const bySubject = BY_SUBJECT[subject];
  if (bySubject === 'infrastructure' || subject === 'solar' || subject === 'workshop') {
    return { category: bySubject ?? 'other', evidence: '', source: 'subject' };
  }
  const industry = INDUSTRY.exec(words);
  if (industry) return { category: 'industry', evidence: industry[0], source: 'words' };
  const environment = ENVIRONMENT.exec(words);
  if (environment) {
    const source = ENVIRONMENT_PROGRAMME.test(words) ? 'programme' : 'words';
    return { category: 'environment', evidence: environment[0], source };
  }
  if (/县城|城区|城市|街区|高楼|\uE001城/u.test(words))
    return { category: 'urban', evidence: '', source: 'words' };
  const home =
    /新居|新房|新家|旧居|旧房|老房|民居|农舍|[老旧新土木石]屋|楼房|新楼|老宅|[砖瓦平土]房|庄廓|住房/u.exec(
      words,
    );
  if (home && !isOther(subject) && subject !== 'house')
    return { category: 'housing', evidence: home[0], source: 'words' };
  const used = subject === 'people' && thing !== null && isUsed(thing) ? thing : subject;
  const byUse = BY_SUBJECT[used];
  return byUse ? { category: byUse, evidence: '', source: 'subject' } : null;
}

/** Works that people are shown using: 孩子走柏油路. */
function isUsed(thing: Subject): boolean {
  return ['road', 'bridge', 'water', 'workshop'].includes(thing);
}

/** Things that housing words beside them do not make housing. */
function isOther(subject: Subject): boolean {
  return [
    'road',
    'square',
    'office',
    'school',
    'clinic',
    'water',
    'bridge',
    'river',
    'workshop',
    'solar',
  ].includes(subject);
}

/** The programme that a heading or a title names. */
function programmeOf(
  words: string,
  subject: Subject,
): Pick<CategoryReading, 'category' | 'evidence'> | null {
  const rules: readonly Programme[] = [
    ...PROGRAMMES,
    { category: 'reconstruction', pattern: /聚居点/u },
    { category: 'housing', pattern: HOUSING },
    { category: 'relocation', pattern: /搬|(?<!变)迁/u },
    { category: 'education', pattern: /教育|学校|校园/u },
    { category: 'health', pattern: /健康|医疗|卫生(?:室|院)/u },
    { category: 'industry', pattern: /车间|产业|就业|光伏/u },
    { category: 'housing', pattern: /新居|新房|住房|安居/u },
    {
      category: 'infrastructure',
      pattern: /基础设施|道路|交通|水利|饮水|路通|通路|通水|出行|吃水|用水|用电|水的事/u,
    },
    {
      category: 'environment',
      pattern: /环境|整治|绿化|生态|美丽乡村|治水|庭院|厕所|清洁|垃圾|污水/u,
    },
  ];
  for (const { category, pattern } of rules) {
    const match = pattern.exec(words);
    if (match && !(category === 'infrastructure' && subject === 'people'))
      return { category, evidence: match[0] };
  }
  return null;
}
