// Contradictions between a caption and the photo chosen for it, and between the two halves of a pair. What is only
// guessed on either side contradicts nothing.
import type { ArticleLine } from '../article.ts';
import type { Panel } from '../caption.ts';
import { dayRange } from '../capture-date.ts';
import type { Description, FactName, FactSource } from '../fact.ts';
import { villageCore } from '../pairing/caption-wording.ts';
import { areOtherDates } from '../pairing/judge-slot.ts';
import type { PhotoId } from '../photo.ts';
import type { Category, Subject } from '../subject.ts';
import { bareTownName } from '../understanding/gazetteer-names.ts';
import type { FoundConflict } from './slot-conflict.ts';

/** What is read of a chosen photo. */
export interface ChosenPhoto extends Pick<Description, 'facts' | 'why'> {
  id: PhotoId;
  /** Every path that holds it. */
  paths: readonly string[];
}

/** True if people moved from one of the two villages to the other. */
export type AreLinked = (one: string, other: string) => boolean;

/** Sources that tell what stands around a photo, not what it shows. */
const GUESSED: ReadonlySet<FactSource> = new Set(['context', 'neighbour', 'heading']);
/** Sources that tell what a photo itself shows. */
const OWN_WORDS: ReadonlySet<FactSource> = new Set(['decision', 'caption', 'sidecar', 'file-name']);

const LEAST_CONFIDENCE = 0.7;

/** Subjects that no picture of another of them is; a house, a courtyard or people are in many a picture. */
const DISTINCT: ReadonlySet<Subject> = new Set([
  'road',
  'office',
  'school',
  'clinic',
  'bridge',
  'toilet',
  'workshop',
  'solar',
  'field',
]);
/** Distinct subjects that lie within one another. */
const NEXT_TO: readonly (readonly [Subject, Subject])[] = [
  ['road', 'bridge'],
  ['road', 'field'],
  ['solar', 'field'],
  ['solar', 'workshop'],
  ['office', 'clinic'],
];

/** Programmes of which a picture shows one or the other; housing and relocation meet in one house. */
const APART: ReadonlySet<Category> = new Set(['training', 'relocation', 'education', 'health']);

/** Where a caption and a photo that stands under it contradict each other. */
export function photoConflicts(
  { text, panels }: Pick<ArticleLine, 'text' | 'panels'>,
  photo: ChosenPhoto,
  areLinked: AreLinked,
): FoundConflict[] {
  const rules = [villageOf, personOf, dateOf, phaseOf, subjectOf, categoryOf];
  return rules.flatMap((rule): FoundConflict[] => {
    // Of a caption with several panels, the photo need only be one.
    const found = panels.map((panel) => rule({ text, panel, photo, areLinked }));
    const [first] = found;
    return first && found.every((one) => one !== null)
      ? [{ with: 'photo', line: null, ...first }]
      : [];
  });
}

/** Where the photos of a before and an after can not be of one thing in this order. */
export function halfConflicts(
  before: ChosenPhoto,
  after: ChosenPhoto,
  areLinked: AreLinked,
): FoundConflict[] {
  const conflict = (kind: FoundConflict['kind'], said: string, found: string): FoundConflict => ({
    with: 'half',
    kind,
    said,
    found,
    line: null,
  });
  if (before.id === after.id) return [conflict('same-photo', '', '')];
  const found: FoundConflict[] = [];
  const [early, late] = [known(before, 'date'), known(after, 'date')];
  const [from, to] = [early && dayRange(early), late && dayRange(late)];
  if (early && late && from && to && to.last < from.first)
    found.push(conflict('order', early.iso, late.iso));
  const [household, other] = [known(before, 'person'), known(after, 'person')];
  if (household !== null && other !== null && household !== other)
    found.push(conflict('person', household, other));
  const [village, there] = [known(before, 'village'), known(after, 'village')];
  const isOneHousehold = household !== null && household === other;
  if (village && there && !isOneHousehold && areApart(village, there, areLinked))
    found.push(conflict('village', village, there));
  return found;
}

