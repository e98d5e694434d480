// Tells the lines of an article that only say who made or gave it: editors, offices, the day of publication.

import { readCredit } from './credit-reader.ts';
import { unmarkedText } from './marked-text.ts';

/** Those who make an article or its pictures, and what a site prints beside them. */
const STAFF =
  '(?:公示|监督|举报|咨询|联系|本版|本期|本文|联合|特约|值班|执行|责任|视频|文字|稿件|信息|图片|照片|总|副|编辑|文案|一|二|三|初|复|终)?(?:来源|监制|责编|编辑|编审|初审|复审|终审|审|审核|审校|审定|校对|校审|编校|监审|签发|制作|制图|绘图|绘画|插画|海报|设计|版式设计|排版|版式|美编|美术|文案|策划|策展|统筹|出品|出品人|主办|主办单位|承办|承办单位|协办|协办单位|指导|指导单位|支持单位|记者|本报记者|通讯员|作者|供稿|供稿单位|投稿|供图|摄影|摄像|航拍|摄制|视觉|影像|撰稿|撰文|采写|执笔|整理|翻译|文字|图片|照片|图源|图片来源|图片提供|主任|总编|主编|总编辑|总监|编导|导演|播音|主播|配音|录音|剪辑|视频|音频|联系电话|电话|热线|邮箱|网址|地址|发布日期|发布时间|发布单位|发布机构|时间|日期|字体|字号|浏览次数|浏览量|阅读|阅读量|点击量|点击数|访问量|图文|文图|文|图)';

/** 责编:袁青, 编辑/张某, 来源 | 云南网: a maker's word and a mark. */
const STAFF_MARK = new RegExp(`^${STAFF}\\s*[:/|]`, 'u');

/** 责编袁青, 编辑 袁青: a maker's word and right behind it a name. */
const MAKER_AND_NAME =
  /^[([]?(?:本版|本期|值班|执行|责任|视频)?(?:责编|编辑|记者|通讯员|作者|摄影|摄像|撰稿|监制|校对|审核|编审|[初复终]审|[一二三]审|主编|总编|供稿|供图|制图|美编|文案|策划|统筹)\s*[\u4E00-\u9FFF]{1,2}\s?[\u4E00-\u9FFF某][)]?$/u;

const STAFF_LINE = new RegExp(
  `^[([]?(?:${STAFF}\\s*(?:[:/|](?![^\\s]*[村房路桥院校][^\\s]*[前后新旧貌])))`,
  'u',
);

/** 柳河县电视台出品 编审:…: an office and what it did. */
const OFFICE_DID = /^[\u4E00-\u9FFF]{2,20}(?:出品|主办|承办|制作|策划|供稿|编发|监制|编辑部|宣)$/u;

/** 新华社西安4月20日电(记者李一博): the head of an agency's text and nothing else. */
const DATELINE =
  /^(?:[\u4E00-\u9FFF]{2,4}[社报网]|本报)[\u4E00-\u9FFF]{0,8}\d{1,2}月\d{1,2}日[电讯]\s*(?:\([^)]*\))?$/u;

const NAMES_ONLY =
  /^[(]?(?:[\u4E00-\u9FFF]{2,10}(?:记者|通讯员|社|网|报))?\s*[\u4E00-\u9FFF·]{1,3}\s?[\u4E00-\u9FFF某]\s*(?:[、,\s]\s*[\u4E00-\u9FFF]{1,3}[\u4E00-\u9FFF某])*\s*(?:摄|文\/图|图\/文|摄影报道|供图)[)]?$|^(?:[\u4E00-\u9FFF]{2,8})?(?:记者|通讯员)\s*[\u4E00-\u9FFF]{1,3}某?$/u;

/** 本文图片均由湟中区融媒体中心提供, 区委宣传部供稿: a line that only says who gave. */
const GIVEN_BY =
  /^[(]?作者(?:系|为|单位|是)|^[\u4E00-\u9FFF]{2,10}(?:网|社|报|台|中心|客户端)\s*\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?$|^[(]?(?:图[①-⑨\d、,图至-]+|(?:本文|本版|以上|文中)?(?:图片|照片))(?:除.{2,8}外)?[,]?(?:均|都|全部)?由.{2,24}(?:提供|供图|拍摄|摄)[)。]?$|^(?:[\u4E00-\u9FFF]{2,8})?(?:记者|通讯员)\s*[\u4E00-\u9FFF·\s]{2,12}\s*(?:图文报道|文\/图|图\/文|摄影报道)$|^(?:发布时间[:\s]*)?\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?[\s\d:]*(?:来源|作者|编辑|记者)[:\s]|^[(]?(?:本文|本版|本组|以上|文中)?(?:图片|照片|配图|图文)(?:均|都|全部)?(?:由|为|来自).{2,20}(?:提供|供图|拍摄|摄|资料)[)。]?$|^[(]?[\u4E00-\u9FFF]{2,16}供[稿图][)]?$|^(?:参展|参赛|入选|获奖|本组|以上)?(?:作品|图片|照片|展品)(?:均|都)?(?:选自|来自|出自).{2,24}$/u;

/** True for a line in plain characters that only says who made or gave. */
export function isCreditLine(plain: string): boolean {
  if (
    STAFF_LINE.test(plain) ||
    MAKER_AND_NAME.test(plain) ||
    NAMES_ONLY.test(plain) ||
    GIVEN_BY.test(plain)
  )
    return true;
  if (DATELINE.test(plain) || namesOnlyMakers(plain)) return true;
  const parts = plain
    .replaceAll(/^[([]|[)\]]$/gu, '')
    .split(/\s+|[;|](?=[\u4E00-\u9FFF]{2,6}[:/])/u);
  const [first = '', ...rest] = parts;
  return (
    OFFICE_DID.test(first) && (rest.length === 0 || rest.some((part) => STAFF_MARK.test(part)))
  );
}

/** An office that signs at the end, 柳河县水利局; in the midst of captions it may be a picture of its house. */
export function isSignature(plain: string): boolean {
  return /^[\u4E00-\u9FFF]{2,20}(?:局|人民政府|宣传部|组织部|指挥部|领导小组|协会|编辑部|报社|工作队|办公室|委员会|融媒体中心)$|^\d{4}年\d{1,2}月\d{1,2}日$/u.test(
    plain,
  );
}

/** 区扶贫局供稿 王延寿摄: credits and nothing beside them. */
function namesOnlyMakers(plain: string): boolean {
  if (plain.length > 40) return false;
  const { credit, text } = readCredit(unmarkedText(plain));
  return credit !== null && !/[\p{L}\p{N}]/u.test(text.marked);
}
