import type { Caption } from '../picture/segments.ts';
import { scene, type Drawing, type Shot } from './shot.ts';

const ROOT = '乡村振兴局移交';
const REPAIR = `${ROOT}/2018年农村危房改造`;
const PUBLIC = `${ROOT}/2019年村级阵地建设`;

type Light = Pick<Drawing, 'season' | 'weather' | 'sunAzimuth' | 'sunHeight'>;
const APRIL: Light = { season: 'spring', weather: 'clouds', sunAzimuth: 46, sunHeight: 42 };
const OCTOBER: Light = { season: 'autumn', weather: 'clear', sunAzimuth: 52, sunHeight: 38 };

function household(
  name: string,
  before: Partial<Shot>,
  after: Partial<Shot>,
  folder = REPAIR,
  words: [string, string] = ['改造前', '改造后'],
): Shot[] {
  const [, village = '', person = ''] = name.split(' ');
  const sides = [
    { word: words[0], state: 'before', light: APRIL, extra: before },
    { word: words[1], state: 'after', light: OCTOBER, extra: after },
  ] as const;
  return sides.map(({ word, state, light, extra }) => ({
    path: `${folder}/${word}/${name}.jpg`,
    source: scene({
      scene: 'house',
      place: village,
      spot: person,
      state,
      ...light,
      ...(state === 'after' ? { hand: { step: [0.4, 0, 0.3], turn: [-0.9, 0.3, 0.4] } } : {}),
    }),
    camera: 'compact',
    ...extra,
  }));
}

function publicPlace(
  kind: 'square' | 'office' | 'panorama',
  word: string,
  day: number,
  captions: [Caption | undefined, Caption | undefined],
): Shot[] {
  return (['before', 'after'] as const).map((state, index) => {
    const caption = captions[index];
    return {
      path: `${PUBLIC}/${state === 'before' ? '改造前' : '改造后'}/李家山镇 崖头村 ${word}.jpg`,
      source: scene({
        scene: kind,
        place: '崖头村',
        spot: word,
        state,
        season: state === 'before' ? 'spring' : 'summer',
        weather: state === 'before' ? 'haze' : 'clear',
        sunAzimuth: state === 'before' ? 40 : -52,
        sunHeight: 45,
        ...(state === 'after' ? { hand: { step: [0.15, 0.02, 0], turn: [0.6, 0.2, 0.3] } } : {}),
      }),
      camera: 'nikon',
      takenAt:
        state === 'before'
          ? `2019:04:${10 + day} 09:3${day}:20`
          : `2019:08:${20 + day} 15:1${day}:40`,
      ...(caption ? { caption } : {}),
    };
  });
}

/** A department's handover: the phase on top, the same names below it. */
export const officeShots: Shot[] = [
  ...household(
    '共和镇 后街村 严得福',
    {
      takenAt: '2018:04:16 10:55:36',
      caption: { in: 'iptc', text: '房屋改造前' },
      sizePx: [2000, 1333],
      budgetKb: 430,
    },
    {
      takenAt: '2018:10:17 11:19:50',
      caption: { in: 'iptc', text: '房屋改造后' },
      sizePx: [2000, 1333],
      budgetKb: 430,
    },
  ),
  // The battery had been out: the camera's clock stands at its beginning.
  ...household(
    '共和镇 前营村 李占财',
    { takenAt: '2000:01:01 00:03:12' },
    { takenAt: '2018:10:10 12:52:23' },
  ),
  ...household('甘河滩镇 下营村 韩进财', { hasExif: false }, { hasExif: false }),
  // The file under 改造前 was taken after the one under 改造后; somebody must look.
  ...household(
    '李家山镇 马营村 祁玉兰',
    { takenAt: '2018:11:20 10:04:10' },
    { takenAt: '2018:10:14 12:57:42' },
  ),
  {
    path: `${REPAIR}/改造中/共和镇 前营村 李占财.jpg`,
    source: scene({
      scene: 'house',
      place: '前营村',
      spot: '李占财',
      state: 'during',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: -40,
      sunHeight: 50,
    }),
    camera: 'compact',
    takenAt: '2018:07:01 10:00:41',
  },
  {
    path: `${REPAIR}/资料扫描/户主身份证.jpg`,
    source: { kind: 'document', name: 'identity-card' },
    camera: 'scanner',
    takenAt: '2018:04:16 15:20:11',
    budgetKb: 200,
  },
  {
    path: `${REPAIR}/资料扫描/收据.jpg`,
    source: { kind: 'document', name: 'receipt' },
    hasExif: false,
    budgetKb: 200,
  },
  ...household(
    '甘河滩镇 下营村 赵生贵',
    { takenAt: '2016:05:06 09:40:18', caption: { in: 'xmp', text: '2016年无能力建房(下营村)旧' } },
    { takenAt: '2016:10:19 10:11:02' },
    `${ROOT}/2016年无能力建房`,
    ['旧', '新'],
  ),
  ...publicPlace('square', '广场', 1, [undefined, { in: 'iptc', text: '改造后的广场' }]),
  ...publicPlace('panorama', '村庄面貌', 2, [undefined, { in: 'xmp', text: '改造后的村庄面貌' }]),
  ...publicPlace('office', '办公室', 3, [
    { in: 'gbk', text: '改造前的办公室' },
    { in: 'gbk', text: '改造后的办公室', by: '湟中融媒' },
  ]),
];

/** Other departments' folders, each in its own way. */
export const departmentShots: Shot[] = [
  {
    path: '其他部门/教育局 营养改善计划/大才学校 学生排队打饭1.jpg',
    source: scene({
      scene: 'canteen',
      place: '大才学校',
      spot: '食堂',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: -70,
      sunHeight: 42,
    }),
    camera: 'canon',
    takenAt: '2021:09:14 12:03:26',
    sizePx: [2000, 1333],
    budgetKb: 400,
    caption: {
      in: 'iptc',
      by: '湟中融媒',
      text: '《农村义务教育营养改善计划》拍摄地:大才学校;学生排队打饭',
    },
  },
  {
    path: '其他部门/教育局 营养改善计划/大才学校 学生排队打饭2.jpg',
    source: scene({
      scene: 'canteen',
      place: '大才学校',
      spot: '食堂',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: -70,
      sunHeight: 42,
      hand: { step: [-3.4, 0.5, 1.6], turn: [17, -5, 0.4], zoom: 1.1 },
    }),
    camera: 'canon',
    takenAt: '2021:09:14 12:04:51',
  },
  {
    path: '其他部门/人社局/雨露计划培训/湟中区雨露计划培训照片1.jpg',
    source: scene({
      scene: 'training',
      place: '湟中区',
      spot: '培训',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: -70,
      sunHeight: 40,
    }),
    camera: 'nikon',
    takenAt: '2021:03:25 10:30:12',
  },
  {
    path: '其他部门/人社局/雨露计划培训/湟中区雨露计划培训照片2.jpg',
    source: scene({
      scene: 'training',
      place: '湟中区',
      spot: '培训',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: -70,
      sunHeight: 40,
      hand: { step: [-4.4, 0.7, 0.2], turn: [24, -5, 0.5], zoom: 1.05 },
    }),
    camera: 'nikon',
    takenAt: '2021:03:25 10:34:40',
  },
  {
    path: '其他部门/水利局/黑沟村 人饮泵房.JPG',
    source: scene({
      scene: 'water',
      place: '黑沟村',
      spot: '泵房',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: 48,
      sunHeight: 44,
    }),
    camera: 'nikon',
    takenAt: '2019:08:06 11:20:08',
  },
];
