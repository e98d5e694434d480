// Decides who is in a photo and who took it, from its caption, its lists and its path.
import type { PhotoMetadata } from '../photo.ts';
import { settle, sourceOf, type Sources } from './evidence.ts';
import { initialsOf } from './pinyin-places.ts';
import type { NameReading } from './path-words.ts';

/** The caption's credit, the camera's owner, or the photographer that a folder names. */
export function describeCredit(sources: Sources, { creator }: PhotoMetadata): void {
  const { readings, own, caption, description } = sources;
  const printed = caption?.credit ?? creator;
  if (printed !== null) {
    const source = own?.source ?? 'caption';
    settle(description, 'credit', printed, { source, confidence: 0.9, evidence: printed });
    return;
  }
  const index = readings.findIndex(({ credit }) => credit !== null);
  const at = index === -1 ? photographerAt(sources) : index;
  const credit = readings[at]?.credit ?? readings[at]?.person;
  if (credit != null)
    settle(description, 'credit', credit, {
      source: sourceOf(sources, at),
      confidence: index === -1 ? 0.6 : 0.85,
      evidence: readings[at]?.name ?? credit,
    });
}

/** Folders of those who hand pictures in: a lone name below is theirs. */
const CONTRIBUTORS =
  /(?:投稿|来稿|供稿|征稿|供图|作者|记者|通讯员|摄影师|摄影家|摄影者|拍摄者|摄影协会|摄协|个人作品|摄影作品)(?:照片|图片|作品|文件夹|素材)?$/u;

/**
 * 王建国/2018-06 黑沟村下乡/1.jpg: a lone name over folders of another person, of places, days or doings is the
 * photographer's, as is one whose initials the camera's names bear (WJG_0012); over 旧房 and 新房, and below a
 * village or a programme, it is the household's. -1 if there is none.
 */
function photographerAt({ readings, listedCount, caption }: Sources): number {
  const at = readings.findLastIndex(
    ({ person, isPersonAlone }) => person !== null && isPersonAlone,
  );
  const own = readings[at]?.person;
  if (at <= listedCount || own == null) return -1;
  const above = readings.slice(at + 1);
  if (above.some(({ name }) => CONTRIBUTORS.test(name))) return at;
  if (above.some(({ place, isProgramme }) => place.village !== null || isProgramme)) return -1;
  if (hasInitials(readings[0]?.name ?? '', own)) return at;
  const inner = readings.slice(0, at);
  const isPlaced = (place: NameReading['place'] | undefined): boolean =>
    (place?.village ?? place?.town ?? null) !== null;
  const panel = caption?.panels[0];
  const isOverPlaces = isPlaced(panel?.place) || inner.some(({ place }) => isPlaced(place));
  if (!isOverPlaces) return -1;
  const others = [panel?.person ?? null, ...inner.map(({ person }) => person)];
  if (others.some((person) => person !== null && person !== own)) return at;
  const isOfHouse = inner.some(({ phase, subject }) => phase !== 'unknown' || subject === 'house');
  return !isOfHouse && inner.some(({ date }) => date !== null) ? at : -1;
}

/** WJG_0012 bears the initials of 王建国. */
function hasInitials(fileName: string, person: string): boolean {
  const letters = /^(?<letters>[A-Za-z]{2,4})[\s_-]?\d{2,}/u.exec(fileName)?.groups?.['letters'];
  return letters?.toLowerCase() === initialsOf(person);
}

/** Puts down the household or the acting person. */
export function describePerson(sources: Sources): void {
  const { readings, own, caption, description } = sources;
  const { credit } = description.facts;
  const person = caption?.panels[0]?.person;
  if (own && person != null) {
    settle(description, 'person', person, {
      source: own.source,
      confidence: 0.9,
      evidence: own.text,
    });
    return;
  }
  // A lone word that may be a name is one where the path speaks of a village or its houses.
  const isAmongHouseholds =
    description.facts.village !== null ||
    readings.some(
      ({ isProgramme, phase, subject }) =>
        isProgramme || phase !== 'unknown' || subject === 'house',
    );
  const index = readings.findIndex(
    ({ person: name, isPersonAlone }) =>
      name !== null && name !== credit && (isAmongHouseholds || !isPersonAlone),
  );
  const reading = readings[index];
  if (!reading?.person) return;
  settle(description, 'person', reading.person, {
    source: sourceOf(sources, index),
    confidence: 0.85,
    evidence: reading.name,
  });
}
