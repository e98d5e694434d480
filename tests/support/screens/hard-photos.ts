// Photos that ask something or cannot be read, for screens that the sample has no photo for.
import type { PhotoSpec } from '../temporary-archive.ts';

/** By path: villages of one name, dates that contradict, and files that are no picture. */
export const HARD_PHOTOS: Record<string, PhotoSpec | Buffer> = {
  '2016/新村村/1.jpg': { seed: 1 },
  '2016/新村村/2.jpg': { seed: 2 },
  '2017/新村村/3.jpg': { seed: 3 },
  '会议/2010年5月1日 学习.jpg': { seed: 4, takenAt: '2014:06:01 10:00:00' },
  '会议/2010年5月2日 学习.jpg': { seed: 5, takenAt: '2014:06:02 10:00:00' },
  '拷贝中断/IMG_0031.jpg': Buffer.alloc(0),
  '拷贝中断/IMG_0032.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
  '说明文字.jpg': Buffer.from('这不是照片。'),
};
