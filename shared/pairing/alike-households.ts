// 官却见措 and 官确尖措 can be one household: names of other languages are written by ear.
import type { Scene } from './scene.ts';

/** Scenes of two households of one village whose names sound alike, one with only befores, one with only afters. */
export function alikeHouseholds(scenes: readonly Scene[]): Scene[] {
  const halves = scenes.filter(({ kind, photos }) => kind === 'household' && isHalf(photos));
  const byVillage = Map.groupBy(halves, ({ key }) => key.slice(0, key.indexOf('/')));
  return [...byVillage.values()].flatMap((households) =>
    households.flatMap((one, index) =>
      households
        .slice(index + 1)
        .filter((other) => areAlike(nameOf(one), nameOf(other)) && phaseOf(one) !== phaseOf(other))
        .map((other): Scene => ({
          key: `${one.key}~${nameOf(other)}`,
          kind: 'alike-household',
          photos: [...one.photos, ...other.photos],
        })),
    ),
  );
}

function isHalf(photos: Scene['photos']): boolean {
  const phases = new Set(photos.map(({ facts }) => facts.phase));
  return phases.has('before') !== phases.has('after');
}

function phaseOf({ photos }: Scene): string {
  return photos.some(({ facts }) => facts.phase === 'before') ? 'before' : 'after';
}

function nameOf({ key }: Scene): string {
  return key.slice(key.indexOf('/') + 1);
}

/** Of four or more characters and one length, at least half of them the same and in place. */
function areAlike(a: string, b: string): boolean {
  if (a.length < 4 || a.length !== b.length) return false;
  const same = Array.from(a).filter((character, at) => character === b.charAt(at)).length;
  return same * 2 >= a.length;
}
