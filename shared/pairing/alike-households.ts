// 官却见措 and 官确尖措 can be one household: names of other languages are written by ear.
import { type Scene, sideOf } from './scene.ts';

/** Shorter names are alike by chance: 马生福 and 马生贵. */
const LEAST_CHARACTERS = 4;

/** Scenes of two households of one village whose names sound alike, one with only befores, one with only afters. */
export function alikeHouseholds(scenes: readonly Scene[]): Scene[] {
  const halves = scenes.filter(
    (scene) =>
      scene.kind === 'household' && scene.name.length >= LEAST_CHARACTERS && sideOf(scene) !== null,
  );
  return [...Map.groupBy(halves, ({ place, mark }) => `${place}#${mark ?? ''}`).values()].flatMap(
    (households) =>
      households.flatMap((one, index) =>
        households
          .slice(index + 1)
          .filter((other) => areAlike(one.name, other.name) && sideOf(one) !== sideOf(other))
          .map((other): Scene => ({
            ...one,
            key: `${one.key}~${other.name}`,
            kind: 'alike-household',
            photos: [...one.photos, ...other.photos],
          })),
      ),
  );
}

/** Of one length, at least half of their characters the same and in place. */
function areAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const same = Array.from(a).filter((character, at) => character === b.charAt(at)).length;
  return same * 2 >= a.length;
}