interface Case {
  text: string;
  panel: Panel;
  photo: ChosenPhoto;
  areLinked: AreLinked;
}
type Found = Pick<FoundConflict, 'kind' | 'said' | 'found'> | null;

function villageOf({ text, panel, photo, areLinked }: Case): Found {
  const { village, town } = panel.place;
  const there = known(photo, 'village');
  if (village === null || there === null) return townOf(text, town, photo);
  const isMoved = panel.person !== null && panel.person === photo.facts.person;
  if (isMoved || !areApart(village, there, areLinked))
    return villageCore(village) === villageCore(there) ? townOf(text, town, photo) : null;
  const speaksOfIt =
    text.includes(villageCore(there)) || saysSomewhere(photo, villageCore(village));
  return speaksOfIt ? null : { kind: 'village', said: village, found: there };
}

/** Towns that only follow from a village's name are no contradiction. */
function townOf(text: string, town: string | null, photo: ChosenPhoto): Found {
  const there = known(photo, 'town');
  if (town === null || there === null || town === there) return null;
  const [here, other] = [bareTownName(town), bareTownName(there)];
  if (here === other || !text.includes(here) || text.includes(other)) return null;
  const isStated = photo.why.town?.source === 'decision' || saysSomewhere(photo, other);
  return isStated && !saysSomewhere(photo, here)
    ? { kind: 'town', said: town, found: there }
    : null;
}

function personOf({ text, panel: { person }, photo }: Case): Found {
  const there = known(photo, 'person');
  if (person === null || there === null || person === there) return null;
  const isPart = person.includes(there) || there.includes(person);
  return isPart || text.includes(there) || saysSomewhere(photo, person)
    ? null
    : { kind: 'person', said: person, found: there };
}

function dateOf({ panel: { date }, photo }: Case): Found {
  const there = known(photo, 'date');
  return date && there && areOtherDates(date, there)
    ? { kind: 'date', said: date.iso, found: there.iso }
    : null;
}

function phaseOf({ panel: { phase }, photo }: Case): Found {
  const there = known(photo, 'phase');
  return phase === 'unknown' || there === null || there === 'unknown' || there === phase
    ? null
    : { kind: 'phase', said: phase, found: there };
}

function subjectOf({ panel: { subject }, photo }: Case): Found {
  const there = known(photo, 'subject');
  if (there === null || subject === there || !isOwn(photo, 'subject')) return null;
  if (!DISTINCT.has(subject) || !DISTINCT.has(there)) return null;
  const isNext = NEXT_TO.some((pair) => pair.includes(subject) && pair.includes(there));
  return isNext ? null : { kind: 'subject', said: subject, found: there };
}

function categoryOf({ panel: { category }, photo }: Case): Found {
  const there = known(photo, 'category');
  if (there === null || category === there || !isOwn(photo, 'category')) return null;
  return APART.has(category) && APART.has(there)
    ? { kind: 'category', said: category, found: there }
    : null;
}

function areApart(village: string, other: string, areLinked: AreLinked): boolean {
  const [a, b] = [villageCore(village), villageCore(other)];
  // 王家山 and 王家山新村 may be one.
  return !a.startsWith(b) && !b.startsWith(a) && !areLinked(village, other);
}

/** A fact that is more than guessed; null else. */
function known<Name extends FactName>(
  { facts, why }: ChosenPhoto,
  name: Name,
): ChosenPhoto['facts'][Name] | null {
  const reason = why[name];
  if (reason === undefined || GUESSED.has(reason.source)) return null;
  return reason.confidence < LEAST_CONFIDENCE ? null : facts[name];
}

function isOwn({ why }: ChosenPhoto, name: FactName): boolean {
  const source = why[name]?.source;
  return source !== undefined && OWN_WORDS.has(source);
}

function saysSomewhere({ facts, paths }: ChosenPhoto, words: string): boolean {
  return (facts.caption ?? '').includes(words) || paths.some((path) => path.includes(words));
}
