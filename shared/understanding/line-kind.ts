// Tells the lines of an article apart: title, heading, body, caption, credit. A text file has
// no pictures in it, so the words and the lines around decide.
import type { LineKind } from '../article.ts';
import type { Panel } from '../caption.ts';
import { isCreditLine } from './credit-line.ts';
import { plainText } from './han-text.ts';
import type { LineHint } from './line-hint.ts';

/** One line of an article that has text. */
export interface NumberedLine {
  /** 1-based line of the file; blank lines are counted. */
  line: number;
  /** As written, character for character, but for white space (also U+3000) at its two ends. */
  text: string;
  hint: LineHint;
}

const NUMBERED_HEADING =
  /^(?:\d{1,2}[.、\s]+[\u4E00-\u9FFF]{2,6}[篇章]$|0\d\s+[\u4E00-\u9FFF]{2,8}$|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}[、.\s]|[\u4E00-\u9FFF]{1,8}篇$|(?:part|no)\.?\s?\d|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十\d]+(?:[章节篇部站辑集幕版季]|单元|部分|板块|展厅|展区)|(?:篇章|板块|单元|展区|part)\s?[一二三四五六七八九十\d]|#{1,6}\s)/iu;

/** 改造前, 昔日: nothing but a time, under its picture. */
const BARE_TIME =
  /^(?:昔日|今日|今朝|往昔|过去|现在|从前|如今|以前|旧貌|新颜|新貌|before|after)$/iu;

