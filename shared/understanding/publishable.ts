// Tells papers, receipts, identity cards, screenshots and system files from pictures.
import { lastPaper } from './paper-words.ts';

/** Words of a picture; below a folder of papers they say that this file is one. */
const PICTURE =
  /检查|验收|现场|照片|影像|图片|相册|航拍|走访|入户|施工|外观|全景|[旧新]房|[旧新]貌|(?:改造|搬迁|整治|硬化|建设)[前中后]|签约|座谈|仪式|发放|领取|颁[奖证发]|展示|宣读|悬挂|张贴/u;

/** What a name says of a shot that nobody wants; 废弃矿山 is a place. */
const REJECTED =
  /废片|废图|废照|废弃(?=$|的?(?:照片|图片|素材|片)|[\s_(（-])|不用(?=$|[\s_(（)）-])|不能用|不可用|弃用|勿用|作废|已弃|待删|已删|可删|淘汰|回收站|(?<!未)删除|虚焦|失焦|脱焦|拍糊|糊了|拍虚|虚了|闭眼|过曝|欠曝|手抖|黑屏|试飞|试拍|误拍|误触|误按|拍错|测试(?:照|图|片|拍)/u;

/** What a note beside a file says of a shot that nobody wants. */
const REJECTING_NOTE =
  /^[^,，。、]{0,8}(?:废片|废图|坏片|背面|反面|试飞|作废|不要|不用|不采用|不可用|弃用|别用|勿用|不能用|删|淘汰|虚了|虚焦|失焦|糊了|拍糊|模糊|看不清|不清楚|不清晰|重拍|试拍|误拍|误触|拍错|拍虚|闭眼|过曝|没拍好|未拍好)/u;

/** A note on a shot that is there all the same: 模糊但可用. */
const KEPT = /可用|能用|可以用|保留|先用|备用|勿删|不要删|别删/u;

/** True for a note that rejects its file: 虚了,不要. */
export function isRejectingNote(note: string): boolean {
  return (
    note.length <= 20 && REJECTING_NOTE.test(note) && !KEPT.test(note.replace(/不(?:可|能)用/u, ''))
  );
}

/** Longer notes are captions of pictures in which a paper may be seen. */
const LONGEST_PAPER_NOTE = 18;

/** What may stand behind the paper that a note names: 身份证复印件一张, 合同第2页. */
const BEHIND_PAPER =
  /^(?:[正反背]面|首页|封面|内页|原件|扫描件?|复印件?|照片|图片|一?[张页份幅本则]|第?[\d一二三四五六七八九十]+[页张份]|[\s\d,，.。;；()（）-])*$/u;

/** What people do with papers. */
const DOING = /签[订约署名字]|领|发放|颁|展示|手持|拿着|捧|举着|宣读|悬挂|张贴|查看|填写|办理/u;

/** True for a note that says what its file is and that is a paper: 旧报纸一张, 户主身份证正面. */
export function isPaperNote(note: string): boolean {
  const words = note.trim();
  if (words.length > LONGEST_PAPER_NOTE || DOING.test(words)) return false;
  const found = lastPaper(words);
  return found !== null && BEHIND_PAPER.test(words.slice(found.end));
}

const PICTURE_FILE =
  /\.(?:jpe?g|jfif|png|webp|tiff?|avif|gif|hei[cf]|bmp|jp2|jxl|mpo|psd|psb|nef|nrw|cr[23w]|arw|dng|raf|rw2|orf|srw|pef)$/iu;
const SYSTEM_FILE = /^(?:thumbs\.db|desktop\.ini|\.|~\$|\._)/iu;
const SCREEN_SHOT =
  /^(?:screen[\s_-]?(?:shot|cap|record)|截屏|截图|截取|屏幕|snipaste|(?:qq|微信|企业微信|钉钉|tim)截图|scrn|snap\d|录屏)/iu;

/** What one name of a path says: its paper, why it is rejected, or that what lies below is a picture. */
export interface PaperReading {
  /** The words that say so; null for a name of a picture. */
  words: string | null;
}

/** Reads one name, without its ending; null if it says neither. */
export function readPapers(name: string): PaperReading | null {
  const rejected = REJECTED.exec(name);
  if (rejected) return { words: rejected[0] };
  // A chat program keeps what it received in a folder 文件.
  const paper = name === '文件' ? null : lastPaper(name);
  const picture = PICTURE.exec(name);
  if (paper && (!picture || paper.end > picture.index + picture[0].length))
    return { words: paper.words };
  return picture && { words: null };
}

/**
 * Why a file is no picture for a gallery, in its own words; null if it is one. `readings` are those of its
 * names from the file's outwards.
 */
export function unpublishableWords(
  file: string,
  readings: readonly (PaperReading | null)[],
): string | null {
  if (SYSTEM_FILE.test(file) || !PICTURE_FILE.test(file)) return file;
  if (SCREEN_SHOT.test(file)) return file;
  return readings.find((reading) => reading !== null)?.words ?? null;
}
