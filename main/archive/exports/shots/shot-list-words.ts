// The words of the list for print, in the languages of the program.
import { SUBJECT_WORDS } from '../../../../shared/captions/fact-words.ts';
import type { CaptureDate } from '../../../../shared/capture-date.ts';
import type { Language } from '../../../../shared/errors.ts';
import type { Facts } from '../../../../shared/fact.ts';
import type { Shot, ShotHalf, ShotReason } from '../../../../shared/shots/shot.ts';
import type { Subject } from '../../../../shared/subject.ts';

export interface ShotListWords {
  htmlLang: string;
  /** Names of the files and of the folder of pictures. */
  pageFile: string;
  tableFile: string;
  pictureFolder: string;
  title: string;
  /** What is to be done about a missing half. */
  todo: Record<ShotHalf, string>;
  phase: Record<ShotHalf, string>;
  subjects: Record<Subject, string>;
  household: (person: string, thing: string) => string;
  reason: (shot: Pick<Shot, 'missing' | 'reason' | 'photoCount'>) => string;
  count: (count: number) => string;
  page: (number: number, count: number) => string;
  date: (date: CaptureDate) => string;
  position: (latitude: number, longitude: number) => string;
  noDate: string;
  noPicture: string;
  unknownTown: string;
  place: string;
  what: string;
  taken: string;
  where: string;
  original: string;
  why: string;
  notes: string;
  grid: string;
  howToPrint: string;
  villages: string;
  town: string;
  village: string;
  /** What is filled in by hand, by the half that is missing. */
  blanks: Record<ShotHalf, { date: string; by: string; done: string; failed: string }>;
  columns: readonly string[];
  exportedOn: (day: string) => string;
}

/** The words of one language. */
export function shotListWords(language: Language): ShotListWords {
  return language === 'zh-CN' ? CHINESE : ENGLISH;
}

/** What a shot shows, in its list's words: 马贵元家院落, 大才学校, 二社道路. */
export function whatOf({ sub, person, facility, subject }: Facts, words: ShotListWords): string {
  const known = facility ?? (subject === 'other' ? null : words.subjects[subject]);
  const what =
    person === null ? (known ?? words.subjects.other) : words.household(person, known ?? '');
  if (sub === null) return what;
  return words.htmlLang === 'en' ? `${what}, ${sub}` : `${sub}${what}`;
}

const CHINESE: ShotListWords = {
  htmlLang: 'zh-CN',
  pageFile: '补拍清单.html',
  tableFile: '补拍清单.csv',
  pictureFolder: '照片',
  title: '补拍清单',
  todo: { after: '补拍', before: '补找旧照' },
  phase: { before: '前', after: '后' },
  subjects: { ...SUBJECT_WORDS, other: '内容未定' },
  household: (person, thing) => `${person}家${thing}`,
  reason: ({ missing, reason, photoCount }) => CHINESE_REASONS[missing][reason](photoCount),
  count: (count) => `${count} 处`,
  page: (number, count) => `第 ${number} 页 / 共 ${count} 页`,
  date: chineseDate,
  position: (latitude, longitude) =>
    `${latitude < 0 ? '南纬' : '北纬'} ${degrees(latitude)}，${longitude < 0 ? '西经' : '东经'} ${degrees(longitude)}`,
  noDate: '没有日期',
  noPicture: '图片不在，见原件',
  unknownTown: '乡镇未知',
  place: '地点',
  what: '内容',
  taken: '参考照片',
  where: '拍摄位置',
  original: '原件',
  why: '为什么列出',
  notes: '备注',
  grid: '显示参考网格（三等分线和中心十字）',
  howToPrint: '按 Ctrl P 打印，A4 纸，每页两处。',
  villages: '各村',
  town: '乡镇',
  village: '村',
  blanks: {
    after: { date: '拍摄日期', by: '摄影', done: '已拍', failed: '拍不成，原因' },
    before: { date: '照片年月', by: '提供人', done: '已找到', failed: '找不到，问过' },
  },
  columns: [
    '编号',
    '要做的事',
    '乡镇',
    '村',
    '自然村',
    '户主',
    '地点设施',
    '内容',
    '参考照片',
    '参考照片阶段',
    '参考照片日期',
    '这一处的照片数',
    '纬度',
    '经度',
    '原件',
    '为什么列出',
    '完成日期',
    '摄影或提供人',
    '备注',
  ],
  exportedOn: (day) => `${day} 导出`,
};

