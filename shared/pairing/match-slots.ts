// Ranks photos for each caption line of an article. A photo is preselected only where its own
// words equal the caption, the article itself shows it there, or household, or village and subject, agree and
// nothing contradicts.
import type { ArticleLine } from '../article.ts';
import type { Panel } from '../caption.ts';
import { type CaptureDate, dayRange } from '../capture-date.ts';
import type { PhotoId } from '../photo.ts';
import { plainText } from '../understanding/han-text.ts';
import { type ArticlePrint, matchPictures, type PictureMatch } from './match-pictures.ts';
import type { PairingPhoto } from './pairing-photo.ts';

/** A photo offered for a caption line. */
export interface SlotOffer {
  photo: PhotoId;
  decision: 'auto' | 'ask';
  /** Probability, 0 to 1, that an editor would take it. */
  score: number;
}

/** Photos offered for one line. */
const MAX_OFFERS = 12;

/** Photos looked at for a line that names no place and no person. */
const MAX_LOOKED_AT = 400;

/** Shorter names (道路, 全景) are words for things and not captions. */
const MIN_NAME_LENGTH = 4;

/** Categories that a caption names; the others only follow from what is shown. */
const PROGRAMMES: ReadonlySet<string> = new Set([
  'relocation',
  'housing',
  'reconstruction',
  'training',
]);

interface Judged {
  photo: PairingPhoto;
  score: number;
  /** True if the evidence is on both sides; still not preselected where two lines claim the photo. */
  isSure: boolean;
  /** True if the photo's own words, or its name, equal the caption, or the article shows it over the line. */
  isVerbatim: boolean;
}

/**
 * Offers for every caption line, best first; lines without any have an empty list. `pictures` are those that the
 * article itself has over its captions.
 */
export function matchSlots(
  article: readonly ArticleLine[],
  photos: readonly PairingPhoto[],
  pictures: readonly ArticlePrint[] = [],
): Map<number, SlotOffer[]> {
  const publishable = photos.filter(({ facts }) => facts.publishable);
  const index = buildIndex(publishable);
  const shown = pictures.length > 0 ? matchPictures(pictures, publishable) : null;
  const judged = new Map<number, Judged[]>();
  const claims = new Map<PhotoId, { line: number; isVerbatim: boolean; score: number }[]>();
  for (const line of article) {
    if (line.kind !== 'caption') continue;
    const own = shown?.get(line.line) ?? [];
    const list = [...new Set([...own.map(({ photo }) => photo), ...candidatesFor(line, index)])]
      .map((photo) => judgeShown(photo, own) ?? judge(line, photo))
      .filter((one): one is Judged => one !== null)
      .sort((a, b) => b.score - a.score || (a.photo.path < b.photo.path ? -1 : 1));
    judged.set(line.line, list);
    for (const { photo, isSure, isVerbatim, score } of list) {
      if (!isSure) continue;
      const claim = { line: line.line, isVerbatim, score };
      claims.set(photo.id, [...(claims.get(photo.id) ?? []), claim]);
    }
  }
  return new Map(
    [...judged].map(([line, list]) => [
      line,
      list.slice(0, MAX_OFFERS).map((one) => offer(line, one, claims.get(one.photo.id) ?? [])),
    ]),
  );
}

/** A photo that two lines claim is preselected for none, unless its own words equal one of them. */
function offer(
  line: number,
  { photo, score, isSure, isVerbatim }: Judged,
  claims: readonly { line: number; isVerbatim: boolean }[],
): SlotOffer {
  const verbatim = claims.filter((claim) => claim.isVerbatim);
  const isOnlyClaim =
    verbatim.length > 0 ? isVerbatim && verbatim[0]?.line === line : claims.length === 1;
  const decision = isSure && isOnlyClaim ? 'auto' : 'ask';
  return { photo: photo.id, decision, score: decision === 'auto' ? score : Math.min(score, 0.75) };
}

interface Index {
  byVillage: Map<string, PairingPhoto[]>;
  byPerson: Map<string, PairingPhoto[]>;
  byCaption: Map<string, PairingPhoto[]>;
  bySubject: Map<string, PairingPhoto[]>;
}

function buildIndex(photos: readonly PairingPhoto[]): Index {
  const index: Index = {
    byVillage: new Map(),
    byPerson: new Map(),
    byCaption: new Map(),
    bySubject: new Map(),
  };
  for (const photo of photos) {
    const { village, person, caption, subject } = photo.facts;
    if (village !== null) push(index.byVillage, core(village), photo);
    if (person !== null) push(index.byPerson, person, photo);
    for (const words of captionWordings(caption, photo)) push(index.byCaption, words, photo);
    push(index.bySubject, subject, photo);
  }
  return index;
}

function push(map: Map<string, PairingPhoto[]>, key: string, photo: PairingPhoto): void {
  const list = map.get(key);
  if (list) list.push(photo);
  else map.set(key, [photo]);
}

