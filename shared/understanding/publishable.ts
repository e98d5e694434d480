// Tells papers, receipts, identity cards, screenshots and system files from pictures.

/** Papers and cards: never in a gallery. A name that ends a longer word counts too (户主身份证). */
const PAPERS =
  /身份证|户口[本簿]|银行卡|存折|社保卡|残疾证|结婚证|房产证|土地证|不动产|林权证|证件|合同|协议|收据|发票|票据|单据|凭证|转账|花名册|名册|台账|台帐|签字|签名|签到|表格|统计表|申请[书表]|承诺书|审批表|公示表|明细|报表|档案袋|卷宗|盒脊|目录|红头|通知书?(?!现场)|批复|公文|来文|文件(?!夹)|材料扫描|资料扫描|复印件|营业执照|授权书|第\d+页|图纸|规划图|设计图|平面图|施工图|示意图|效果图|剖面图|截图|截屏|海报|二维码|聊天记录|屏幕快照|(?:考核|验收|评分|登记|调查|摸底|汇总|检查|评估|审核|任务|进度|计划)表|报告(?=[-_\s\d（(]|$)|[路线]线图|位置图|地形图|可研|(?<![a-z])(?:contract|receipt|invoice|id[ _-]?card|agreement|certificate)s?(?![a-z])/iu;

const SCREEN_SHOT = /^(?:screenshot|截屏|截图|snipaste|qq截图|微信截图|屏幕截图)/iu;

/** Words of a picture; below a folder of papers they say that this file is one. */
const PICTURE = /检查|验收|现场|照片|航拍|走访|入户|施工|外观|老照片|全景|签约|座谈/u;

const REJECTED = /废片|废弃|不用$|不能用|作废|已弃|待删|删除|虚焦|拍糊|糊了|拍虚|虚了|试飞|试拍/u;

/** What a note beside a file says of a shot that nobody wants. */
const REJECTING_NOTE =
  /^[^,，。]{0,8}(?:废片|坏片|背面|试飞|作废|不要|不用|别用|不能用|删|虚了|糊了|拍虚|模糊|重拍|试拍|误拍)/u;

/** True for a note that rejects its file: 虚了,不要. */
export function isRejectingNote(note: string): boolean {
  return note.length <= 20 && REJECTING_NOTE.test(note);
}

const PICTURE_FILE =
  /\.(?:jpe?g|png|webp|tiff?|avif|gif|hei[cf]|bmp|jp2|jxl|mpo|nef|cr[23w]|arw|dng|raf|rw2|orf|srw|pef)$/iu;
const SYSTEM_FILE = /^(?:thumbs\.db|desktop\.ini|\.|~\$|\._)/iu;

/** Why a file is no picture for a gallery, in its own words; null if it is one. `names` from the root down. */
export function unpublishableWords(names: readonly string[]): string | null {
  const file = names.at(-1) ?? '';
  if (SYSTEM_FILE.test(file) || !PICTURE_FILE.test(file)) return file;
  if (SCREEN_SHOT.test(file)) return file;
  for (const name of names.toReversed()) {
    const rejected = REJECTED.exec(name);
    if (rejected) return rejected[0];
    // A chat program keeps what it received in a folder 文件.
    const papers = name === '文件' ? null : PAPERS.exec(name);
    const picture = PICTURE.exec(name);
    if (papers && (!picture || papers.index > picture.index)) return papers[0];
    if (picture) return null;
  }
  return null;
}