const CHINESE_REASONS: Record<ShotHalf, Record<ShotReason, (count: number) => string>> = {
  after: {
    'no-photo': (count) => `有“前”的照片 ${count} 张，没有“后”。请站在原来的位置，按网格对齐补拍。`,
    rejected: (count) => `有“前”的照片 ${count} 张，配过的“后”都已否决。请站在原来的位置补拍。`,
  },
  before: {
    'no-photo': (count) =>
      `有“后”的照片 ${count} 张，没有“前”。旧貌已经拍不到了，请向村里、住户或同事找旧照。`,
    rejected: (count) =>
      `有“后”的照片 ${count} 张，配过的“前”都已否决。旧貌已经拍不到了，请找旧照。`,
  },
};

function chineseDate({ iso, precision }: CaptureDate): string {
  switch (precision) {
    case 'day':
    case 'month':
    case 'year': {
      const [year = 0, month, day] = iso.split('-').map(Number);
      return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
    }
    case 'decade': {
      return `${iso.slice(0, 4)}年代`;
    }
    case 'period': {
      return `${iso.replace('/', '—')}年`;
    }
    case 'month-day': {
      const [month = 0, day = 0] = iso.replace(/^--/u, '').split('-').map(Number);
      return `${month}月${day}日`;
    }
  }
}

const ENGLISH: ShotListWords = {
  htmlLang: 'en',
  pageFile: 'shots-to-take.html',
  tableFile: 'shots-to-take.csv',
  pictureFolder: 'photos',
  title: 'Shots to take',
  todo: { after: 'To shoot', before: 'Old photo to find' },
  phase: { before: 'Before', after: 'After' },
  subjects: {
    road: 'road',
    house: 'house',
    interior: 'interior',
    courtyard: 'courtyard',
    square: 'square',
    panorama: 'general view',
    office: 'office',
    greening: 'greening',
    school: 'school',
    clinic: 'clinic',
    water: 'water supply',
    bridge: 'bridge',
    field: 'field',
    river: 'river',
    toilet: 'toilet',
    workshop: 'workshop',
    solar: 'solar panels',
    people: 'people',
    event: 'event',
    other: 'subject not known',
  },
  household: (person, thing) => `${thing === '' ? 'household' : thing} of ${person}`,
  reason: ({ missing, reason, photoCount }) => ENGLISH_REASONS[missing][reason](photoCount),
  count: (count) => (count === 1 ? '1 shot' : `${count} shots`),
  page: (number, count) => `Page ${number} of ${count}`,
  date: ({ iso }) => iso.replace(/^--/u, '').replace('/', '–'),
  position: (latitude, longitude) =>
    `${degrees(latitude)} ${latitude < 0 ? 'S' : 'N'}, ${degrees(longitude)} ${longitude < 0 ? 'W' : 'E'}`,
  noDate: 'no date',
  noPicture: 'No picture here; see the original',
  unknownTown: 'Town not known',
  place: 'Place',
  what: 'Shows',
  taken: 'Reference',
  where: 'Position',
  original: 'Original',
  why: 'Why listed',
  notes: 'Notes',
  grid: 'Show the reference grid (thirds and centre)',
  howToPrint: 'Ctrl P prints: A4, two shots a page.',
  villages: 'Villages',
  town: 'Town',
  village: 'Village',
  blanks: {
    after: { date: 'Date', by: 'Photographer', done: 'Taken', failed: 'Not possible, because' },
    before: { date: 'Taken in', by: 'From', done: 'Found', failed: 'Not found, asked' },
  },
  columns: [
    'No.',
    'To do',
    'Town',
    'Village',
    'Natural village',
    'Household',
    'Facility',
    'Shows',
    'Reference photo',
    'Phase of the reference',
    'Date of the reference',
    'Photos of it',
    'Latitude',
    'Longitude',
    'Original',
    'Why listed',
    'Done on',
    'Photographer or source',
    'Notes',
  ],
  exportedOn: (day) => `Exported on ${day}`,
};

const ENGLISH_REASONS: Record<ShotHalf, Record<ShotReason, (count: number) => string>> = {
  after: {
    'no-photo': (count) =>
      `Photos of before: ${count}; none of after. Stand where it was taken and match the grid.`,
    rejected: (count) =>
      `Photos of before: ${count}; every after that was paired with one was rejected. Stand where it was taken.`,
  },
  before: {
    'no-photo': (count) =>
      `Photos of after: ${count}; none of before. It can no longer be shot: ask the village, the household or colleagues for an old photo.`,
    rejected: (count) =>
      `Photos of after: ${count}; every before that was paired with one was rejected. It can no longer be shot: look for an old photo.`,
  },
};

/** Five decimals are a metre on the ground. */
function degrees(value: number): string {
  return `${Math.abs(value).toFixed(5)}°`;
}
