// Reads whether a picture shows the time before, during or after the work. Place names,
// dates, persons and credits are marked before this runs. [Note: Masking]
import type { Phase } from '../phase.ts';
import { MARK, type MarkedText, withMarks } from './marked-text.ts';
import { buildDispatch, isIn } from './pattern-dispatch.ts';
import { readSentence, SENTENCE_HINT } from './phase-sentences.ts';

export interface PhaseReading {
  phase: Phase;
  /** The words that settle it. */
  evidence: string;
  /** How surely they settle it, 0 to 1. */
  confidence: number;
}

/** A rule of phases, in the field's words, with a text that it reads. */
export interface PhaseRule {
  name: string;
  example: string;
  phase: Phase;
  pattern: RegExp;
  confidence: number;
}

/** What is done to a place; before 前 or behind 后 it makes a phase. */
const WORK =
  '(?:搬迁|拆迁|搬家|搬入|迁入|迁居|改造|危改|旧改|改建|整治|治理|共治|建设|新建|修建|重建|扩建|开建|开工|动工|施工|完工|竣工|硬化|绿化|美化|亮化|净化|拆除|修缮|维修|翻修|翻建|翻新|改厕|清理|清淤|提升|实施|脱贫|扶贫|帮扶|入住|安置|建成|通车|通水|通电|通路|投用|退耕还林|治污|疏浚|加固|开发|整修|平整|复垦|铺设|修路|架桥|打造|整改|复绿|修复|抢修|加装|排危|粉刷|治沙|拓宽|加宽|提质|提档|重修|加装|清运|[棚房水电路厕]改|改[水电路灶圈炕院]|治[水河山]|收拾|打扫|清扫|清掏|架设|安装|拆旧|拆违|改扩建|修葺|迁建|装修|搬|迁|修|建|拆)';

/** How verbs of works end; behind any of them 前 and 后 make a phase: 断头路打通前, 摘帽后. */
const DONE = '[通成完毕竣迁造治改换化升拆整垦铺善拓固耕帽违污]';

/** Words that hold a phase character and tell no phase; longer ones first. */
const NO_PHASE =
  /新建(?:文件夹|文本文档|文件)|老旧小区|今昔(?:对比|变化)?|昔今(?:对比|变化)?|[新旧][旧新](?:对比)?|新老(?!对比|照)|[老旧]照片|[旧老新](?:电脑|硬盘|手机|相机|[UuＵ优]盘|移动硬盘|笔记本|服务器|系统|账号|内存卡|存储卡|卡|文件夹|文件|目录|资料|档案|相册|素材|数据|备份|版本?|稿|文档|图库|格式|机器)|最新|重新|新(?:拍|传|收|下载|上传|加|整理|补)|(?:上色|着色|照片|图片|相片|智能)修复[前后]?|[上着]色[前后]?|(?:抠|拼|抽|选|换|转|改名|命名|裁|旋转|锐化|去噪|降噪|去水印|水印|加字|缩小|放大|转换|扫描|翻拍|剪辑|润色|校对|排版|签字|盖章)[前后]|后评价|前期|[修拍调裁美]图[前后]|修改[前后]|编辑[前后]|裁剪[前后]|调色[前后]|美颜[前后]?|导出[前后]|拍摄[前后]|打印[前后]|审核[前后]|发布[前后]|压缩[前后]|整理[前后]|备份[前后]|处理[前后]|上传[前后]|后期|后勤|原图|原片|原件|原始|原创|原文|原稿|原版|原尺寸|原大小|原画质|原素材|原照片?|原相机|新华社?|新闻|新媒体|新时代|新型|新鲜|新春|新年|新郎|新娘|新农合|新能源|新农村|新冠|新疆|新增[长幅]|创新|更新|刷新|新奇|清新|高原|草原|平原|中原|原因|原料|原产|原生态|还原|老人|老汉|老乡|老年|老师|老板|老百姓|父老|长老|养老|老两口|老家|革命老区|老党员|老大|老二|老三|老伴|老妈|老爸|老太|古老|建档立卡|建行|建议|建筑(?!前|后|中)|建国|无力建房|无能力建房|无力建|建设银行|建设资金|建设兵团|(?:扶贫车间|项目)建设资金|前进|前来|前往|前方|前面|前排|前景|目前|前列|空前|跟前|前茅|前沿|前瞻|后来|后代|后者|然后|后盾|后续|后方|后排|背后|随后|先后|最后|后顾|售后|产后|后面|后天|后山|后院|后门|后墙|雨后|雪后|饭后|课后|午后|节后|战后|身后|日后|今后|产前|饭前|课前|节前|年前(?=夕)|生前|今年|今天|古今|至今|当今|过去了|昔阳|破旧立新|依旧|仍旧|怀旧|照旧|折旧|(?:危|旧|危旧|农村危|土坯|老旧)(?:房|房屋|土坯房|民房|厕所?|小区|村|城)改造(?!前|后|之前|之后|中|以前|以后)|农屋改造(?!前|后|中)/gu;

