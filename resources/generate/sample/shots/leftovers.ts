import { scene, type Shot } from './shot.ts';

const PUBLISHED = '2022-05-20 党代会专版';
const DESKTOP = '桌面备份';
const PHOTOSHOP = 'Adobe Photoshop CC 2018 (Windows)';

const published = (number: string, of: string): Shot => ({
  path: `${PUBLISHED}/${number}.jpg`,
  source: { kind: 'resave', of, widthPx: 1600 },
  software: PHOTOSHOP,
  budgetKb: 210,
});

/** The pictures of a page as it was published: numbered, re-saved, captions in a list beside them. */
export const publishedShots: Shot[] = [
  published('01', '乡镇报送/田家寨镇/大卡阳村/搬迁前/道路1.JPG'),
  published('02', '乡镇报送/田家寨镇/大卡阳村/搬迁后/集中安置区道路1.JPG'),
  published('03', '手机相册/2020-05-19 机修梯田/IMG_20200519_104418.jpg'),
  published('04', '乡镇报送/共和镇/王家山村/搬迁前/全景.JPG'),
  published('05', '乡镇报送/共和镇/王家山村/搬迁后/全景.JPG'),
  published('06', '其他部门/教育局 营养改善计划/大才学校 学生排队打饭1.jpg'),
];

/** The list that lies beside the published pictures. */
export const publishedList = {
  path: `${PUBLISHED}/图片说明.txt`,
  text: [
    '01 大卡阳村搬迁前道路原貌',
    '02 大卡阳村集中安置区道路',
    '03 机修梯田',
    '04 搬迁前的王家山村',
    '05 建成的王家山村全景',
    '06 《农村义务教育营养改善计划》拍摄地:大才学校;学生排队打饭',
    '',
  ].join('\n'),
};

/** What gathers on a desktop: folder words that say what was done to files, not to villages. */
export const desktopShots: Shot[] = [
  {
    path: `${DESKTOP}/新建文件夹/DSC_1502.JPG`,
    source: { kind: 'copy', of: '扶贫开发局照片/2017/易地搬迁/黑沟村/村庄绿化/DSC_1502.JPG' },
  },
  {
    path: `${DESKTOP}/新建文件夹/DSC_0213 - 副本.JPG`,
    source: { kind: 'copy', of: '扶贫开发局照片/2016/易地搬迁/黄草沟村/马贵元(前)/DSC_0213.JPG' },
  },
  {
    path: `${DESKTOP}/大卡阳 修图前/道路.jpg`,
    source: { kind: 'copy', of: '乡镇报送/田家寨镇/大卡阳村/搬迁后/集中安置区道路2.JPG' },
  },
  {
    path: `${DESKTOP}/大卡阳 修图后/道路.jpg`,
    source: { kind: 'retouch', of: '乡镇报送/田家寨镇/大卡阳村/搬迁后/集中安置区道路2.JPG' },
    camera: 'canon',
    takenAt: '2018:07:11 09:48:38',
    software: PHOTOSHOP,
  },
  {
    path: `${DESKTOP}/新建文件夹 (2)/DSC_0877.JPG`,
    source: { kind: 'cut', of: '扶贫开发局照片/2016/易地搬迁/黄草沟村/马贵元(后)/DSC_0872.JPG' },
    camera: 'nikon',
    takenAt: '2016:09:21 12:01:30',
  },
  {
    path: `${DESKTOP}/扫描/王家山 老照片001.jpg`,
    source: scene({
      scene: 'road',
      place: '王家山村',
      spot: '主干道',
      state: 'before',
      season: 'winter',
      weather: 'clear',
      sunAzimuth: 46,
      sunHeight: 40,
    }),
    camera: 'scanner',
    takenAt: '2019:03:18 16:02:55',
  },
];
