import type { EmbeddedCaption } from '../../../main/archive/imaging/tasks.ts';

/** A caption as a county paper prints it, another one for each number. */
export function madeUpCaption(number: number): EmbeddedCaption {
  return {
    caption: `2019年8月，上五庄镇黄草沟村第${number}户村民的新居（后）。记者 陶某 摄`,
    headline: '易地搬迁',
    creator: '陶某',
    credit: '湟中融媒',
    dateCreated: '2019-08',
    place: {
      province: '青海省',
      city: '西宁市',
      county: '湟中区',
      town: '上五庄镇',
      village: '黄草沟村',
    },
  };
}
