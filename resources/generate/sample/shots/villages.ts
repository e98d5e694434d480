import { scene, type Shot } from './shot.ts';

const ROOT = '乡镇报送';

/** The same habit in villages that sent only what was finished. */
export const finishedShots: Shot[] = [
  ...[1, 2, 3].map((number): Shot => ({
    path: `${ROOT}/田家寨镇/永丰村/光伏项目/光伏${number}.jpg`,
    source: scene({
      scene: 'solar',
      place: '永丰村',
      spot: number === 3 ? 'roof' : '电站',
      state: 'after',
      season: 'summer',
      weather: number === 2 ? 'clouds' : 'clear',
      sunAzimuth: -40,
      sunHeight: 52,
      ...(number === 2
        ? {
            hand: {
              step: [7, 0.4, 4] as [number, number, number],
              turn: [-16, 0, 0.2] as [number, number, number],
              zoom: 1.25,
            },
          }
        : {}),
    }),
    camera: 'canon',
    takenAt: `2019:07:23 10:0${number}:12`,
    ...(number === 1 ? { sizePx: [2000, 1333] as [number, number], budgetKb: 430 } : {}),
    ...(number === 1
      ? {
          caption: {
            in: 'iptc' as const,
            by: '湟中融媒',
            text: '田家寨镇永丰村光伏项目 每户20—30块光伏板并网国家电力,月返收入2000—3000元',
          },
        }
      : {}),
  })),
  {
    path: `${ROOT}/共和镇/后街村/扶贫车间/乔万芳.JPG`,
    source: scene({
      scene: 'workshop',
      place: '后街村',
      spot: '乔万芳',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: -70,
      sunHeight: 40,
    }),
    camera: 'nikon',
    takenAt: '2021:04:08 10:22:45',
    caption: {
      in: 'xmp',
      by: '湟中融媒',
      text: '乔万芳,共和镇后街村,建档立卡户,5口人,在新绿康务工8年,月收入2800元。',
    },
  },
  {
    path: `${ROOT}/共和镇/后街村/扶贫车间/车间1.JPG`,
    source: scene({
      scene: 'workshop',
      place: '后街村',
      spot: '车间',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: -70,
      sunHeight: 40,
    }),
    camera: 'nikon',
    takenAt: '2021:04:08 10:15:03',
  },
  {
    path: `${ROOT}/共和镇/后街村/文化广场.JPG`,
    source: scene({
      scene: 'square',
      place: '后街村',
      spot: '文化广场',
      state: 'after',
      season: 'autumn',
      weather: 'clouds',
      sunAzimuth: 40,
      sunHeight: 40,
    }),
    camera: 'nikon',
    takenAt: '2018:09:06 14:52:25',
  },
];
