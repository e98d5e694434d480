// Reads what a picture shows: the last thing that its words name, as Chinese puts the head
// of a phrase at its end; people where they are said to act.
import type { Subject } from '../subject.ts';
import { MARK, type MarkedText } from './marked-text.ts';
import { buildDispatch, isIn } from './pattern-dispatch.ts';

export interface SubjectReading {
  subject: Subject;
  evidence: string;
  /** The thing named, also where people are the subject: 孩子走柏油路. */
  thing: Subject | null;
}

/** Words for one kind of thing, with a text that shows it. */
export interface ThingWords {
  subject: Subject;
  example: string;
  pattern: RegExp;
}

/** Words for things, by the subject they show. */
export const THINGS: readonly ThingWords[] = [
  {
    subject: 'solar',
    example: '光伏电站',
    pattern: /光伏(?:板|电站|项目|发电|产业|园|生态园)?|太阳能(?!路灯|热水)/gu,
  },
  { subject: 'toilet', example: '改造后的旱厕', pattern: /厕所?|卫生间|旱厕|公厕|卫厕/gu },
  {
    subject: 'clinic',
    example: '村卫生室',
    pattern: /卫生(?:室|院|所|服务中心)|诊所|医院|村医室/gu,
  },
  {
    subject: 'school',
    example: '小学教学楼',
    pattern:
      /学校|小学|中学|教学楼|教室|幼儿园|校舍|校园|校区|教学点|宿舍楼|操场|幼教点|幼儿班|村小(?!组)/gu,
  },
  { subject: 'bridge', example: '漫水桥', pattern: /[大小石木铁便吊索公]?桥(?!头村)/gu },
  {
    subject: 'workshop',
    example: '扶贫车间',
    pattern: /车间|工厂|加工厂|作坊|厂房|[^\s]厂(?=里|内|区|$|[,。])|生产线|工坊|扶贫工坊|加工点/gu,
  },
  { subject: 'square', example: '文化广场', pattern: /广场|篮球场|健身场|戏台|舞台|文化墙广场/gu },
  {
    subject: 'office',
    example: '党群服务中心',
    pattern:
      /办公(?:室|楼|区|用房|场所|阵地|环境)?|村委会?(?!主任|书记|干部)|党群服务中心|便民服务(?:中心|大厅)|服务中心|村部|活动室|阵地|党员活动|综合服务/gu,
  },
  {
    subject: 'greening',
    example: '荒山造林',
    pattern:
      /绿化(?:带)?|造林|植树|苗木|绿植|林带|种草|绿地|退耕还林|公园|游园|花园|林场|[枣杏柳杨果核]树/gu,
  },
  {
    subject: 'water',
    example: '人饮水窖',
    pattern:
      /引水|饮水|自来水|人饮|供水|水利(?!局)|水窖|水塔|水厂|水库|水池|管网|枢纽|泵站|泵房|水井|蓄水|水站|通水|净水|吃水|水?窖|涝坝|龙头(?![企山])|老井|水井|机井/gu,
  },
  {
    subject: 'river',
    example: '整治后的河道',
    pattern:
      /河道|河岸|河浜|河流|河堤|河畔|小河|沟渠|水渠|渠道|溪流|小溪|溪水|[臭污]?水沟|沟道|排水沟|河长|河床|火炉浜|浜|池塘|水塘|护岸|清淤|河(?=清|治|整|边$)/gu,
  },
  {
    subject: 'road',
    example: '通村水泥路',
    pattern:
      /(?<![A-Za-z\d])[GSXYC]\d{3}(?!\d)|(?<![A-Za-z\d])K\d+\+\d{2,3}|国道|省道|县道|乡道|农村路|道路|公路|主干道|村道|水泥路|柏油路|硬化路|土路|砂石路|泥巴路|泥路|巷道|街道(?!办)|街头|街巷|老街|大街|街(?=$|[\s(,。])|街景|路面|路段|路基|路边|便道|小路|山路|马路|通村路|产业路|机耕路|环村路|进村路|入户路|路灯|干道|栈道|小道|巷子|[驿古步]道|[村组户屯连环社]路|毛路|路(?=$|[^\u4E00-\u9FFF]|[前后旧新施硬修建改拓铺])/gu,
  },
  {
    subject: 'field',
    example: '高山梯田',
    pattern:
      /梯田|农田|田地|耕地|田间|土地|地块|地里|茶园|果园|大棚|温室|油菜|庄稼|青稞|种植基地|基地|花海|菜园|菜地|苗圃|田野|稻田|麦田|牧场|草场|荒坡|荒山|撂荒/gu,
  },
  {
    subject: 'interior',
    example: '新房厨房',
    pattern:
      /室内|屋内|客厅|厨房|卧室|房内|家里|屋里|房里|灶台|灶房|炕|家中|大厅|微机室|食堂|餐厅|图书室|阅览室|内景|内部/gu,
  },
  {
    subject: 'courtyard',
    example: '农家小院',
    pattern:
      /院子|庭院|院落|小院|院里|院内|院坝|大院|房前屋后|宅前屋后|屋前屋后|[前后]院|院(?=$|[\s(,。\d前后旧新])/gu,
  },
  {
    subject: 'house',
    example: '土坯房',
    pattern:
      /房屋|住房|民房|农房|农屋|旧房子?|新房子?|老房子?|土坯房|危房|安置房|平房|楼房|土房|瓦房|砖房|房子|房(?=$|[\s(,。\d前后旧新中])|旧居|新居|故居|民居|居民楼|住宅|新家|旧家|老家|老屋|老宅|农舍|农家|农户|住户|小楼|楼栋|新楼|住所|居所|小洋楼|户型|宅基|窑洞|房基|屋(?=$|[\s(,。\d])|棚户|[土石草瓦茅木砖板毡危]房|石头房|土墙房|统建房|土窑|窑(?=$|[\s(,。])|蒙古包|帐篷|吊脚楼|危楼|[旧新故]宅|家(?=$|[\s(。\d])|(?:搬迁|贫困)户(?=$|[\s(。家旧新老\d])/gu,
  },
];

const THING_DISPATCH = buildDispatch(THINGS.map(({ pattern }) => pattern));

/** Words for the view of a whole place; a thing named beside them is the subject, but for houses. */
const VIEWS =
  /全景|全貌|远景|航拍|俯瞰|鸟瞰|俯视|高空|空中|卫星(?!电视)|村貌|村容|村庄(?:面貌|新貌|旧貌)?|村落|村寨|面貌|风貌|新貌|旧貌|原貌|新颜|今貌|现貌|一角|县城|(?<=\uE001)城(?![市区管])|城区|夜景|街景|村景|外景|景色|风光|今昔|变迁|春光|美景|旧村|新村|老村|旧址|新址|小区(?=$|[\s(,。])|安置(?:点|区|社区|小区|新区|地)(?=$|[\s(,。、:\uE002\uE004卫])|搬迁点|聚居点|村(?=$|[\s(,。])/gu;

const WHOLE_PLACE = /^(?:安置(?:点|区|社区|小区|新区|地)|搬迁点|聚居点|小区|村|新村)$/u;

/** Doings that gather people. */
const EVENTS =
  /培训|座谈|会议(?!室)|开会|(?:推进|动员|现场|群众|院坝|坝坝|屋场|联席|表彰|交流|恳谈|启动|推介|村民|村民代表|党员)(?:大|工作)?会(?=$|[\s,。(\d])|走访|回访|家访|巡查|踏勘|慰问|入户(?![路施工安])|仪式|签约|捐赠(?!人)|奠基|开工仪式|验收(?![资报表单])|义诊|宣讲|比赛|演出|文艺|运动会|过大年|过年|联欢|活动(?!室|中心|广场)|典礼|揭牌|庆祝|检查|调研|督查|发放|领取|采访|考察|宣传(?!栏|墙)|颁奖|评比|摸底|核查|竞赛|晚会|社火|赛事|观摩/gu;

/** Words for people who can act. */
const PEOPLE =
  /(?<=\uE001)民(?![居宅房俗])|村民(?!委|小组|新?居|房)|大娘|大爷|大妈|奶奶|爷爷|工作人员|乡亲|居民(?!楼)|群众|牧民|农民|学生|孩子|女工|工人|小伙|妇女|老人|老汉|阿妈|阿爸|干部|志愿者|游客|一家人?|母女|夫妇|夫妻|家人|儿童|少年|人们|乡亲|老乡|社员|职工|民兵|知青|务工|全家福|合照|合影|留影|新郎|新娘|户主(?!:)|师生|教师|队员|医生|车队|队伍|移民户|笑容|笑脸|贫困户,|(?:搬迁|贫困|脱贫|移民|农)户(?=[在正们])/gu;

/** What people do, so that they and not the things around them are the subject. */
const ACTS =
  /[在正][^的]{0,14}(?:[坐站抱背走打织绣做种收看摘擦喂晒聊聚跳唱吃喝住玩选学领挑搬运拉赶骑养放修建铺割挖洗切炒煮烧缝雕刻包装整理休憩忙练读写贴挂晾编施检卖买拾])|住在|合影|留影|聚餐|聊天|走在|坐在|站在|抱着|背着|乐开怀|打球|收割|播撒|采摘|喜领|排队|打饭|务工|上班|劳作|擦洗|搬进|住进|住上|走上|走[^,。]{0,6}路去|踩着|兴修|就业|小憩|添|搬家|做饭|炒菜|(?<=社员|村民|群众|农民|牧民|工人|居民)们?(?:修|挖|铺|种|割|挑|背|打|抬|赶|栽|搬|运|喂|放|收|领|走|坐|看|跳|聚|唱|吃|采|编|织|绣|做)|健身|跳舞|歌唱|喜迎/u;

const WORD_DISPATCH = buildDispatch([EVENTS, PEOPLE, VIEWS]);

/** Reads the subject of one panel; place names, dates, persons and credits are marked before. */
export function readSubject(
  text: MarkedText,
  { isHousehold, hasPlace }: { isHousehold: boolean; hasPlace: boolean },
): SubjectReading {
  const words = text.marked;
  const others = WORD_DISPATCH(words);
  const isOfPerson = words.includes(MARK.person) && !isHousehold;
  const thing = lastThing(words);
  const event = isIn(others, 0) ? lastMatch(words, EVENTS) : null;
  const people = isIn(others, 1) ? lastMatch(words, PEOPLE) : null;
  const view = isIn(others, 2) ? lastMatch(words, VIEWS) : null;
  const isHeadView = (view !== null && isHead(words, view)) || endsWithPlace(firstClause(words));
  const asThing = (hit: Hit, subject: Subject): SubjectReading => ({
    subject,
    evidence: hit.word,
    thing: thing?.subject ?? null,
  });
  if (thing?.subject === 'solar') return asThing(thing, 'solar');
  const act = isOfPerson || people !== null ? ACTS.exec(words) : null;
  const isActing = act !== null;
  // 村民在院里晒青稞: what is done ends the sentence and is no head; 修建的道路 is one.
  const isObject =
    act !== null && thing !== null && !words.slice(act.index, thing.start).includes('的');
  const isHeadThing = thing !== null && isHead(words, thing) && !isObject;
  const hasMoved = people !== null && /搬进|住进|住上|搬入|喜迁|走上/u.test(words);
  if (hasMoved && !/[进上入迁][^,。]{0,8}的/u.test(words)) return asThing(people, 'people');
  const isAboutPeople = isActing || isOfPerson || (people !== null && !thing && !isHeadView);
  if (isAboutPeople && !isHeadThing && !(isHeadView && !isActing && !isOfPerson)) {
    if (event && !isOfPerson) return asThing(event, 'event');
    return asThing(people ?? NOWHERE_IN_TEXT, 'people');
  }
  const isHouseCheck = thing?.subject === 'house' && words.includes('验收');
  if (event && (!thing || event.end > thing.end) && !isHeadThing && !isHouseCheck) {
    return asThing(event, 'event');
  }
  if (people && isHead(words, people) && !(thing && isHeadThing)) return asThing(people, 'people');
  const isHouses = thing?.subject === 'house' || thing?.subject === 'interior';
  // 黄河岸边的安置区: a whole place at the end is the subject, and what lies before it is where.
  if (thing && view && !isHeadThing && isHead(words, view) && WHOLE_PLACE.test(view.word)) {
    return asThing(view, 'panorama');
  }
  if (thing && !(view && isHouses && isWideView(words))) return asThing(thing, thing.subject);
  if (view) return asThing(view, 'panorama');
  if (isHousehold) return asThing(NOWHERE_IN_TEXT, 'house');
  if (people) return asThing(people, 'people');
  if (hasPlace && endsWithPlace(words)) return asThing(NOWHERE_IN_TEXT, 'panorama');
  return asThing(NOWHERE_IN_TEXT, 'other');
}

function firstClause(words: string): string {
  return words.split(/[,;。]/u).find((clause) => clause.trim() !== '') ?? '';
}

interface Hit {
  word: string;
  start: number;
  end: number;
}

const NOWHERE_IN_TEXT: Hit = { word: '', start: -1, end: -1 };

function lastMatch(words: string, pattern: RegExp): Hit | null {
  const match = [...words.matchAll(pattern)].at(-1);
  return match ? { word: match[0], start: match.index, end: match.index + match[0].length } : null;
}

type ThingHit = Hit & { subject: Subject };

/**
 * The last thing of the first clause that names one: 柏油路通到家门口,新民居整齐排列 shows the road.
 * Of things side by side (公路与稻田) the first.
 */
function lastThing(words: string): ThingHit | null {
  let clauseStart = 0;
  for (const clause of words.split(/(?<=[,;。])/u)) {
    const hits = thingsIn(clause);
    const last = hits.at(-1);
    if (last) {
      const beside = hits.find((hit) =>
        /^[与和及、].{0,3}$/u.test(clause.slice(hit.end, last.start)),
      );
      const { subject, word, start, end } = beside ?? last;
      return { subject, word, start: start + clauseStart, end: end + clauseStart };
    }
    clauseStart += clause.length;
  }
  return null;
}

/** Things in the order of their ends; of two that end together the longer, 办公用房 and not 房. */
function thingsIn(clause: string): ThingHit[] {
  const mask = THING_DISPATCH(clause);
  if (mask === 0) return [];
  const hits: ThingHit[] = [];
  for (const [index, { subject, pattern }] of THINGS.entries()) {
    if (!isIn(mask, index)) continue;
    for (const match of clause.matchAll(pattern)) {
      const [word] = match;
      hits.push({ subject, word, start: match.index, end: match.index + word.length });
    }
  }
  if (hits.length < 2) return hits;
  return hits
    .filter((hit) => !hits.some((other) => other !== hit && covers(other, hit)))
    .sort((a, b) => a.end - b.end);
}

function covers(outer: Hit, inner: Hit): boolean {
  const isLonger = outer.end - outer.start > inner.end - inner.start;
  return isLonger && outer.start <= inner.start && outer.end >= inner.end;
}

/** True if the words end in the thing, but for brackets, dates and credits: 搬迁前居住的土坯房(资料). */
function isHead(words: string, { end }: Hit): boolean {
  return new RegExp(
    `^(?:\\([^)]*\\)?|[${MARK.date}${MARK.credit}${MARK.noise}\\s。.,;\\d前后旧新摄]|对比|一角)*$`,
    'u',
  ).test(words.slice(end));
}

/** True for a view of many houses from afar. */
function isWideView(words: string): boolean {
  return /全景|全貌|航拍|俯瞰|鸟瞰|高空|空中|无人机|一角|卫星|村庄|村容|村貌|面貌/u.test(words);
}

/** 去年冬天的王家山村, 黄草沟村搬迁前: a village and nothing but its time is a view of it. */
function endsWithPlace(words: string): boolean {
  if (/[拍摄]于/u.test(words)) return false;
  return new RegExp(
    `${MARK.place}(?:\\([^)]*\\)|[${MARK.date}${MARK.credit}${MARK.noise}\\s。.,;:\\d]|(?:异地|易地)?(?:搬迁|改造|整治|建设|治理|脱贫|拆迁)(?:之?[前后]|中)|[前后新旧]$|,[^,]*)*$`,
    'u',
  ).test(words);
}
