// The words that captions and photos are compared by, however they are set.
import { isHan, plainText } from '../understanding/han-text.ts';

/** Shorter names (道路, 全景) are words for things and not captions. */
const MIN_NAME_LENGTH = 4;

/** A caption's words alone: spaces, punctuation and leading numbers of lists do not count. */
export function wording(text: string): string {
  return plainText(text)
    .replace(/^\s*\d{1,3}[\s.、:)]+/u, '')
    .replaceAll(/[^\u4E00-\u9FFFa-z\d]/giu, '');
}

/**
 * The words a photo goes under: its own caption, else its file and folder. Words without a Chinese character are a
 * camera's, and no caption.
 */
export function photoWordings(caption: string | null, path: string): string[] {
  const words = caption === null ? nameWordings(path) : [wording(caption)];
  return [...new Set(words)].filter((one) => Array.from(one).some(isHan));
}

/** 2020-05-19 机修梯田/IMG_01.jpg goes under 机修梯田, 培训照片2.jpg under 培训照片. */
function nameWordings(path: string): string[] {
  const [file = '', folder = ''] = path.split('/').toReversed();
  return [file.replace(/\.[^.]*$/u, ''), folder]
    .map((name) =>
      wording(name.replace(/^[\d\s._年月日-]+/u, '').replace(/[\s_(（]*\d+[)）]?$/u, '')),
    )
    .filter((words) => words.length >= MIN_NAME_LENGTH);
}

/** 王家山 and 王家山村 are one village. */
export function villageCore(village: string): string {
  return village.length > 2 ? village.replace(/村$/u, '') : village;
}
