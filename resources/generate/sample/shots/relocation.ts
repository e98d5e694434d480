import { scene, type Drawing, type Shot } from './shot.ts';

const ROOT = '扶贫开发局照片';
const house = (
  place: string,
  spot: string,
  rest: Omit<Drawing, 'scene' | 'place' | 'spot'>,
): Shot['source'] => scene({ scene: 'house', place, spot, ...rest });

const MA: [string, string] = ['黄草沟村', '马贵元'];
const YE: [string, string] = ['黄草沟村', '冶生福'];
const GUAN: [string, string] = ['官却见措家', '官却见措'];

/** year / programme / village / household(前|后) / camera name. */
export const relocationShots: Shot[] = [
  {
    path: `${ROOT}/2015/易地搬迁/官却见措家/DSC_0036.JPG`,
    source: house(...GUAN, {
      state: 'before',
      season: 'snow',
      weather: 'clear',
      sunAzimuth: 62,
      sunHeight: 26,
    }),
    camera: 'nikonOld',
    takenAt: '2015:12:15 11:35:27',
    sizePx: [2000, 1333],
    budgetKb: 430,
  },
  {
    path: `${ROOT}/2015/易地搬迁/官却见措家/DSC_0038.JPG`,
    source: house(...GUAN, {
      state: 'before',
      season: 'snow',
      weather: 'clear',
      sunAzimuth: 66,
      sunHeight: 25,
      hand: { step: [4.6, 0.1, 3], turn: [-17, -1, 0.4], zoom: 1.15 },
    }),
    camera: 'nikonOld',
    takenAt: '2015:12:15 11:41:02',
  },
  {
    path: `${ROOT}/2016/易地搬迁/官却见措家(新房)/DSC_0914.JPG`,
    source: house(...GUAN, {
      state: 'after',
      season: 'autumn',
      weather: 'clouds',
      sunAzimuth: 40,
      sunHeight: 42,
      hand: { step: [0.3, 0.05, -0.4], turn: [0.8, 0.3, -0.3] },
    }),
    camera: 'nikon',
    takenAt: '2016:09:23 10:12:44',
  },
  {
    path: `${ROOT}/2016/易地搬迁/黄草沟村/马贵元(前)/DSC_0212.JPG`,
    source: house(...MA, {
      state: 'before',
      season: 'winter',
      weather: 'haze',
      sunAzimuth: 48,
      sunHeight: 34,
    }),
    camera: 'nikonOld',
    takenAt: '2016:03:12 10:37:09',
    sizePx: [2000, 1333],
    budgetKb: 430,
  },
  {
    path: `${ROOT}/2016/易地搬迁/黄草沟村/马贵元(前)/DSC_0213.JPG`,
    source: house(...MA, {
      state: 'before',
      season: 'winter',
      weather: 'haze',
      sunAzimuth: 48,
      sunHeight: 34,
      hand: { step: [-4.2, -0.1, 4.5], turn: [16, -1.5, -0.5] },
    }),
    camera: 'nikonOld',
    takenAt: '2016:03:12 10:39:51',
  },
  {
    path: `${ROOT}/2016/易地搬迁/黄草沟村/马贵元(后)/DSC_0871.JPG`,
    source: house(...MA, {
      state: 'after',
      season: 'autumn',
      weather: 'clear',
      sunAzimuth: 55,
      sunHeight: 44,
      hand: { step: [-0.3, 0.1, 0.2], turn: [-0.6, 0.4, 0.4], zoom: 1.03 },
    }),
    camera: 'nikon',
    takenAt: '2016:09:21 11:51:53',
    sizePx: [2000, 1333],
    budgetKb: 430,
  },
  {
    path: `${ROOT}/2016/易地搬迁/黄草沟村/马贵元(后)/DSC_0872.JPG`,
    source: house(...MA, {
      state: 'after',
      season: 'autumn',
      weather: 'clear',
      sunAzimuth: 55,
      sunHeight: 44,
      hand: { step: [4.4, 0.1, 4], turn: [-15, 0, 0.3] },
    }),
    camera: 'nikon',
    takenAt: '2016:09:21 11:54:20',
  },
  {
    path: `${ROOT}/2016/易地搬迁/黄草沟村/冶生福(前)/DSC_0221.JPG`,
    source: house(...YE, {
      state: 'before',
      season: 'winter',
      weather: 'clear',
      sunAzimuth: -52,
      sunHeight: 30,
    }),
    camera: 'nikonOld',
    takenAt: '2016:03:12 14:22:31',
  },
  {
    path: `${ROOT}/2016/易地搬迁/黄草沟村/冶生福(后)/DSC_0880.JPG`,
    source: house(...YE, {
      state: 'after',
      season: 'autumn',
      weather: 'clouds',
      sunAzimuth: -40,
      sunHeight: 43,
      hand: { step: [0.4, 0, 0.5], turn: [1.1, 0, 0.5] },
    }),
    camera: 'nikon',
    takenAt: '2016:09:21 15:06:12',
  },
  {
    path: `${ROOT}/2017/易地搬迁/黑沟村/村庄绿化/DSC_1502.JPG`,
    source: scene({
      scene: 'greening',
      place: '黑沟村',
      spot: '村口',
      state: 'after',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: 38,
      sunHeight: 50,
    }),
    camera: 'nikon',
    takenAt: '2017:06:08 10:13:59',
    sizePx: [2000, 1333],
    budgetKb: 460,
  },
  {
    path: `${ROOT}/2017/易地搬迁/黑沟村/村庄绿化/DSC_1503.JPG`,
    source: scene({
      scene: 'greening',
      place: '黑沟村',
      spot: '村口',
      state: 'after',
      season: 'summer',
      weather: 'clouds',
      sunAzimuth: 38,
      sunHeight: 50,
      hand: { step: [-0.4, 0.2, 9], turn: [6, 1, 0.2], zoom: 1.2 },
    }),
    camera: 'nikon',
    takenAt: '2017:06:08 10:15:20',
  },
];
