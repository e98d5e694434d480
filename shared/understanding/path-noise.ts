// Words in names on disk that say who keeps, took or collected the pictures, or what was done to
// the files. They tell nothing of what a picture shows. [Note: Masking]
import { MARK, type MarkedText, withMarks } from './marked-text.ts';
import { buildDispatch } from './pattern-dispatch.ts';

/** Words about files and folders, the desk and the office. */
const FILE_WORDS =
  /新建(?:文件夹|文件|文本文档)(?:\s?\(\d+\))?|(?:IMG|DSC|DSCN|DSCF|DJI|PXL|MVIMG|VID|mmexport|wx camera|微信图片|QQ图片|QQ截图|Screenshot|P)[\s_-]?(?:\d{8}[\s_-]\d{4,9}(?!\d)|\d*)|副本|拷贝|备选|精选|未选|选用|成片|样片|大图|小图|封面|横版|竖版|前进路|建行|后勤|[\u4E00-\u9FFF]{1,8}\((?:19|20)\d{2}\)\s?第?\d+号/giu;

const FILE_DISPATCH = buildDispatch([FILE_WORDS]);

/** The text with words about files marked. */
export function withoutFileWords(text: MarkedText): MarkedText {
  return FILE_DISPATCH(text.plain) === 0 ? text : withMarks(text, FILE_WORDS, MARK.noise);
}

/** Words for who collected the pictures, with a name that holds them. */
export interface CollectorRule {
  name: string;
  example: string;
  /** A name without these words need not be tried. */
  cue: RegExp;
  pattern: RegExp;
}

/** The ways in which names say who collected the pictures. */
export const COLLECTOR_RULES: readonly CollectorRule[] = [
  {
    name: 'a unit before the village that it helps',
    example: '区妇幼保健院_黑沟村',
    cue: /[局委办厅院心司行团校学队社站会部][\s+-]|帮扶|驻村|包村|联点|定点|对口|工作队|结对/u,
    pattern:
      /(?<=^|[\s(+-])(?![\u4E00-\u9FFF]*[村镇乡])[\u4E00-\u9FFF]{2,10}?(?:局|委|办|厅|院|中心|公司|银行|集团|学校|中学|小学|大学|支队|大队|社|站|会|部)(?=[\s+-]+[\u4E00-\u9FFF\uE001]{1,8}(?:[村镇乡\uE001]|社区)|的?(?:帮扶|驻村|包村|联点|定点|对口|工作队|结对))/gu,
  },
  {
    name: 'a bureau',
    example: '水利局移交',
    cue: /局/u,
    pattern:
      /[\u4E00-\u9FFF]{2,6}局(?=$|[^\u4E00-\u9FFF]|移交|提供|存档|备份|归档|照片|资料|影像|报送|上报|帮扶|驻村)/gu,
  },
  {
    name: 'an office of the town or of a bureau',
    example: '宣传办',
    cue: /[办室科股站部心]|宣传|督查/u,
    pattern:
      /(?<=^|[\s(])(?:(?:综合|党政|党建|扶贫|乡村振兴|村建|城建|农业|民政|财政|环保|应急|信访|综治|文化|宣传|组织|纪检|督查|项目|移民|宣教|水利|水管|农技|林业|农牧)(?:办公室|办|室|科|股|站|部|中心)|宣传(?:报道|稿|素材|资料|图片|照片)?|新闻宣传|对外宣传|督查)(?=$|[\s)])/gu,
  },
  {
    name: 'whose phone or camera',
    example: '李书记手机',
    cue: /手机|相机|单反|微单|[内存]卡|平板|华为|小米|苹果|荣耀|红米|三星|hone|oppo|vivo/u,
    pattern:
      /[\u4E00-\u9FFF]{0,8}的?(?:手机|相机|单反|微单|内存卡|存储卡|平板|华为|小米|苹果|荣耀|红米|三星|i[Pp]hone|oppo|vivo)(?:\s?[A-Za-z]{0,4}\d{0,3})?(?:照片|相册|图片|拍的?)?(?=$|[\s)])/gu,
  },
  {
    name: 'whose computer or disk',
    example: '村委会电脑桌面',
    cue: /电脑|桌面|硬盘|[Uu优]盘|磁盘|云盘|网盘|服务器|共享|优盘|光盘|主机|笔记本/u,
    pattern:
      /[\u4E00-\u9FFF]{0,10}?的?(?:旧|新|老|办公)?(?:台式|笔记本)?(?:电脑|桌面|移动硬盘|硬盘|[Uu优]盘|磁盘|云盘|网盘|服务器|共享(?:文件夹?|盘)?|光盘|主机)+(?:桌面|[A-Za-z]盘|备份|拷贝|导出|整理|照片|资料|文件夹?|\d)*(?=$|[^\u4E00-\u9FFF])/gu,
  },
  {
    name: 'who sent or gave the pictures',
    example: '村民提供',
    cue: /提供|供图|供稿|投稿|来稿|来图|自拍|拍|发来|转发|传|上报|作品|捐/u,
    pattern:
      /[\u4E00-\u9FFF]{0,6}(?:村民|群众|干部|党员|学生|教师|居民|农户|网友|读者|乡亲|社员|职工|志愿者|户主)(?:的?(?:提供|供图|供稿|投稿|来稿|来图|自拍|拍摄|拍|发来|转发|转来|传来|传|上报|作品|捐赠|捐))/gu,
  },
];

/** The text with words for who collected the pictures marked; the same text if there are none. */
export function withoutCollectors(text: MarkedText): MarkedText {
  if (!ANY_CUE.test(text.marked)) return text;
  return COLLECTOR_RULES.reduce(
    (marked, { cue, pattern }) =>
      cue.test(marked.marked) ? withMarks(marked, pattern, MARK.noise) : marked,
    text,
  );
}

const ANY_CUE = new RegExp(COLLECTOR_RULES.map(({ cue }) => cue.source).join('|'), 'u');

/** What may stand behind a doing that a folder is of: 入户走访(2), 验收现场. */
const BEHIND_DOING =
  /^(?:活动|现场|工作|情况|大?会|仪式|周|中|第?[一二三四五六七八九十]次?|[\s\d().,、年月日\uE001\uE002\uE005-])*$/u;

/** 入户走访 is a folder of a doing; 采访素材, 督查照片汇总 are albums of all kinds of pictures. */
export function isFolderOfDoing(words: string, doing: string): boolean {
  return doing !== '' && BEHIND_DOING.test(words.slice(words.lastIndexOf(doing) + doing.length));
}
