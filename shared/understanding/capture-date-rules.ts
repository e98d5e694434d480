// Decides when a photo was taken when words, file name, camera and folders may disagree.
// Source of the order: the county archives' own habits; see the tests for each.
import { type CaptureDate, dayRange, parseCaptureDate } from '../capture-date.ts';
import type { FactQuestion, FactSource } from '../fact.ts';
import type { PhotoMetadata } from '../photo.ts';
import { clockFault, isClockStart } from './camera-clock.ts';
import { isCollage } from './file-versions.ts';

/** A date with the words and the place it was read from. */
export interface DateEvidence {
  date: CaptureDate;
  source: FactSource;
  evidence: string;
}

export interface DateDecision {
  chosen: (DateEvidence & { confidence: number }) | null;
  question: FactQuestion | null;
}

/** Folders named for a day of publishing, saving, handing over: an upper bound and no date. */
const NOT_SHOOTING =
  /专版|版面|见报|刊发|发稿|稿件|稿$|公众号|推送|推文|报道|发布|专题|专刊|头条|刊登|备份|桌面|导出|移交|归档|拷贝|下载|收图|接收|整理|汇总|上报|上传|导入|打印|印刷|微信|聊天|洗印|刻盘|光盘|硬盘|U盘|backup|export|扫描|翻拍|送审|定稿/iu;

/** The camera's day is the day somebody photographed an old print. */
const COPIED = /翻拍|扫描|老照片|旧照片|翻印|scan/iu;

/** 老照片征集/2019重拍/DSC_5001: taken anew, where the old print was taken. */
const TAKEN_ANEW = /重拍|复拍|回访|新拍|现状|今照/u;

/** File names that apps give when saving; their number is the time of saving. */
const SAVED =
  /^(?:mmexport|微信(?:图片|截图|照片)?[_\d]|微信图片|wechatimg|weixin|microMsg|hdImg|qq(?:图片|空间|浏览器)?_?(?:pic_)?(?:merged_)?\d{8}|qq图片|tim图片|钉钉|dingtalk|l[AQ]DP|640\b|img-\d{8}-wa|wx_|tb|pt\d|mtxx|美图|meitu|faceu|b612|beauty|snapseed|retouch|compress|picsart|download|下载|received|fb_img|unnamed|saved|抖音|快手|微博|scr(?:een|n)|截图|截屏|1[3-7]\d{8}(?:\d{3})?(?!\d))/iu;

/** Names that cameras and phones give: IMG_20160312_150426, 20160312_150426, PXL_20160312. */
const CAMERA_NAME =
  /(?:^|[^\d])(?<year>(?:19|20)\d{2})[-_]?(?<month>0[1-9]|1[0-2])[-_]?(?<day>0[1-9]|[12]\d|3[01])(?:[-_T\s]?\d{4,9})?(?!\d)/u;

/** 2016.3.12.jpg, 2016-3-12 (2).jpg: a day and nothing else. */
const WRITTEN_NAME =
  /^(?<year>(?:19|20)\d{2})[-.](?<month>1[0-2]|[1-9])[-.](?<day>3[01]|[12]\d|0?[1-9])(?!\d)/u;

/** 2020年照片汇总: a day would be of gathering, the year is that of the pictures. */
const GATHERED = /汇总|上报/gu;

/** True for a name whose date is of publishing or saving. */
export function isNotShootingDay(name: string, date: CaptureDate, isFile: boolean): boolean {
  if (date.precision === 'year' && !NOT_SHOOTING.test(name.replaceAll(GATHERED, ''))) return false;
  // 翻拍_老戏台_1990年.jpg: the year beside the word is the print's.
  return NOT_SHOOTING.test(isFile ? name.replaceAll(/翻拍|扫描|翻印|scan/giu, '') : name);
}

