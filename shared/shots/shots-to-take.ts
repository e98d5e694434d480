// Finds the scenes of a village that have a before and no after, or an after and no before, and for each the photo
// to go by. Linear in the number of photos.
import type { PhotoCard, PhotoId } from '../photo.ts';
import { SUBJECTS } from '../subject.ts';
import { isCollage } from '../understanding/file-versions.ts';
import type { Shot, ShotHalf } from './shot.ts';

/** A publishable before or after of a village, copies left out. */
export interface ShotPhoto {
  card: PhotoCard;
  /** What became of the pairs it is in: any that stands counts, confirmed or only proposed. */
  pairs: 'standing' | 'rejected' | 'none';
}

/** Pictures of doings and people are no scene that changes; in a household's they tell only that it was visited. */
const NO_SCENE: ReadonlySet<string> = new Set(['people', 'event']);

/** Words of a view that shows where a thing lies. */
const WIDE_VIEW = /全景|全貌|远景|航拍|俯[拍瞰视]|鸟瞰|大景/u;

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Shorter pictures were made for a chat or a page, and little can be seen of where they were taken from. */
const MIN_LONG_EDGE_PX = 800;

/**
 * The shots of one village, things before households, each scene once. A scene with a pair that stands, be it only
 * proposed, is complete.
 * @param photos befores and afters of the village
 * @param isDismissed whether a person said on a photo that this half of its scene need not be taken
 */
export function shotsToTake(
  photos: readonly ShotPhoto[],
  isDismissed: (photo: PhotoId, missing: ShotHalf) => boolean,
): Shot[] {
  const scenes = new Map<string, ShotPhoto[]>();
  for (const photo of photos) {
    const key = sceneOf(photo.card);
    if (key === null) continue;
    const scene = scenes.get(key);
    if (scene) scene.push(photo);
    else scenes.set(key, [photo]);
  }
  return [...scenes.values()]
    .map((scene) => shotOf(scene, isDismissed))
    .filter((shot) => shot !== null)
    .sort(inOrder);
}

/** The household, the named thing, or what is shown of which part of the village; null for what is no scene. */
function sceneOf({ facts, path }: PhotoCard): string | null {
  const { village, sub, person, facility, subject } = facts;
  if (village === null || isCollage(path.split('/'))) return null;
  if (person !== null) return `household/${person}`;
  if (NO_SCENE.has(subject)) return null;
  return facility === null ? `part/${sub ?? ''}/${subject}` : `facility/${facility}`;
}

function shotOf(
  scene: readonly ShotPhoto[],
  isDismissed: (photo: PhotoId, missing: ShotHalf) => boolean,
): Shot | null {
  if (scene.some(({ pairs }) => pairs === 'standing')) return null;
  const befores = scene.filter(({ card }) => card.facts.phase === 'before');
  const isRejected = scene.some(({ pairs }) => pairs === 'rejected');
  const hasBoth = befores.length > 0 && befores.length < scene.length;
  if (hasBoth && !isRejected) return null;
  // Of a scene whose pairs were all rejected the before is there for good: only an after can still be made.
  const missing = befores.length > 0 ? 'after' : 'before';
  const there = (missing === 'after' ? befores : scene).map(({ card }) => card);
  const reference = there
    .filter(({ facts }) => !NO_SCENE.has(facts.subject))
    .reduce<PhotoCard | null>((best, card) => (best && !isBetter(card, best) ? best : card), null);
  if (reference === null) return null;
  return {
    missing,
    reason: isRejected ? 'rejected' : 'no-photo',
    reference,
    photoCount: there.length,
    dismissedOn: scene.map(({ card }) => card.id).filter((id) => isDismissed(id, missing)),
  };
}

/** True if a photo is the better one to frame by: whole, large enough, wide, dated, then the larger. */
function isBetter(card: PhotoCard, than: PhotoCard): boolean {
  const [a, b] = [merits(card), merits(than)];
  const at = a.findIndex((merit, index) => merit !== b[index]);
  return at === -1 ? card.id < than.id : (a[at] ?? 0) > (b[at] ?? 0);
}

function merits({ facts, path, isDamaged, widthPx, heightPx }: PhotoCard): number[] {
  return [
    Number(!isDamaged),
    Number(Math.max(widthPx, heightPx) >= MIN_LONG_EDGE_PX),
    viewWidth(facts.subject, `${path.slice(path.lastIndexOf('/') + 1)} ${facts.caption ?? ''}`),
    Number(facts.date !== null),
    Number(widthPx >= heightPx),
    widthPx * heightPx,
  ];
}

function viewWidth(subject: string, words: string): number {
  if (subject === 'panorama' || WIDE_VIEW.test(words)) return 2;
  return subject === 'interior' ? 0 : 1;
}

/** What is named by its subject first, in the subjects' order, then households, then what nothing is known of. */
function inOrder(a: Shot, b: Shot): number {
  const [x, y] = [a.reference.facts, b.reference.facts];
  return (
    group(a) - group(b) ||
    compareText(x.person ?? '', y.person ?? '') ||
    SUBJECTS.indexOf(x.subject) - SUBJECTS.indexOf(y.subject) ||
    compareText(x.facility ?? '', y.facility ?? '') ||
    compareText(x.sub ?? '', y.sub ?? '') ||
    a.reference.id - b.reference.id
  );
}

function group({ reference: { facts } }: Shot): number {
  if (facts.person !== null) return 1;
  return facts.subject === 'other' && facts.facility === null ? 2 : 0;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}