/** 门前, 新居前, 房前屋后: where something stands, not when. */
const WHERE =
  /(?<=(?<!通)车|[门房屋居楼院校舍棚桥碑墙家宅窗店台庙村库站所亭坡山镜头灶炕])(?<![建修盖拆搬造][\u4E00-\u9FFF])(?:之)?[前后](?!的?(?:旧|新|对比))/gu;

/** Rules in order of strength; the first that applies settles the phase. */
export const PHASE_RULES: readonly PhaseRule[] = [
  {
    name: 'a becoming beats 从前',
    example: '从前的土坯房如今成了小楼',
    phase: 'after',
    confidence: 0.95,
    pattern:
      /如今|而今|现如今|变成了?|变为|变身|成了|蜕变|盖起了?|建起了?|立起了?|竖起|搭起|换新颜|旧貌变|旧貌换|变了样|大变样|[昔荒旧].{1,6}变[^化迁]|焕然一新|[场圈滩坡沟塘地屋房路厕院村山田窑厂坑湖水河]变(?![化迁样更动])|改(?:造)?成(?![效果本])/u,
  },
  {
    name: 'before the start of works',
    example: '安置点开工前的地块',
    phase: 'before',
    confidence: 0.97,
    pattern: /(?:开工|动工|施工|开建|建设|奠基)(?:之|以)?前/u,
  },
  {
    name: 'a folder of the time between',
    example: '02中',
    phase: 'during',
    confidence: 0.85,
    pattern: /^\s*(?:\d{1,2}|[A-Za-z])?[\s.-]*中\s*$/u,
  },
  {
    name: 'a mark of the time between',
    example: '道路硬化(中)',
    phase: 'during',
    confidence: 0.85,
    pattern:
      /(?<=[\uE005造修建治化迁除工路桥厕房院渠池场校室道站点沟坝河])\s?\((?:中|施工|在建|进行中)\)|^(?:\d{1,3}[\s.-]+)?中[\s:-]+(?=\S)/u,
  },
  {
    name: 'the course of works',
    example: '建设过程',
    phase: 'during',
    confidence: 0.85,
    pattern: /(?:建设|施工|改造|整治|硬化|修建)(?:过程|进度|进程)/u,
  },
  {
    name: 'a work that was finished',
    example: '厨房改造完',
    phase: 'after',
    confidence: 0.9,
    pattern: new RegExp(`(?<!必须|没有|[没未需要将])${WORK}完(?=$|[,。\\s了的])`, 'u'),
  },
  {
    name: 'a work not yet done',
    example: '道路未硬化',
    phase: 'before',
    confidence: 0.9,
    pattern: new RegExp(
      `(?:未|没有?|尚未|还没)(?!(?:完工|竣工|建成|完成))(?:进行|经过)?(?:${WORK}|[改动](?=$|[^\\u4E00-\\u9FFF]))`,
      'u',
    ),
  },
  {
    name: 'a work that is done',
    example: '道路已硬化',
    phase: 'after',
    confidence: 0.9,
    pattern: new RegExp(`已经?(?:全部)?${WORK}`, 'u'),
  },
  {
    name: 'before a disaster',
    example: '震前的学校',
    phase: 'before',
    confidence: 0.9,
    pattern: /(?:震|灾|洪|火灾|地震|洪水)前/u,
  },
  {
    name: 'the eve of a work',
    example: '通车前夕的毛路',
    phase: 'before',
    confidence: 0.9,
    pattern: new RegExp(`${WORK}(?:的)?前[夕一]`, 'u'),
  },
  {
    name: 'the first days of building',
    example: '建设初期的园区',
    phase: 'before',
    confidence: 0.7,
    pattern: /建设初期|规划(?:建设)?前/u,
  },
  {
    name: 'works that are over',
    example: '道路施工结束后',
    phase: 'after',
    confidence: 0.95,
    pattern:
      /恢复(?:通行|通车|供水|供电|畅通)|(?:施工|工程|项目|改造|整治)(?:已)?(?:结束|完成|完工|竣工)/u,
  },
  {
    name: 'a work done beats 旧',
    example: '拆除后的旧房基',
    phase: 'after',
    confidence: 0.97,
    pattern: new RegExp(
      `(?:${WORK}[^,;。\\s]{0,4}?(?<![先前])|[\\u4E00-\\u9FFF]${DONE})(?:之|以)?后(?!期|续|勤|备|面|院|山)|(?<=\\s|^)改后|事后`,
      'u',
    ),
  },
  {
    name: 'before a work',
    example: '易地搬迁之前的院子',
    phase: 'before',
    confidence: 0.97,
    pattern: new RegExp(
      `(?:${WORK}[^,;。\\s]{0,4}?|[\\u4E00-\\u9FFF]${DONE})(?:之|以)?前(?!期|往|来|沿|景|列|后)|(?:搬|住|迁)进[^,;。]{1,6}前|(?<=\\s|^)改前`,
      'u',
    ),
  },
  {
    name: 'on the move',
    example: '迁往新家途中',
    phase: 'during',
    confidence: 0.9,
    pattern:
      /(?:搬迁|迁往|搬往|搬家|乔迁).{0,6}(?:途中|路上|现场|当天|当日)|搬家|搬迁中|搬运家具|搬离/u,
  },
  {
    name: 'a bare demolition',
    example: '漫水桥 拆除',
    phase: 'during',
    confidence: 0.85,
    pattern: /拆除(?=$|[\s\d]+$)/u,
  },
  {
    name: 'works under way',
    example: '正在安装的路灯',
    phase: 'during',
    confidence: 0.95,
    pattern: new RegExp(
      `(?:${WORK}|安装|铺|浇筑|砌筑?|装修)(?:之|过程|进程|进行)?中(?!心|学|间|央|国|部|药|小)|正(?:在)?[^,;。的]{0,12}(?:${WORK}|施工|爆破|开凿|开挖|掘进|摊铺|碾压|夯|铺装|焊|吊装|敷设|回填|绑扎|支模|布线|架[设桥线]|接[水电管]|打[桩井]|搭[建棚架]|加固|抢修|抢通|搬运|修|建|铺|挖|砌|浇|拆|安装|改造|硬化|整治|清理|栽|粉刷|装修)|在建|未(?:完工|竣工|建成|完成)|施工(?!前|后|结束|完|队|单位)|奠基|封顶|主体(?:完成|完工|工程)|打地基|挖地基|地基(?:开挖|施工)|开挖(?![前后])|砌墙|上梁|浇筑|吊装|回填|摊铺|碾压|打桩|支模|绑扎钢筋|立杆|埋管|放线|平场|清表|挖沟|打井|钻井|拆(?:除)?(?:旧|危|老)(?![前后])|拆房|拆墙|拆除现场|拆迁现场|(?:清淤|清理|整治|疏浚|铺设|硬化|改造|排危|抢修|安装|吊装|爆破|开凿|拆除|搬家)现场|建设现场|工地|动工|开工(?!前)|铺路|修路`,
      'u',
    ),
  },
  {
    name: 'both at once are no phase of one picture',
    example: '村道变化前后对比',
    phase: 'unknown',
    confidence: 0.5,
    pattern: /前后(?=$|对比|变化)/u,
  },
  {
    name: 'a bracket or mark at the end, before',
    example: '村卫生室(旧)',
    phase: 'before',
    confidence: 0.95,
    pattern:
      /\((?:[Bb]efore|BEFORE|之?前|以前|旧|老|昔|原|改前|搬前|过去)\)\s*[\d。.]*$|(?<=[\s\uE001\uE002\uE003-]|^|(?:^|[^\d])0?\d|[A-Za-z])(?:之前|以前|前|旧|旧照|旧貌|原貌|老)\s*\d*[。.]?$|(?:旧|昔)$/u,
  },
  {
    name: 'a bracket or mark at the end, after',
    example: '村卫生室(新)',
    phase: 'after',
    confidence: 0.95,
    pattern:
      /\((?:[Aa]fter|AFTER|之?后|以后|新|今|现|改后|搬后|现在)\)\s*[\d。.]*$|(?<=[\s\uE001\uE002\uE003-]|^|(?:^|[^\d])0?\d|[A-Za-z])(?:之后|以后|后|新|新照|新貌|新颜)\s*\d*[。.]?$|(?:新|今)$/u,
  },
  {
    name: 'a mark that is a word of its own, before',
    example: '旧_供销社',
    phase: 'before',
    confidence: 0.9,
    pattern:
      /^(?:\d{1,3}[\s.、-]*)?(?:原|旧|昔|前|老|之前|以前|过去|原来|改前)(?=[\s:+-]+\S|\()|(?<=\S[\s+-])(?:前|旧|原|昔)(?=[\s+-]+\S)|(?<!\uE003)\((?:之?前|旧|原|昔|改前|[搬改整施]\S{0,2}前)\)(?=\s*[^\s\d。.])/u,
  },
  {
    name: 'a mark that is a word of its own, after',
    example: '今_供销社',
    phase: 'after',
    confidence: 0.9,
    pattern:
      /^(?:\d{1,3}[\s.、-]*)?(?:现|新|今|后|之后|以后|现在|改后)(?=[\s:+-]+\S|\()|(?<=\S[\s+-])(?:后|新|现|今)(?=[\s+-]+\S)|(?<!\uE003)\((?:之?后|新|现|今|改后|[搬改整施]\S{0,2}后)\)(?=\s*[^\s\d。.])/u,
  },
  {
    name: 'moving in, getting to use',
    example: '住上楼房',
    phase: 'after',
    confidence: 0.85,
    pattern:
      /搬(?:进|入|到|至|上|来)|迁(?:入|至|到|居)|住(?:进|上|到)|(?:用|吃|喝|走|坐|过)上了?|通上|入住|乔迁/u,
  },
];

const OLD_WORDS =
  /旧(?!房改造|村改造|城改造|址上)|原貌|原址|原来|原先|原(?=[有状样]|住房|村委|村部|学校|小学|卫生|道路|房|村貌|校舍|办公)|老(?=木|石|土|砖|瓦|窑|庄廓|庄子|寨|毡|竹|平房|厨房|厕|教|码头|渡|车站|市场|集市|巷|水|房|屋|宅|村|县城|路|校|院|桥|井|旧|办公|灶|旧|屋|宅|卫生|厂|街|戏|供销|电影|粮|蒙古包|毡|帐|棚|灶台)|土坯房|土窑|草房|石头房|土墙房|危[楼窑屋桥]|土坯(?!房改造)|木板房|竹篾房|茅屋|草屋|草棚|窝棚|地窝子|漏雨|漏风|透风|坑坑?洼洼?|尘土飞扬|一身[土灰泥]|脏乱差|污水横流|臭水沟|垃圾(?:成堆|遍地)|[靠人]?[人肩马][挑背驮]|靠挑|煤油灯|杂草丛生|残垣断壁|年久失修|低矮|摇摇欲坠|土(?:木|砖)房|茅草房|窑洞|危房|危旧|破旧|破败|破烂|昔日|昔|从前|以前|曾经|过去|当年|早年|早期|(?:十|几|多|数)年前|年前|(?<=[\uE002\uE005])(?:以|之)?前(?!后)|那时|当时|拆迁户|泥泞/gu;

const NEW_WORDS =
  /新的(?![一起])|新貌|新颜|今貌|现貌|新面貌|新风貌|新居|新房|新家|新屋|新楼|新村|新址|新校|新路|新建|新修|新铺|新增|新盖|新添|新装|新购|新落成|新民居|新农舍|新厕|新灶|新院|新区|(?<![重翻])新(?=庄廓|庄子|寨|厕|棚|圈|灶|渠|井|渡|码头|市场|车站|村部|操场|食堂|宿舍|水|公路|马路|砖|瓦|平房|大门|院墙|县城|广场|办公|桥|卫生|学校|教学|厨房|客厅|村委|活动室|道路|车间|大棚|水厂|幼儿园|厂房|校园|庭院|院落)|建成|建好|修好|修通|落成|竣工|完工|通车|投用|投入使用|启用|验收|今日|今朝|现在|现状|现今|现住房|现(?=址|貌|村委|村部|办公|学校|小学|卫生)|安置(?:点|区|房|小区|社区|楼|新区|地)(?!建设|选址|规划)|搬迁(?:点|安置|小区|社区)|移民小区|移民新居|移民搬迁点|回迁(?:房|楼|小区)|安居(?:房|小区|点)|集中居住区|聚居点|平整的|整齐/gu;

const NO_READING: PhaseReading = { phase: 'unknown', evidence: '', confidence: 0 };
const RULE_DISPATCH = buildDispatch(PHASE_RULES.map(({ pattern }) => pattern));
const PHASE_DISPATCH = buildDispatch([
  ...PHASE_RULES.map(({ pattern }) => pattern),
  OLD_WORDS,
  NEW_WORDS,
]);

/** Reads the phase of one panel. `isPath` reads a folder or file name, where an end mark is sure. */
export function readPhase(text: MarkedText, { isPath }: { isPath: boolean }): PhaseReading {
  // Most names of a path hold no character of any rule.
  const isSentence = SENTENCE_HINT.test(text.marked);
  if (!isSentence && PHASE_DISPATCH(text.marked) === 0) return NO_READING;
  const masked = withMarks(withMarks(text, NO_PHASE, MARK.noise), WHERE, MARK.noise);
  const words = withoutPositions(masked.marked, isPath).trim();
  const told = isSentence ? readSentence(words) : null;
  if (told) return told;
  const mask = RULE_DISPATCH(words);
  for (const [index, { phase, pattern, confidence }] of PHASE_RULES.entries()) {
    const match = isIn(mask, index) ? pattern.exec(words) : null;
    if (match) return { phase, evidence: match[0].trim(), confidence };
  }
  const oldWord = [...words.matchAll(OLD_WORDS)].at(-1);
  const newWord = [...words.matchAll(NEW_WORDS)].at(-1);
  if (!oldWord && !newWord) return NO_READING;
  // 老屋与新楼: two things of two times side by side.
  if (
    oldWord &&
    newWord &&
    /^[^,。]{0,4}[与和及、]/u.test(
      words.slice(
        Math.min(oldWord.index, newWord.index) + 1,
        Math.max(oldWord.index, newWord.index),
      ),
    )
  )
    return NO_READING;
  const isOld = (oldWord?.index ?? -1) > (newWord?.index ?? -1);
  const evidence = (isOld ? oldWord : newWord)?.[0] ?? '';
  return {
    phase: isOld ? 'before' : 'after',
    evidence,
    confidence: oldWord && newWord ? 0.6 : 0.85,
  };
}

const END_MARKS = new RegExp(`[${MARK.credit}\\s。,;]+$`, 'u');

/** (前) behind a person who acts, or two such brackets, say where someone stands in the frame. */
function withoutPositions(words: string, isPath: boolean): string {
  const ends = words.replace(END_MARKS, '');
  const brackets = [...ends.matchAll(/\([左右前后中][排一二三四五]?\)/gu)];
  const isPosition =
    brackets.length > 1 ||
    brackets.some(({ index, 0: mark }) => !isPath && index + mark.length < ends.length);
  return isPosition ? ends.replaceAll(/\([左右前后中][排一二三四五]?\)/gu, ' ') : ends;
}
