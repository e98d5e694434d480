// What is compared of a photo, read once: names, folders, numbers and words without what tells before from after.
import { dayRange } from '../capture-date.ts';
import { coreOfVillage } from '../place.ts';
import type { OtherPlaces } from './other-place.ts';
import type { PairingPhoto } from './pairing-photo.ts';
import { type PlaceMarks, placeMarksOf } from './place-marks.ts';
import { pairsIn } from './words-in-common.ts';

/** A photo with what is compared of it. */
export interface Traits {
  photo: PairingPhoto;
  placeMarks: PlaceMarks;
  /** The file's name without ending, copy number and phase: 张有福2, 道路1; empty for a bare number. */
  stem: string;
  /** Its running number, 1 of 道路01; empty without one and for the number of a camera's series. */
  number: string;
  /** The name with # for its running number: 道路#. */
  series: string;
  /** The folders' names without phases and years: 易地搬迁/黄草沟村/马贵元 of 2016/易地搬迁/黄草沟村/马贵元(前). */
  folder: string;
  /** What the caption says besides place, person, time and phase; empty without a caption. */
  words: string;
  /** Each two characters beside each other in `words`, see {@link pairsIn}. */
  wordPairs: Uint32Array;
  /** First and last day that its date can mean. */
  days: { first: string; last: string } | null;
  /** The two halves of the difference hash. */
  hash: readonly [number, number] | null;
  position: { latitude: number; longitude: number } | null;
  /** The village that its path names where its caption names another one. */
  otherPlace: string | null;
  /** Orders the photos of a scene: by name, 道路2 before 道路10, then by day. */
  order: string;
}

/** What people write where a picture is before, during or after. */
const PHASE_WORDS =
  /[(（]?(?:(?:改造|搬迁|整治|施工|建设|拆除|翻修|修缮|维修|治理|硬化|危改|开工|完工|竣工)之?[前后中]|在建|[旧老新](?:房|居|貌|址|村容)|(?<![a-z])(?:before|after|during|old|new)(?![a-z]))[)）]?/giu;

/** One of them at the end of a name: 黑沟01前, 张有福(后), 黑沟 旧. */
const PHASE_AT_END = /[(（]?[前后旧新](?=$|[)）])[)）]?/gu;

const YEARS_AND_DAYS =
  /(?<!\d)(?:19|20)\d{2}(?:年?[-._]?\d{1,2}月?(?:[-._]?\d{1,2}日?)?|年)?(?!\d)/gu;

/** Names that cameras, phones and chat programs give: their numbers say nothing of what is shown. */
const CAMERA_NAME =
  /^(?:DSC[NF]?|IMG|MVIMG|PXL|DJI|GOPR|VID|P|mmexport|wx_camera|微信图片|微信截图|Screenshot)[_-]?\d|^\d{6,}/iu;

/** Programmes and works that captions of every photo name. */
const COMMON_WORDS =
  /改造|搬迁|整治|建设|施工|治理|易地|异地|项目|工程|照片|图为|[前后中旧新]|[\d年月日，。、（）()\s]/gu;

/** Reads traits; remembers folders, of which many photos share one. */
export class TraitReader {
  readonly #otherPlaces: OtherPlaces | null;
  readonly #folders = new Map<string, string>();

  constructor(otherPlaces: OtherPlaces | null) {
    this.#otherPlaces = otherPlaces;
  }

  read(photo: PairingPhoto): Traits {
    const { facts, path } = photo;
    const name = stem(photo);
    const isCameras = CAMERA_NAME.test(name);
    const digits = isCameras ? null : /\d{1,4}(?!.*\d)/u.exec(name);
    const words = distinctWords(photo);
    const days = facts.date && dayRange(facts.date);
    return {
      photo,
      placeMarks: placeMarksOf(photo),
      stem: /^\d{1,4}$/u.test(name) ? '' : name,
      number: digits === null ? '' : String(Number(digits[0])),
      series: digits === null ? name : name.replace(/\d{1,4}(?!.*\d)/u, '#'),
      folder: this.#folder(path.slice(0, Math.max(0, path.lastIndexOf('/')))),
      words,
      wordPairs: pairsIn(words),
      days,
      hash: hashOf(photo.perceptualHash),
      position: positionOf(photo),
      otherPlace: this.#otherPlaces?.of(photo) ?? null,
      order: `${name.replaceAll(/\d+/gu, (run) => run.padStart(8, '0'))}|${days?.first ?? '9999'}|${path}`,
    };
  }

  #folder(path: string): string {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const plain = path
      .split('/')
      .map((name) =>
        name
          .replaceAll(PHASE_WORDS, '')
          .replaceAll(YEARS_AND_DAYS, '')
          .replaceAll(PHASE_AT_END, '')
          .trim(),
      )
      .filter((name) => /\D/u.test(name))
      .join('/');
    this.#folders.set(path, plain);
    return plain;
  }
}

function stem({ path }: PairingPhoto): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.]+$/u, '')
    .replaceAll(/\s*\(\d+\)$/gu, '')
    .replaceAll(PHASE_WORDS, '')
    .replaceAll(PHASE_AT_END, '')
    .trim();
}

function distinctWords({ facts }: PairingPhoto): string {
  if (facts.caption === null) return '';
  const { town, village, person } = facts;
  const names = [town, village, village === null ? null : coreOfVillage(village), person];
  return names
    .filter((name) => name !== null)
    .reduce((text, name) => text.replaceAll(name, ' '), facts.caption)
    .replaceAll(COMMON_WORDS, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function hashOf(hash: string | null): readonly [number, number] | null {
  if (hash?.length !== 16) return null;
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8), 16)];
}

function positionOf({
  latitude,
  longitude,
}: PairingPhoto): { latitude: number; longitude: number } | null {
  // 0,0 is what cameras write that do not know.
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return null;
  return { latitude, longitude };
}
