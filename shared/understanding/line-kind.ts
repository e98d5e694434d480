// Tells the lines of an article apart: title, heading, body, caption, credit. A text file has
// no pictures in it, so the words and the lines around decide.
import type { LineKind } from '../article.ts';
import type { Panel } from '../caption.ts';
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

const CREDIT =
  /^[([]?(?:本版|本期|本文)?(?:来源|稿件来源|信息来源|监制|总监制|责编|责任编辑|编辑|版式设计|责任校对|编审|初审|一审|二审|三审|复审|终审|审核|审校|校对|校审|制作|视频制作|制图|文案|策划|统筹|出品|记者|本报记者|通讯员|作者|供稿|供图|摄影|摄像|撰稿|文字|图片来源|图片提供|值班(?:编辑|主任|总编)|主编|副主编|总编辑|执行主编|播音|配音|剪辑|视频|音频|美编|版式|排版|编导|投稿|联系电话|电话|邮箱|图文|文图|文|图)\s*(?:[:/|丨]|[\u4E00-\u9FFF]{2,3}某?[)]?$)/u;

const CREDIT_ONLY =
  /^[(]?(?:[\u4E00-\u9FFF]{2,10}(?:记者|通讯员|社|网|报))?\s*[\u4E00-\u9FFF·]{1,3}\s?[\u4E00-\u9FFF某]\s*(?:[、,\s]\s*[\u4E00-\u9FFF]{1,3}[\u4E00-\u9FFF某])*\s*(?:摄|文\/图|图\/文|摄影报道|供图)[)]?$|^(?:[\u4E00-\u9FFF]{2,8})?(?:记者|通讯员)\s*[\u4E00-\u9FFF]{1,3}某?$/u;

/** 本文图片均由湟中区融媒体中心提供, 区委宣传部供稿: a line that only says who gave. */
const GIVEN_BY =
  /^[(]?作者(?:系|为|单位|是)|^[\u4E00-\u9FFF]{2,10}(?:网|社|报|台|中心|客户端)\s*\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?$|^[(]?(?:图[①-⑨\d、,图至-]+|(?:本文|本版|以上|文中)?(?:图片|照片))(?:除.{2,8}外)?[,]?(?:均|都|全部)?由.{2,24}(?:提供|供图|拍摄|摄)[)。]?$|^(?:[\u4E00-\u9FFF]{2,8})?(?:记者|通讯员)\s*[\u4E00-\u9FFF·\s]{2,12}\s*(?:图文报道|文\/图|图\/文|摄影报道)$|^(?:发布时间[:\s]*)?\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?[\s\d:]*(?:来源|作者|编辑|记者)[:\s]|^[(]?(?:本文|本版|以上|文中)?(?:图片|照片|配图|图文)(?:均|都|全部)?(?:由|为).{2,20}(?:提供|供图|拍摄|摄)[)。]?$|^[(]?[\u4E00-\u9FFF]{2,16}供[稿图][)]?$/u;

const NUMBERED_HEADING =
  /^(?:\d{1,2}[.、\s]+[\u4E00-\u9FFF]{2,6}[篇章]$|0\d\s+[\u4E00-\u9FFF]{2,8}$|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+[章节篇部]|#{1,6}\s)/u;

/** Words that make a line a picture's: it points at one, or says who took it. */
const PICTURE_WORDS =
  /^[↑↓▲▼]|^\(?[\u4E00-\u9FFF]{0,3}(?:改造|整治|搬迁|治理|建设|修缮|拆除|脱贫)?[前后中]:|before.{0,4}after|^\(?(?:上图|下图|左图|右图|图[①②③④⑤⑥一二三四五六七八九\d]|图为|图片\s|图中|拼版)|摄[)。]?$|\d日(?:无人机)?(?:摄|拍)|资料图|摄影:|供图/u;

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
  /版权|转载|侵权|仅供|本站|本网|欢迎|关注|留言|点击|扫码|二维码|公众号|联系我们|下一篇|上一篇|阅读原文|免责|声明|点赞|分享/u;

/** Words of slogans and summaries, as headings have them. */
const SLOGAN =
  /[“"].{2,}[”"]|赋能|助力|推动|振兴|谱写|汲取|凝聚|共建|共享|初心|使命|奋进|改善$|生活$|发展$|搬迁$|改造$|智慧|启示|思考|之路|乐章|篇章|画卷|样板|变迁\||变了样|新模样|今朝|乡愁|奔小康|致富|担当|保障$|巩固|提升$|建设$|成果$|成效$|攻坚$|加油干|同心|筑梦/u;

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
    .replace(/^[(]?图\d+以下/u, '以下');
  const sure = (kind: LineKind): LineLook => ({ kind, isDoubtful: false });
  if (hint.headingLevel !== null) return sure(isFirst ? 'title' : 'heading');
  if (hint.isImageText) return sure('caption');
  if (CREDIT.test(plain) || CREDIT_ONLY.test(plain) || GIVEN_BY.test(plain)) return sure('credit');
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
  if (isHeadline(plain) && !hasPictureFacts(panels))
    return { kind: 'heading', isDoubtful: !SLOGAN.test(plain) };
  if (hasPictureFacts(panels)) return sure('caption');
  if (SLOGAN.test(plain)) return sure('heading');
  if (panels.some(({ phase }) => phase !== 'unknown')) return sure('caption');
  const [panel] = panels;
  const isBareThing = panel === undefined || panel.subject === 'other';
  return isBareThing && plain.length <= 14 && !/[,。;中里]$/u.test(plain)
    ? { kind: 'heading', isDoubtful: true }
    : { kind: 'caption', isDoubtful: true };
}

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
  /[!?]$|图片说明$|影像|掠影|巡礼|日记|故事|见闻|纪行|蝶变|巨变|[一二三几]变$|换了|人间|作品选|对比图?$|图说|镜头|告别|看变/u;

/** Running text in the first person, of figures or of a reader who is led on. */
const TELLING =
  /小编|一起来看|(?:累计|共)(?:投入|完成|拆除|建成|实施|搬迁|硬化)|亿元|万平方米|^近年来|^本次|^此次|^说起|^回望|^回想|我(?:又|家|们|曾|常|总)|像.{2,12}一样|每一[回次个]|读者来信|\d+余?户.{0,4}人|受益/u;

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
  if (TELLING.test(plain) && (/[。!?↓]$/u.test(plain) || plain.includes('小编'))) return true;
  if (/^\d{1,2}月\d{1,2}日\s+(?:晴|阴|雨|雪|多云|小雨|大风)/u.test(plain)) return true;
  if (/[!?]$/u.test(plain) && plain.length > 14) return true;
  return (
    /^(?:它|他们|她们|我们|你|您|这里|如何|为了|据|近日|日前|同时|此外|目前|随着|在此|下一步)/u.test(
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