function candidatesFor({ text, panels }: ArticleLine, index: Index): PairingPhoto[] {
  const found = new Set<PairingPhoto>(index.byCaption.get(wording(text)));
  for (const { person, place, subject } of panels) {
    if (person !== null) for (const photo of index.byPerson.get(person) ?? []) found.add(photo);
    if (place.village !== null)
      for (const photo of index.byVillage.get(core(place.village)) ?? []) found.add(photo);
    if (person !== null || place.village !== null || subject === 'other') continue;
    for (const photo of (index.bySubject.get(subject) ?? []).slice(0, MAX_LOOKED_AT))
      found.add(photo);
  }
  return [...found];
}

/** A photo that the article shows over the line; null if it is none of them. */
function judgeShown(photo: PairingPhoto, shown: readonly PictureMatch[]): Judged | null {
  const match = shown.find((one) => one.photo === photo);
  if (match === undefined) return null;
  const { isSure } = match;
  return { photo, score: isSure ? 0.995 : 0.9, isSure, isVerbatim: isSure };
}

/** How well a photo fits a line; null if its words contradict the caption's. */
function judge(line: ArticleLine, photo: PairingPhoto): Judged | null {
  const words = wording(line.text);
  if (photo.facts.caption !== null && wording(photo.facts.caption) === words) {
    return { photo, score: 0.99, isSure: true, isVerbatim: true };
  }
  if (photo.facts.caption === null && nameWordings(photo).includes(words)) {
    return { photo, score: 0.95, isSure: saysWhich(line), isVerbatim: true };
  }
  const fits = line.panels.map((panel) => fit(panel, photo)).filter((one) => one !== null);
  const best = fits.sort((a, b) => b.score - a.score)[0];
  return best ? { photo, ...best, isVerbatim: false } : null;
}

/** 房屋改造前 is the name of many a folder; 机修梯田, 黑沟村改造前 and 马贵元家 say which. */
function saysWhich({ panels }: ArticleLine): boolean {
  return panels.every(
    ({ place, person, phase }) => phase === 'unknown' || place.village !== null || person !== null,
  );
}

/** The words a photo goes under: its own caption, else its file and folder. */
function captionWordings(caption: string | null, photo: PairingPhoto): string[] {
  return caption === null ? nameWordings(photo) : [wording(caption)];
}

/** 2020-05-19 机修梯田/IMG_01.jpg goes under 机修梯田, 培训照片2.jpg under 培训照片. */
function nameWordings({ path }: PairingPhoto): string[] {
  const [file = '', folder = ''] = path.split('/').toReversed();
  return [file.replace(/\.[^.]*$/u, ''), folder]
    .map((name) =>
      wording(name.replace(/^[\d\s._年月日-]+/u, '').replace(/[\s_(（]*\d+[)）]?$/u, '')),
    )
    .filter((words) => words.length >= MIN_NAME_LENGTH);
}

function fit(panel: Panel, { facts }: PairingPhoto): { score: number; isSure: boolean } | null {
  const { place } = panel;
  const hasVillage = place.village !== null && facts.village !== null;
  if (hasVillage && core(place.village ?? '') !== core(facts.village ?? '')) return null;
  if (isOther(place.town, facts.town) || isOther(panel.person, facts.person)) return null;
  if (panel.phase !== 'unknown' && facts.phase !== 'unknown' && panel.phase !== facts.phase)
    return null;
  if (areOtherDates(panel.date, facts.date)) return null;
  const isSameSubject = panel.subject === facts.subject && panel.subject !== 'other';
  const isVague =
    panel.subject === 'other' ||
    facts.subject === 'other' ||
    facts.subject === 'people' ||
    facts.subject === 'event';
  if (!isSameSubject && !isVague) return null;
  const isSamePhase = panel.phase === facts.phase && panel.phase !== 'unknown';
  const isSamePerson = panel.person !== null && panel.person === facts.person;
  const isSamePlace = hasVillage && (panel.person === null) === (facts.person === null);
  const isSameProgramme =
    panel.category === facts.category ||
    facts.category === 'other' ||
    !PROGRAMMES.has(panel.category);
  if (!hasVillage && !isSamePerson && !(isSameSubject && isSamePhase)) return null;
  const score =
    0.1 +
    (hasVillage ? 0.25 : 0) +
    (isSamePerson ? 0.35 : 0) +
    (isSameSubject ? 0.2 : 0) +
    (isSamePhase ? 0.15 : 0) +
    (panel.date && facts.date ? 0.1 : 0) +
    (isSameProgramme ? 0.05 : 0);
  const isSure = isSamePerson || (isSamePlace && isSameSubject && isSameProgramme);
  return { score: Math.min(score, 0.97), isSure };
}

function isOther(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** True if both dates are known and can not mean one day. */
function areOtherDates(a: CaptureDate | null, b: CaptureDate | null): boolean {
  const [x, y] = [a && dayRange(a), b && dayRange(b)];
  return x !== null && y !== null && (x.last < y.first || y.last < x.first);
}

/** 王家山 and 王家山村 are one village. */
function core(village: string): string {
  return village.length > 2 ? village.replace(/村$/u, '') : village;
}

/** A caption's words alone: spaces, punctuation and leading numbers of lists do not count. */
function wording(text: string): string {
  return plainText(text)
    .replace(/^\s*\d{1,3}[\s.、:)]+/u, '')
    .replaceAll(/[^\u4E00-\u9FFFa-z\d]/giu, '');
}
