// What makes photos show one scene: the same household, or the same thing in the same village.
import { isCollage } from '../understanding/file-versions.ts';
import type { PairingPhoto } from './pairing-photo.ts';

/** `linked` scenes have their befores in a village that people left and their afters where they live now. */
export type SceneKind =
  | 'household'
  | 'alike-household'
  | 'linked-household'
  | 'village-subject'
  | 'linked-subject'
  | 'village';

/** Photos of one place and thing, from which before/after pairs are made. */
export interface Scene {
  /** Shared by all pairs of the scene: 上五庄镇黄草沟村/马贵元. */
  key: string;
  /** What holds the scene together. */
  kind: SceneKind;
  /** 上五庄镇黄草沟村; empty for a household of no known village. */
  place: string;
  /** The household or the subject; empty where only the village is known. */
  name: string;
  /** The mark that its photos bear, see {@link PairingPhoto}. */
  mark: string | null;
  /** Of a linked scene, the settlement. */
  settlement: string | null;
  /** True if the same photos stand in another scene too. */
  isContested: boolean;
  photos: PairingPhoto[];
}

/** Pictures of doings and people are no scene that changes. */
const NO_SCENE: ReadonlySet<string> = new Set(['people', 'event']);

/** Copies that phones and programs make beside the picture that was taken. */
const EDITED = /(?:^|\/)IMG_E\d{4}|[-_(（](?:编辑|美颜|修图)[^/]*$/iu;

/**
 * Sorts photos into scenes, in the order of their keys; one photo is in at most one.
 *
 * @param settlements names of settlements outside of villages, each a place of its own
 */
export function scenesOf(
  photos: readonly PairingPhoto[],
  settlements: ReadonlySet<string>,
): Scene[] {
  const scenes = new Map<string, Scene>();
  for (const photo of photos) {
    const found = foundIn(photo, settlements);
    if (!found) continue;
    const key = keyOf(found, photo);
    const known = scenes.get(key);
    if (known) known.photos.push(photo);
    else {
      const lone = { settlement: null, isContested: false, photos: [photo] };
      scenes.set(key, { key, ...found, mark: photo.splitMark, ...lone });
    }
  }
  return [...scenes.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * The key of a photo's scene, whatever its phase: what was taken during the works belongs to the pairs of this group.
 * Null for a photo that is in no scene.
 */
export function sceneKeyOf(photo: PairingPhoto, settlements: ReadonlySet<string>): string | null {
  const found = foundIn(photo, settlements);
  return found && keyOf(found, photo);
}

function keyOf(
  { place, name }: Pick<Scene, 'place' | 'name'>,
  { splitMark }: PairingPhoto,
): string {
  return place + (name === '' ? '' : `/${name}`) + (splitMark === null ? '' : `#${splitMark}`);
}

function foundIn(
  { facts, path }: PairingPhoto,
  settlements: ReadonlySet<string>,
): Pick<Scene, 'kind' | 'place' | 'name'> | null {
  if (isCollage(path.split('/')) || EDITED.test(path)) return null;
  const { town, sub, person, subject } = facts;
  const village = facts.village ?? (sub !== null && settlements.has(sub) ? sub : null);
  const place = village === null ? '' : `${town ?? ''}${village}`;
  if (person !== null && !(NO_SCENE.has(subject) && facts.phase === 'unknown')) {
    return { kind: 'household', place, name: person };
  }
  if (village === null || NO_SCENE.has(subject)) return null;
  return subject === 'other'
    ? { kind: 'village', place, name: '' }
    : { kind: 'village-subject', place, name: subject };
}

/** The side that a scene has where it has befores or afters alone; null for both or neither. */
export function sideOf({ photos }: Scene): 'before' | 'after' | null {
  const has = (phase: string): boolean => photos.some(({ facts }) => facts.phase === phase);
  const [isBefore, isAfter] = [has('before'), has('after')];
  if (isBefore === isAfter) return null;
  return isBefore ? 'before' : 'after';
}
