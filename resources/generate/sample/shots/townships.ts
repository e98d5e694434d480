import { scene, type Drawing, type Shot } from './shot.ts';

const ROOT = '乡镇报送';
const DAKAYANG = `${ROOT}/田家寨镇/大卡阳村`;
const WANGJIASHAN = `${ROOT}/共和镇/王家山村`;

const road = (spot: string, rest: Omit<Drawing, 'scene' | 'place' | 'spot'>): Shot['source'] =>
  scene({ scene: 'road', place: '大卡阳村', spot, ...rest });
const view = (place: string, rest: Omit<Drawing, 'scene' | 'place' | 'spot'>): Shot['source'] =>
  scene({ scene: 'panorama', place, spot: '全景', ...rest });
const farm = (spot: string, rest: Omit<Drawing, 'scene' | 'place' | 'spot'>): Shot['source'] =>
  scene({ scene: 'house', place: '王家山村', spot, ...rest });

/** town / village / phase / subject and number. */
export const townshipShots: Shot[] = [
  {
    path: `${DAKAYANG}/搬迁前/道路1.JPG`,
    source: road('1', {
      state: 'before',
      season: 'summer',
      weather: 'overcast',
      sunAzimuth: 60,
      sunHeight: 48,
      exposure: 1.05,
    }),
    camera: 'compact',
    takenAt: '2015:08:20 09:45:55',
    sizePx: [2400, 1600],
    budgetKb: 560,
  },
  {
    path: `${DAKAYANG}/搬迁前/道路2.JPG`,
    source: road('2', {
      state: 'before',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: 72,
      sunHeight: 44,
    }),
    camera: 'compact',
    takenAt: '2015:08:20 14:16:35',
  },
  {
    path: `${DAKAYANG}/搬迁前/全景.JPG`,
    source: view('大卡阳村', {
      state: 'before',
      season: 'summer',
      weather: 'haze',
      sunAzimuth: -65,
      sunHeight: 40,
    }),
    camera: 'compact',
    takenAt: '2015:08:20 11:36:55',
  },
  {
    path: `${DAKAYANG}/搬迁后/集中安置区道路1.JPG`,
    source: road('1', {
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: -48,
      sunHeight: 50,
      hand: { step: [-0.2, 0.08, -0.3], turn: [0.5, 0.2, -0.2], zoom: 1.02 },
    }),
    camera: 'canon',
    takenAt: '2018:07:11 16:41:41',
    sizePx: [2400, 1600],
    budgetKb: 560,
  },
  {
    path: `${DAKAYANG}/搬迁后/集中安置区道路2.JPG`,
    source: road('2', {
      state: 'after',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: 52,
      sunHeight: 46,
      hand: { step: [0.3, 0, 0.4], turn: [-0.7, 0, 0.3] },
    }),
    camera: 'canon',
    takenAt: '2018:07:11 09:48:38',
  },
  {
    path: `${DAKAYANG}/搬迁后/全景.JPG`,
    source: view('大卡阳村', {
      state: 'after',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: -50,
      sunHeight: 46,
      hand: { step: [0.6, 0.3, 0], turn: [0.5, 0.3, 0.2] },
    }),
    camera: 'canon',
    takenAt: '2018:07:11 10:17:16',
  },
  {
    path: `${WANGJIASHAN}/搬迁前/全景.JPG`,
    source: view('王家山村', {
      state: 'before',
      season: 'spring',
      weather: 'clear',
      sunAzimuth: -62,
      sunHeight: 38,
    }),
    camera: 'nikonOld',
    takenAt: '2016:04:19 13:24:29',
    sizePx: [2400, 1600],
    budgetKb: 560,
  },
  {
    path: `${WANGJIASHAN}/搬迁前/农户1.JPG`,
    source: farm('农户1', {
      state: 'before',
      season: 'spring',
      weather: 'clouds',
      sunAzimuth: 56,
      sunHeight: 42,
    }),
    camera: 'nikonOld',
    takenAt: '2016:04:19 16:51:32',
  },
  {
    path: `${WANGJIASHAN}/搬迁前/农户2.JPG`,
    source: farm('农户2', {
      state: 'before',
      season: 'spring',
      weather: 'haze',
      sunAzimuth: -44,
      sunHeight: 40,
    }),
    camera: 'nikonOld',
    takenAt: '2016:04:19 17:06:12',
  },
  {
    path: `${WANGJIASHAN}/建设中/搬迁农户1.JPG`,
    source: farm('工地1', {
      state: 'during',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: 50,
      sunHeight: 52,
    }),
    camera: 'nikon',
    takenAt: '2017:05:16 15:28:09',
  },
  {
    path: `${WANGJIASHAN}/建设中/搬迁农户2.JPG`,
    source: farm('工地2', {
      state: 'during',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: -36,
      sunHeight: 50,
    }),
    camera: 'nikon',
    takenAt: '2017:05:16 15:40:33',
  },
  {
    path: `${WANGJIASHAN}/搬迁后/全景.JPG`,
    source: view('王家山村', {
      state: 'after',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: -48,
      sunHeight: 47,
      hand: { step: [-0.5, 0.2, 0.3], turn: [-0.6, 0.2, -0.2], zoom: 1.02 },
    }),
    camera: 'canon',
    takenAt: '2018:09:05 10:42:02',
    sizePx: [2400, 1600],
    budgetKb: 560,
  },
  {
    path: `${WANGJIASHAN}/搬迁后/文化广场.JPG`,
    source: scene({
      scene: 'square',
      place: '王家山村',
      spot: '文化广场',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: -46,
      sunHeight: 46,
    }),
    camera: 'canon',
    takenAt: '2018:09:05 11:34:19',
    sizePx: [2000, 1333],
    budgetKb: 430,
  },
  {
    path: `${WANGJIASHAN}/搬迁后/主干道.JPG`,
    source: scene({
      scene: 'road',
      place: '王家山村',
      spot: '主干道',
      state: 'after',
      season: 'summer',
      weather: 'clear',
      sunAzimuth: 46,
      sunHeight: 44,
    }),
    camera: 'canon',
    takenAt: '2018:09:05 15:48:37',
  },
  {
    path: `${WANGJIASHAN}/搬迁后/农户1.JPG`,
    source: farm('农户3', {
      state: 'after',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: 50,
      sunHeight: 46,
    }),
    camera: 'canon',
    takenAt: '2018:09:05 13:14:53',
  },
];
