// People who were moved: their old houses stand in the village that they left (迁出村), their new ones where they
// live now (安置点). The gazetteer says which belong together.
import type { PlaceEntry } from '../place.ts';
import { type LinkedPlace, linksOf } from '../understanding/linked-villages.ts';
import type { PairingPhoto } from './pairing-photo.ts';
import { type Scene, sideOf } from './scene.ts';

/**
 * Scenes of befores in a village that people left and afters of the same household, or else of the same thing, where
 * they live now. Only of scenes that lack the other side in their own village.
 */
export function linkedScenes(scenes: readonly Scene[], entries: readonly PlaceEntry[]): Scene[] {
  if (!entries.some(({ kind }) => kind === 'resettlement')) return [];
  const halves = scenes.filter(({ kind }) => kind === 'household' || kind === 'village-subject');
  const [befores, afters] = (['before', 'after'] as const).map((side) =>
    halves.filter((scene) => sideOf(scene) === side),
  );
  const aftersByName = Map.groupBy(afters ?? [], nameOf);
  const links = new Map<string, readonly LinkedPlace[]>();
  const linked = (befores ?? []).flatMap((left) => {
    const [photo] = left.photos;
    if (!photo) return [];
    const { town, village } = photo.facts;
    const known = links.get(left.place) ?? linksOf(entries, { town, village, sub: null });
    links.set(left.place, known);
    if (known.length === 0) return [];
    return (aftersByName.get(nameOf(left)) ?? []).flatMap((settled) => join(left, settled, known));
  });
  const count = new Map<string, number>();
  for (const { key } of linked) {
    const settled = key.slice(key.indexOf('→'));
    count.set(settled, (count.get(settled) ?? 0) + 1);
  }
  // 马生福 of two villages, and one 马生福 where both were moved to.
  return linked.map((scene) => ({
    ...scene,
    isContested: (count.get(scene.key.slice(scene.key.indexOf('→'))) ?? 0) > 1,
  }));
}

function nameOf({ kind, name, mark }: Scene): string {
  return `${kind}/${name}#${mark ?? ''}`;
}

function join(left: Scene, settled: Scene, links: readonly LinkedPlace[]): Scene[] {
  if (left.place === settled.place) return [];
  const link = links.find((place) => settled.photos.some((photo) => isAt(photo, place)));
  if (!link) return [];
  return [
    {
      ...left,
      key: `${left.key}→${settled.key}`,
      kind: left.kind === 'household' ? 'linked-household' : 'linked-subject',
      settlement: link.sub,
      photos: [...left.photos, ...settled.photos.filter((photo) => isAt(photo, link))],
    },
  ];
}

/** In the settlement, or in the village that it lies in. */
function isAt({ facts }: PairingPhoto, { town, village, sub }: LinkedPlace): boolean {
  if (town !== null && facts.town !== null && facts.town !== town) return false;
  return village === null ? facts.sub === sub : facts.village === village;
}
