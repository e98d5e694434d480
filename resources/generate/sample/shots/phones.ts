import { scene, type Shot } from './shot.ts';

const ALBUM = '手机相册';
const CHAT = '微信收图';
const WIDE: [number, number] = [1600, 1200];
const HUANGCAOGOU: [number, number] = [36.8009, 101.3714];
const DAKAYANG: [number, number] = [36.4518, 101.8427];
const near = ([lat, lon]: [number, number], a: number, b: number): [number, number] => [
  lat + a * 0.0004,
  lon + b * 0.0004,
];

/** Dated folders with phone names and positions. */
export const albumShots: Shot[] = [
  {
    path: `${ALBUM}/2016-03-12 黄草沟入户/IMG_20160312_101540.jpg`,
    source: scene({
      scene: 'house',
      place: '黄草沟村',
      spot: '入户1',
      state: 'before',
      season: 'winter',
      weather: 'haze',
      sunAzimuth: 44,
      sunHeight: 33,
    }),
    camera: 'phone',
    takenAt: '2016:03:12 10:15:40',
    gps: near(HUANGCAOGOU, 1, -2),
    sizePx: WIDE,
  },
  {
    path: `${ALBUM}/2016-03-12 黄草沟入户/IMG_20160312_110532.jpg`,
    source: scene({
      scene: 'house',
      place: '黄草沟村',
      spot: '入户2',
      state: 'before',
      season: 'winter',
      weather: 'clear',
      sunAzimuth: -40,
      sunHeight: 38,
      hand: { step: [1, 0, 2], zoom: 1.1 },
    }),
    camera: 'phone',
    takenAt: '2016:03:12 11:05:32',
    gps: near(HUANGCAOGOU, -1, 1),
    sizePx: WIDE,
  },
  {
    path: `${ALBUM}/2016-03-12 黄草沟入户/IMG_20160312_113015.jpg`,
    source: scene({
      scene: 'road',
      place: '黄草沟村',
      spot: '村道',
      state: 'before',
      season: 'winter',
      weather: 'clear',
      sunAzimuth: 58,
      sunHeight: 38,
    }),
    camera: 'phone',
    takenAt: '2016:03:12 11:30:15',
    gps: near(HUANGCAOGOU, 2, 2),
    sizePx: WIDE,
    isTurned: true,
  },
  {
    path: `${ALBUM}/2017-05-21 大卡阳安置区工地/IMG_20170521_093320.jpg`,
    source: scene({
      scene: 'house',
      place: '大卡阳村',
      spot: '工地1',
      state: 'during',
      season: 'spring',
      weather: 'clouds',
      sunAzimuth: 60,
      sunHeight: 46,
    }),
    camera: 'phone',
    takenAt: '2017:05:21 09:33:20',
    gps: near(DAKAYANG, 0, 1),
    sizePx: WIDE,
  },
  {
    path: `${ALBUM}/2017-05-21 大卡阳安置区工地/IMG_20170521_094705.jpg`,
    source: scene({
      scene: 'house',
      place: '大卡阳村',
      spot: '工地2',
      state: 'during',
      season: 'spring',
      weather: 'clear',
      sunAzimuth: -46,
      sunHeight: 48,
      hand: { step: [-2, 0.2, 2], turn: [6, 0, -0.6] },
    }),
    camera: 'phone',
    takenAt: '2017:05:21 09:47:05',
    gps: near(DAKAYANG, 1, 2),
    sizePx: WIDE,
  },
  {
    path: `${ALBUM}/2018-07-11/IMG_20180711_170211.jpg`,
    source: scene({
      scene: 'road',
      place: '大卡阳村',
      spot: '3',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: 76,
      sunHeight: 27,
    }),
    camera: 'phoneNew',
    takenAt: '2018:07:11 17:02:11',
    gps: near(DAKAYANG, 2, 0),
    sizePx: WIDE,
  },
  {
    path: `${ALBUM}/2018-07-11/IMG_20180711_172940.jpg`,
    source: scene({
      scene: 'square',
      place: '大卡阳村',
      spot: '广场',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: 72,
      sunHeight: 24,
    }),
    camera: 'phoneNew',
    takenAt: '2018:07:11 17:29:40',
    gps: near(DAKAYANG, -1, 1),
    sizePx: WIDE,
  },
  {
    path: `${ALBUM}/2020-05-19 机修梯田/IMG_20200519_104418.jpg`,
    source: scene({
      scene: 'terrace',
      place: '北山',
      spot: '梯田',
      state: 'during',
      season: 'spring',
      weather: 'clear',
      sunAzimuth: 82,
      sunHeight: 27,
    }),
    camera: 'phoneNew',
    takenAt: '2020:05:19 10:44:18',
    sizePx: [2000, 1500],
    budgetKb: 430,
  },
  {
    path: `${ALBUM}/2020-05-19 机修梯田/IMG_20200519_105210.jpg`,
    source: scene({
      scene: 'terrace',
      place: '北山',
      spot: '梯田2',
      state: 'during',
      season: 'spring',
      weather: 'clear',
      sunAzimuth: -80,
      sunHeight: 26,
    }),
    camera: 'phoneNew',
    takenAt: '2020:05:19 10:52:10',
    sizePx: WIDE,
  },
];

const heigou = (spot: string, isAfter: boolean, milliseconds: number): Shot => ({
  path: `${CHAT}/黑沟村 ${isAfter ? '改造后' : '改造前'}/mmexport${milliseconds}.jpg`,
  source: scene({
    scene: spot === '村道' ? 'road' : spot === '村口' ? 'greening' : 'house',
    place: '黑沟村',
    spot,
    state: isAfter ? 'after' : 'before',
    season: isAfter ? 'summer' : 'winter',
    weather: isAfter ? 'clear' : 'overcast',
    sunAzimuth: isAfter ? 50 : 40,
    sunHeight: 42,
    ...(isAfter
      ? {
          hand: {
            step: [0.3, 0, 0.2] as [number, number, number],
            turn: [0.6, 0.2, 0.6] as [number, number, number],
          },
        }
      : {}),
  }),
  camera: 'phone',
  hasExif: false,
  sizePx: WIDE,
  budgetKb: 240,
});

/** Saved from chats: no EXIF, the number is the moment of saving. */
export const chatShots: Shot[] = [
  heigou('村道', false, 1652150412337),
  heigou('村口', false, 1652150415190),
  heigou('祁家', false, 1652150418824),
  heigou('村道', true, 1652153620118),
  heigou('村口', true, 1652153624402),
  heigou('祁家', true, 1652153627951),
  {
    path: `${CHAT}/王家山村群/mmexport1652160233591.jpg`,
    source: { kind: 'resave', of: '乡镇报送/共和镇/王家山村/搬迁后/全景.JPG', widthPx: 1600 },
    hasExif: false,
    budgetKb: 170,
  },
  {
    path: `${CHAT}/微信图片_20220510093040.jpg`,
    source: scene({
      scene: 'panorama',
      place: '前营村',
      spot: '全景',
      state: 'after',
      season: 'autumn',
      weather: 'haze',
      sunAzimuth: 50,
      sunHeight: 34,
    }),
    camera: 'phone',
    hasExif: false,
    sizePx: WIDE,
    budgetKb: 240,
  },
  {
    path: `${CHAT}/Screenshot_20220511_101010_com.tencent.mm.jpg`,
    source: { kind: 'document', name: 'screenshot' },
    takenAt: '2022:05:11 10:10:10',
    camera: 'phoneNew',
    budgetKb: 200,
  },
];