/** The day that a camera or phone wrote into a file name; null for names that apps give. */
function cameraNameDay(fileName: string): CaptureDate | null {
  if (SAVED.test(fileName)) return null;
  const match = CAMERA_NAME.exec(fileName) ?? WRITTEN_NAME.exec(fileName);
  const { year, month, day } = match?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  if (isClockStart(`${year}-${month}-${day}`)) return null;
  return parseCaptureDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A day that a machine wrote into the name of a file, its clock's start or the day of copying a print. */
export function isMachineDay(fileName: string, names: readonly string[]): boolean {
  const named = CAMERA_NAME.exec(fileName)?.groups;
  if (!named) return false;
  const { year, month, day } = named;
  return isClockStart(`${year ?? ''}-${month ?? ''}-${day ?? ''}`) || isCopied(names);
}

/**
 * Words that give a day win; then the camera's day, in the file name or the metadata, unless
 * it is not to be believed; words that give only a year or a month keep a camera's day inside
 * them and beat one outside. `words` come from the nearest (caption, file name) to the farthest.
 */
export function decideDate(
  names: readonly string[],
  words: readonly DateEvidence[],
  metadata: PhotoMetadata,
  modifiedAt: string | null,
): DateDecision {
  const fileName = names.at(-1) ?? '';
  if (isCollage(names)) return { chosen: null, question: null };
  const stated = words[0] ?? null;
  const camera = isCopied(names) ? null : cameraDay(fileName, metadata, modifiedAt);
  const isPrecise = stated?.date.precision === 'day';
  if (stated && isPrecise) {
    return { chosen: { ...stated, confidence: 0.95 }, question: conflict(stated, camera) };
  }
  if (!stated) return { chosen: camera && { ...camera, confidence: 0.9 }, question: null };
  if (camera && isInside(camera.date, stated.date)) {
    return { chosen: { ...camera, confidence: 0.95 }, question: null };
  }
  if (camera && isWithinAYear(camera.date, stated.date) && stated.source === 'folder') {
    return { chosen: { ...camera, confidence: 0.7 }, question: conflict(stated, camera) };
  }
  return {
    chosen: { ...stated, confidence: camera ? 0.7 : 0.8 },
    question: conflict(stated, camera),
  };
}

function isCopied(names: readonly string[]): boolean {
  const copied = names.findLastIndex((name) => COPIED.test(name));
  return copied !== -1 && copied >= names.findLastIndex((name) => TAKEN_ANEW.test(name));
}

function cameraDay(
  fileName: string,
  metadata: PhotoMetadata,
  modifiedAt: string | null,
): DateEvidence | null {
  const fault = SAVED.test(fileName) ? 'none' : clockFault(metadata, modifiedAt);
  if (fault === null) {
    const iso = (metadata.takenAt ?? '').slice(0, 10);
    return { date: { iso, precision: 'day' }, source: 'exif', evidence: metadata.takenAt ?? '' };
  }
  const named = cameraNameDay(fileName);
  return named && { date: named, source: 'file-name', evidence: fileName };
}

function isInside(day: CaptureDate, span: CaptureDate): boolean {
  const range = dayRange(span);
  return range !== null && day.iso >= range.first && day.iso <= range.last;
}

/** A folder of 2016 may hold a first picture of 2017; one of 2019 contradicts it. */
function isWithinAYear(day: CaptureDate, span: CaptureDate): boolean {
  if (span.precision !== 'year') return false;
  return Math.abs(Number(day.iso.slice(0, 4)) - Number(span.iso.slice(0, 4))) <= 1;
}

function conflict(stated: DateEvidence, camera: DateEvidence | null): FactQuestion | null {
  if (!camera || stated.date.iso === camera.date.iso || isInside(camera.date, stated.date))
    return null;
  return {
    fact: 'date',
    kind: 'date-conflict',
    candidates: [stated.date.iso, camera.date.iso],
    evidence: `${stated.evidence} / ${camera.evidence}`,
  };
}
