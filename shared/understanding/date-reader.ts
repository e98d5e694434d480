// Reads when a picture was taken out of the words of a caption or a path. Days of building,
// of moving and of publication are not the day of the picture.
import type { CaptureDate } from '../capture-date.ts';
import { DATE_FORMS } from './date-forms.ts';
import type { DateContext } from './date-values.ts';
import { MARK, type MarkedText, type Span, withMark, withMarks } from './marked-text.ts';

export interface DateReading {
  date: CaptureDate | null;
  /** The text with every date marked, also those that are not the picture's. */
  text: MarkedText;
  /** The words it was read from. */
  evidence: string;
  /** Every date of the text that may be a picture's, in order: 2014年、2020年. */
  dates: DatedSpan[];
}

interface DatedSpan extends Span {
  date: CaptureDate;
}

interface Found extends Span {
  date: CaptureDate | null;
}

/** Without one of these no form can match; most names of a path end here. */
const DATE_CHARACTER = /[年月日五]|\d{4}|\d\.\d{1,2}\.\d|\d[元岁户口块亩万多余]/u;

/** Stretches with digits that are no date: 2000-3000元, 2015年以前, 十几年前. */
const NO_DATE =
  /\d+(?:\.\d+)?[-至到]\d+(?:\.\d+)?(?:余|多)?[元块户人亩米公里万名岁吨头只%]|(?:\d{4}年(?=(?:以|之)前)|\d{4}年[初底末]?(?:以后|以来|前后)|近年来?|多年来?|\d+年(?:来|间|后))|\d+(?:余|多)?[元岁户口]/gu;

/** The project NY2017-05, a paper's (2018)12号: numbers of other things that hold a year. */
const CODE =
  /(?<![A-Za-z])(?!(?:IMG|DSC|DJI|PXL|VID|MVIMG|WP|P|SCAN|WX|QQ)\d)[A-Za-z]{1,8}(?:19|20)\d{2}[-\s]\d{1,3}(?![-.\d年月])|\((?:19|20)\d{2}\)\s?第?\d+号|(?:编号|项目号|合同号|文号|No\.?)[\s:]*(?:19|20)\d{2}-?\d{1,4}/gu;

/** What follows a date that is of the building or the move, and not of the picture. */
const OTHER_DAY =
  /^(?:底|末|初|[春夏秋冬][天季]?|暑期|国庆|春节|以来|起)?(?:,)?(?:才|就|已|刚|从.{1,8}|由.{1,12}|全村|全家|整体|投资.{0,8}|她家|他家)?(?:盖(?:的|起)|修建的|建成的|建成(?:后)?投|新建的|建设的|兴建|始建|搬(?:来|到|入|进|至|出|下)|搬迁(?:来|到|入|至|过来)|迁(?:来|到|入|至)|入住|动工|开工(?!前|仪式|现场)|竣工的|落成的|成立|出生|脱贫(?!前)|修的|建的|通[车电水](?=[。,]?$))/u;

/** 2018年架通的, 今年8月开园的, 1987年盖, 2016.5投产: the day on which a thing was finished or put to use. */
const FINISHED_ON =
  /^(?:底|末|初|[春夏秋冬][天季]?|上半年|下半年)?(?:正式|顺利|全线|全面|陆续|刚|新|才|就)*(?:(?:[修建盖架接铺打挖砌栽种办立](?:[建成好通起]|起来)?|架设|铺设|栽种|种植|安装|加装|硬化|翻[建修新]|[新扩改重]建|拆除|修缮|改造|引进|创办|设立)了?的|(?:[建修盖砌栽种]|建成|修通|架通|竣工|完工|并网|投产|投用|投运|启用|开通|开园|开业|开诊|通车|通水|通电|通气|交付|交房|封顶|成立|创办|设立|投入使用)(?:使用|发电|运营|运行)?(?=的?$|的|[。;)]|,(?!.*\d年)))/u;

/** 6月底前要完工, 9月1日前搬走: a limit set beforehand. */
const DEADLINE = /^(?:底|末)?前(?=必须|要|将|需|全部|完成|拆|搬|建)/u;

/** The day of sending at the head of an agency's text: 新华社照片,西宁,2019年8月3日; 新华社西宁8月3日电. */
const DATELINE =
  /(?:社|网|报)(?:照片|图片)[,][^,\d]{1,12}[,]\d{4}年\d{1,2}月\d{1,2}日(?=\s|$)|(?:社|网|报)[\u4E00-\u9FFF]{2,8}\d{1,2}月\d{1,2}日(?:电|讯)/gu;

/** Reads the date of the picture and marks all dates. */
export function readDate(text: MarkedText, context: DateContext): DateReading {
  if (!DATE_CHARACTER.test(text.marked)) return { date: null, text, evidence: '', dates: [] };
  let marked = /[-至到年元岁户口]/u.test(text.marked) ? withMarks(text, NO_DATE, MARK.noise) : text;
  if (/[社网报]/u.test(text.plain)) {
    for (const match of text.plain.matchAll(DATELINE)) {
      marked = withMark(marked, spanOf(match), MARK.noise);
    }
  }
  const found: Found[] = [];
  const hasFourDigits = /\d{4}/u.test(text.marked);
  if (hasFourDigits && /[A-Za-z(编项合文]/u.test(text.marked))
    marked = withMarks(marked, CODE, MARK.noise);
  for (const form of DATE_FORMS) {
    const isPossible = form.needs === '0000' ? hasFourDigits : text.marked.includes(form.needs);
    if (!isPossible) continue;
    for (const match of marked.marked.matchAll(form.pattern)) {
      const span = spanOf(match);
      found.push({ ...span, date: form.read(match.groups ?? {}, context) });
      marked = withMark(marked, span, MARK.date);
    }
  }
  found.sort((a, b) => a.start - b.start);
  const dates = found.filter(
    (one): one is DatedSpan => one.date !== null && !isOtherDay(text.plain, one),
  );
  const chosen =
    dates.find(({ end }) => /^(?:日)?[^,;。]{0,6}?(?:摄|拍)/u.test(text.plain.slice(end))) ??
    dates[0];
  return {
    date: chosen?.date ?? null,
    text: marked,
    evidence: chosen ? text.original.slice(chosen.start, chosen.end) : '',
    dates,
  };
}

/** 2012年搬到这个小区, 70年代盖的房. */
function isOtherDay(plain: string, { start, end }: Found): boolean {
  const rest = plain.slice(end);
  if (/^[^,;。]{0,6}(?:摄|拍)/u.test(rest)) return false;
  return (
    OTHER_DAY.test(rest) ||
    FINISHED_ON.test(rest) ||
    DEADLINE.test(rest) ||
    /(?:建于|始建于|盖于|修建于|出生于|生于|自|从)$/u.test(plain.slice(0, start))
  );
}

function spanOf(match: RegExpExecArray | RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
