import type { PhotoSpec } from '../support/temporary-archive.ts';

/** Villages before and after: photos that pair by themselves, and some that ask. */
export function villagesBeforeAndAfter(count: number): Record<string, PhotoSpec> {
  const photos = Array.from({ length: count }, (_, seed): [string, PhotoSpec] => {
    const isBefore = seed % 2 === 0;
    const village = ['黑沟村', '大卡阳村', '永丰村', '田家寨村'][Math.floor(seed / 2) % 4] ?? '';
    const household = ['王家', '李家', '张家', '道路', '学校'][Math.floor(seed / 8) % 5] ?? '';
    const year = isBefore ? 2015 : 2018;
    const day = String(1 + (seed % 28)).padStart(2, '0');
    const path = `易地搬迁/${village}/${isBefore ? '搬迁前' : '搬迁后'}/${household}${String(seed)}.jpg`;
    return [path, { seed, takenAt: `${String(year)}:08:${day} 09:45:00` }];
  });
  return Object.fromEntries(photos);
}
