// Photos as county offices keep them, made up from a number: always the same photo for a number.
import type { CountyPlaces } from '../../../shared/place.ts';
import { NO_METADATA, type PhotoMetadata } from '../../../shared/photo.ts';

/** Where a made-up photo lies and what its camera noted. */
export interface MadeUpPhoto {
  /** Folder relative to the root, with `/`. */
  folder: string;
  name: string;
  metadata: PhotoMetadata;
}

const PHOTOS_A_FOLDER = 40;
const FIRST_YEAR = 2012;
const YEARS = 12;
const PROGRAMMES = ['易地搬迁', '危房改造', '村庄道路', '人居环境', '高标准农田'];
const SIDES = ['改造前', '改造后', '施工中', '照片'];
const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨');
const GIVEN_NAMES = ['生贵', '占财', '得福', '玉兰', '进财', '秀英', '国庆', '桂花'];
const CAMERAS = [
  { make: 'NIKON CORPORATION', model: 'NIKON D7100', prefix: 'DSC_' },
  { make: 'Canon', model: 'Canon EOS 80D', prefix: 'IMG_' },
  { make: 'DJI', model: 'FC6310', prefix: 'DJI_' },
];

/** The photo of this number, in a village of `county`; forty photos share a folder. */
export function madeUpPhoto(number: number, county: CountyPlaces): MadeUpPhoto {
  const series = Math.floor(number / PHOTOS_A_FOLDER);
  const villages = county.towns.flatMap((town) =>
    town.villages.map((village) => ({ town: town.name, village: village.name })),
  );
  // Two series in a row are one household before and after the work.
  const household = Math.floor(series / 2);
  // Every village comes up before any comes up again.
  const { town, village } = at(villages, household * 61);
  const year = FIRST_YEAR + (scattered(household + 1) % YEARS);
  const isBefore = series % 2 === 0;
  const side = household % 5 === 0 ? at(SIDES, scattered(series)) : at(SIDES, isBefore ? 0 : 1);
  const person = at(SURNAMES, scattered(household + 2)) + at(GIVEN_NAMES, scattered(household + 3));
  const programme = at(PROGRAMMES, scattered(household + 4));
  const camera = at(CAMERAS, household);
  const takenAt = capturedAt(year + (isBefore ? 0 : 1), number);
  return {
    folder: `${year}年${programme}/${town}/${village}/${side}/${person}${series}`,
    name: `${camera.prefix}${String(number % 10_000).padStart(4, '0')}.JPG`,
    metadata: {
      ...NO_METADATA,
      takenAt,
      digitisedAt: takenAt,
      make: camera.make,
      model: camera.model,
      caption: number % 4 === 0 ? `${town}${village}${person}家的${side}房屋。` : null,
      creator: '县融媒体中心',
    },
  };
}

function capturedAt(year: number, number: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [month, day] = [1 + (scattered(number) % 12), 1 + (scattered(number + 1) % 28)];
  return `${year}-${two(month)}-${two(day)}T10:${two(number % 60)}:${two(scattered(number) % 60)}`;
}

/** Neighbouring numbers far apart, by multiplication with a prime (D. Knuth, TAOCP 6.4). */
function scattered(number: number): number {
  return (Math.imul(number, 2_654_435_761) >>> 0) >>> 8;
}

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