/** Words that make a line a picture's: it points at one, or says who took it. */
const PICTURE_WORDS =
  /^[↑↓▲▼]|^\(?[\u4E00-\u9FFF]{0,3}(?:改造|整治|搬迁|治理|建设|修缮|拆除|脱贫|提升|施工|绿化|硬化|修复|清理|整改|改厕|入住|收拾|翻新|打扫)?[前后中]:|before.{0,4}after|^\(?(?:上图|下图|左图|右图|图[①②③④⑤⑥一二三四五六七八九\d]|图为|图片\s|图中|拼版)|摄[)。]?$|\d日(?:无人机)?(?:摄|拍)|资料图|摄影:|供图/u;

/** Words of a picture that running text uses too: 翻出当年的照片, 航拍镜头里. */
const PICTURE_HINTS = /拍摄|航拍|俯瞰|鸟瞰|照片|留影|合影|随拍/u;

/** Longer lines are running text, whatever picture they speak of. */
const MAX_HINTED_LENGTH = 90;

/** What closes a text. */
const END = /^[(\s]*(?:完|全文完|未完待续|the end|end|[-*=·—]{2,})[)\s]*$/iu;

/** Somebody's words: “…”顾宝青说。 */
const SAID = /[”"][\u4E00-\u9FFF·]{0,10}(?:说|表示|告诉记者)[。]?$|(?:说|表示|介绍)[:,]\s?[“"]/u;

/** Addresses, appeals and notices of a site. */
const NOTICE =
  /版权|转载|侵权|仅供|本站|本网|欢迎|关注|留言|点击|扫码|二维码|公众号|联系我们|下一篇|上一篇|阅读原文|往期|(?:推荐|相关|延伸)阅读|精彩回顾|免责|声明|点赞|分享/u;

/** What a page asks of its reader, whatever mark it points with. */
const APPEAL =
  /点击(?:上方|下方|蓝字|标题|图片|查看|阅读|关注)|设为星标|长按.{0,8}(?:识别|关注|二维码)|识别.{0,4}二维码|扫码关注|关注我们|点个?[“"]?(?:在看|赞)|转发(?:给|到|朋友圈)|戳(?:这里|链接|图)|往[下期]期?(?:看|拉|滑|回顾)|(?:左右|上下)滑动|展开全文|现将.+如下|如下[:。]$/u;

/** Words of slogans and summaries, as headings have them. */
const SLOGAN =
  /[“"].{2,}[”"]|赋能|助力|推动|振兴|谱写|汲取|凝聚|共建|共享|初心|使命|奋进|出来的|[旺甜美富亮火靓活强动]起来|日子|好生活|奔头|盼头|密码|答卷|三部曲|变奏|交响|之变|记忆$|往事|岁月|缩影|绘就|描绘|擘画|点亮|激活|唤醒|擦亮|筑牢|托起|书写|迈向|开启|圆了?梦|安居梦|新征程|走笔|底色|颜值|气质|里子|面子|改善$|生活$|发展$|搬迁$|改造$|智慧|启示|思考|之路|乐章|篇章|画卷|样板|变迁\||变了样|新模样|今朝|乡愁|奔小康|致富|担当|保障$|巩固|提升$|建设$|成果$|成效$|攻坚$|加油干|同心|筑梦/u;

/** 从“悬崖村”到县城新家: the road that an article takes, and no picture. */
const FROM_TO = /^(?:[^,。:]{2,12}:)?从[“"]?[^,。]{2,10}[”"]?到[“"]?[^,。的]{2,12}[”"]?$/u;

/** What a heading or a caption looks like before its neighbours are asked. */
export interface LineLook {
  kind: LineKind;
  /** True if the words alone would allow a heading as well as a caption. */
  isDoubtful: boolean;
}

/** Tells what a line is by its own words and what was read in it. */
export function lineKind(
  { text, hint }: NumberedLine,
  {
    isFirst,
    panels,
    hasCredit,
  }: { isFirst: boolean; panels: readonly Panel[]; hasCredit: boolean },
): LineLook {
  const plain = plainText(text)
    .trim()
    .replace(/^[(]?图\d+以下/u, '以下')
    .replace(/^[☞➤►▶◆◇■□●○★☆◎※✦✧➡👉·\s]+(?=[\u4E00-\u9FFF])/u, '');
  const sure = (kind: LineKind): LineLook => ({ kind, isDoubtful: false });
  if (hint.headingLevel !== null) return sure(isFirst ? 'title' : 'heading');
  if (hint.isImageText) return sure('caption');
  if (isCreditLine(plain)) return sure('credit');
  if (APPEAL.test(plain) || !/[\p{L}\p{N}]/u.test(plain)) return sure('body');
  if (BARE_TIME.test(plain)) return sure('caption');
  if (NUMBERED_HEADING.test(plain) && plain.length <= 40) return sure('heading');
  const isHinted = PICTURE_HINTS.test(plain) && plain.length <= MAX_HINTED_LENGTH;
  const pointsAtPicture =
    PICTURE_WORDS.test(plain) ||
    hasCredit ||
    hint.followsImage ||
    (isHinted && !(isFirst && isHeadline(plain)));
  if (isFirst && !pointsAtPicture && plain.length <= 40 && TITLE_WORDS.test(plain))
    return sure('title');
  if (END.test(plain) || (SAID.test(plain) && !pointsAtPicture)) return sure('body');
  if (NOTICE.test(plain) && !pointsAtPicture) return sure('body');
  if (isBody(plain, pointsAtPicture)) return sure('body');
  if (pointsAtPicture) return sure('caption');
  if (isFirst && isHeadline(plain)) return sure('title');
  if (FROM_TO.test(plain) && !panels.some(({ place }) => place.village !== null))
    return sure('heading');
  if (isHeadline(plain) && !hasPictureFacts(panels))
    return { kind: 'heading', isDoubtful: !SLOGAN.test(plain) };
  if (hasPictureFacts(panels)) return sure('caption');
  if (SLOGAN.test(plain)) return sure('heading');
  if (panels.some(({ phase }) => phase !== 'unknown')) return sure('caption');
  const [panel] = panels;
  const isBareThing =
    (panel === undefined || panel.subject === 'other') && !OTHER_THINGS.test(plain);
  return isBareThing && plain.length <= 14 && !/[,。;中里]$/u.test(plain)
    ? { kind: 'heading', isDoubtful: true }
    : { kind: 'caption', isDoubtful: true };
}

/** Things that are no subject of their own and yet can be photographed, so that no heading ends in them. */
const OTHER_THINGS =
  /(?:[猪牛羊鸡马]圈|[鸡牛羊]舍|牛棚|马厩|柴[垛堆]|粪堆|垃圾[堆池箱桶]?|石磨|石碾|磨坊|油坊|祠堂|牌坊|古树|商店|超市|小卖部|供销社|市场|车站|候车亭|驿站|快递点|银行|网点|变压器|信号塔|大坝|打麦场|晒场|草垛|货架|展板|宣传栏|奖状|锦旗|证书|钥匙|饭菜|午餐|年夜饭)$/u;

/** Facts of one picture: a date, a village, a person, a phase with a thing. */
function hasPictureFacts(panels: readonly Panel[]): boolean {
  return panels.some(
    ({ place, person, date, phase, subject }) =>
      place.village !== null ||
      place.town !== null ||
      place.sub !== null ||
      person !== null ||
      date !== null ||
      (phase !== 'unknown' && subject !== 'other') ||
      phase === 'during',
  );
}

/** Words that head an article of pictures; only the first line is one for them alone. */
const TITLE_WORDS =
  /[!?]$|图片说明$|图[集册]$|^关于.+的|(?:公示|公告|通[知报]|报告|总结|方案)$|那些年|那些事|往事|组图|影[集展]|相册|画册|(?:作品|照片|成就|摄影|图片|成果)(?:选登|选刊|展示?|展播|征集)|[简通快]报|写真|实录|回眸|回望|影像|掠影|巡礼|日记|故事|见闻|纪行|蝶变|巨变|[一二三几]变$|换了|人间|作品选|对比图?$|图说|镜头|告别|看变/u;

/** Running text in the first person, of figures or of a reader who is led on. */
const TELLING =
  /小编|一起来看|(?:累计|共)(?:投入|完成|拆除|建成|实施|搬迁|硬化)|亿元|万平方米|^近年来|^本次|^此次|^说起|^回望|^回想|我(?:又|家|们|曾|常|总)|像.{2,12}一样|每一[回次个]|记者(?:走进|来到|驱车|沿着|再次|一行|了解到|看到|见到|采访)|取而代之|^截[至止]|^(?:今年|去年|近[几两]年|\d{4}年)以来|背后(?:是|的)|的(?:变迁|缩影|写照|见证|答卷)[。!]$|据(?:了解|介绍|统计|悉)|说一千|俗话说|常言道|常说|说服力|获得感|幸福感|归属感|满意度|离不开|得益于|不仅.*(?:还|也|更)|越来越|最(?:有|能|好的|大的)|现将.{2,}如下|因为|所以|然而|于是|只要|只有.*才|无论|尽管|同比|总投资|读者来信|\d+余?户.{0,4}人|受益/u;

/** Running text: long, or a statement that shows nothing. */
function isBody(plain: string, pointsAtPicture: boolean): boolean {
  const sentences = plain.split(/[。!?]/u).filter((sentence) => sentence.trim() !== '').length;
  if (pointsAtPicture) return plain.length > 260;
  const commas = plain.split(/[,、]/u).length - 1;
  if (
    plain.length > 75 ||
    (plain.length > 55 && commas >= 3) ||
    (sentences >= 2 && plain.length > 45)
  )
    return true;
  if (TELLING.test(plain) && (/[。!?↓:]$/u.test(plain) || plain.includes('小编'))) return true;
  if (/^\d{1,2}月\d{1,2}日\s+(?:晴|阴|雨|雪|多云|小雨|大风)/u.test(plain)) return true;
  if (/[!?]$/u.test(plain) && plain.length > 14) return true;
  return (
    /^(?:现将|为(?:确保|做好|进一步|全面|切实|贯彻)|它|他们|她们|我们|你|您|这里|如何|为了|据|近日|日前|同时|此外|目前|随着|在此|下一步)/u.test(
      plain,
    ) && plain.length > 12
  );
}

/** A headline: two slogans, a bar, a colon with a slogan, a dash. */
function isHeadline(plain: string): boolean {
  if (/[。;]$/u.test(plain) || plain.length > 45) return false;
  return (
    /[|｜]/u.test(plain) ||
    plain.includes('--') ||
    /^[^\s,:]{4,14}\s[^\s,:]{4,14}$/u.test(plain) ||
    /^[^:]{2,12}:[^:]{4,24}$/u.test(plain) ||
    /变化$|变迁$|影像志$|纪实$|侧记$|记$|新颜$/u.test(plain) ||
    SLOGAN.test(plain)
  );
}
