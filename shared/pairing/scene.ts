// What makes two photos show one scene: the same household, or the same thing in the same village.
import { dayRange } from '../capture-date.ts';
import type { PairReason } from '../pair.ts';
import { isCollage } from '../understanding/file-versions.ts';
import type { PairingPhoto } from './pairing-photo.ts';
import { differenceOf, type PlaceMarks, placeMarksOf } from './place-marks.ts';

/** Photos of one place and thing, from which before/after pairs are made. */
export interface Scene {
  /** Shared by all pairs of the scene: 黄草沟村/马贵元. */
  key: string;
  /** What holds the scene together. */
  kind: 'household' | 'alike-household' | 'village-subject' | 'village';
  photos: PairingPhoto[];
}

/** Things of which a village has many, so that village and subject do not make one scene. */
const MANY_OF_A_KIND: ReadonlySet<string> = new Set(['house', 'interior', 'courtyard']);

/** Pictures of doings and people are no scene that changes. */
const NO_SCENE: ReadonlySet<string> = new Set(['people', 'event']);

/** Copies that phones and programs make beside the picture that was taken. */
const EDITED = /(?:^|\/)IMG_E\d{4}|[-_(（](?:编辑|美颜|修图)[^/]*$/iu;

/** Sorts photos into scenes; one photo is in at most one. */
export function scenesOf(photos: readonly PairingPhoto[]): Scene[] {
  const scenes = new Map<string, Scene>();
  for (const photo of photos) {
    const scene = sceneOf(photo);
    if (!scene) continue;
    const known = scenes.get(scene.key);
    if (known) known.photos.push(photo);
    else scenes.set(scene.key, { ...scene, photos: [photo] });
  }
  return [...scenes.values()];
}

function sceneOf({ facts, path }: PairingPhoto): Omit<Scene, 'photos'> | null {
  if (isCollage(path.split('/')) || EDITED.test(path)) return null;
  const { village, town, person, subject } = facts;
  const place = village === null ? '' : `${town ?? ''}${village}`;
  if (person !== null && !(NO_SCENE.has(subject) && facts.phase === 'unknown')) {
    return { key: `${place}/${person}`, kind: 'household' };
  }
  if (village === null || NO_SCENE.has(subject)) return null;
  return subject === 'other'
    ? { key: place, kind: 'village' }
    : { key: `${place}/${subject}`, kind: 'village-subject' };
}

/** Why a before and an after of one scene belong together, and what speaks against it. */
export interface Comparison {
  isSure: boolean;
  score: number;
  reasons: PairReason[];
}

/** A photo with what is compared of its names, read once. */
export interface Traits {
  photo: PairingPhoto;
  placeMarks: PlaceMarks;
  stem: string;
}

/** Reads what `comparePhotos` compares. */
export function traitsOf(photo: PairingPhoto): Traits {
  return { photo, placeMarks: placeMarksOf(photo), stem: stem(photo) };
}

/** Compares a before and an after of one scene. */
export function comparePhotos(scene: Scene, first: Traits, second: Traits): Comparison {
  const [before, after] = [first.photo, second.photo];
  const reasons: PairReason[] = [];
  let [isSure, score] = [true, 0.9];
  const doubt = (reason: PairReason, cap: number): void => {
    reasons.push(reason);
    isSure = false;
    score = Math.min(score, cap);
  };
  const { village, person, subject } = before.facts;
  if (village !== null && village === after.facts.village)
    reasons.push({ kind: 'same-village', detail: village });
  if (scene.kind === 'household') reasons.push({ kind: 'same-household', detail: person ?? '' });
  if (subject !== 'other' && subject === after.facts.subject)
    reasons.push({ kind: 'same-subject', detail: subject });
  reasons.push({ kind: 'phases', detail: `${phaseWord(before)}→${phaseWord(after)}` });
  if (scene.kind === 'village' || (scene.kind === 'household' && areOtherThings(before, after))) {
    doubt({ kind: 'subject-unknown', detail: '' }, 0.5);
  }
  if (scene.kind === 'alike-household') {
    doubt(
      { kind: 'household-unknown', detail: `${person ?? ''} / ${after.facts.person ?? ''}` },
      0.6,
    );
  }
  if (scene.kind === 'village-subject' && MANY_OF_A_KIND.has(subject)) {
    doubt({ kind: 'household-unknown', detail: subject }, 0.5);
  }
  const difference = differenceOf(first.placeMarks, second.placeMarks);
  if (difference !== null) doubt({ kind: 'subject-unknown', detail: difference }, 0.35);
  const towns = [before.facts.town, after.facts.town];
  if (
    scene.kind === 'household' &&
    village === null &&
    !towns.includes(null) &&
    towns[0] !== towns[1]
  ) {
    doubt({ kind: 'household-unknown', detail: towns.join(' / ') }, 0.2);
  }
  if (before.facts.phase === 'unknown' || after.facts.phase === 'unknown') {
    doubt({ kind: 'phase-unknown', detail: '' }, 0.4);
  }
  const order = dateOrder(before, after);
  if (order === 'contradiction')
    doubt({ kind: 'date-contradiction', detail: dates(before, after) }, 0.3);
  if (order === 'agrees') {
    reasons.push({ kind: 'date-order', detail: dates(before, after) });
    score += isSure ? 0.05 : 0;
  }
  if (first.stem !== '' && first.stem === second.stem) {
    reasons.push({ kind: 'same-name', detail: first.stem });
    score += isSure ? 0.03 : 0.05;
  }
  return { isSure, score: Math.min(score, 0.98), reasons };
}

/** A house and its kitchen are one household and two pictures. */
function areOtherThings(before: PairingPhoto, after: PairingPhoto): boolean {
  const [a, b] = [before.facts.subject, after.facts.subject];
  const isVague = (subject: string): boolean => subject === 'other' || subject === 'people';
  return a !== b && !isVague(a) && !isVague(b);
}

function phaseWord({ facts }: PairingPhoto): string {
  return facts.phase;
}

function dateOrder(before: PairingPhoto, after: PairingPhoto): 'agrees' | 'contradiction' | 'open' {
  const earlier = before.facts.date && dayRange(before.facts.date);
  const later = after.facts.date && dayRange(after.facts.date);
  if (!earlier || !later) return 'open';
  // Of one day is as odd as later: nothing is built in between.
  if (earlier.first >= later.last) return 'contradiction';
  return earlier.last < later.first ? 'agrees' : 'open';
}

function dates(before: PairingPhoto, after: PairingPhoto): string {
  return `${before.facts.date?.iso ?? ''}→${after.facts.date?.iso ?? ''}`;
}

/** The file's name without ending, copy number and phase: 张有福2, 道路1. */
export function stem({ path }: PairingPhoto): string {
  return (path.split('/').at(-1) ?? '')
    .replace(/\.[^.]+$/u, '')
    .replaceAll(/\s*\(\d+\)$|[(（]?(?:改造|搬迁|整治)?[前后](?=$|[)）])[)）]?/gu, '')
    .trim();
}
