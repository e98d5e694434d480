// Decides who is in a photo and who took it, from its caption, its lists and its path.
import type { PhotoMetadata } from '../photo.ts';
import { settle, sourceOf, type Sources } from './evidence.ts';
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
  const at = index === -1 ? photographerAt(readings) : index;
  const credit = readings[at]?.credit ?? readings[at]?.person;
  if (credit != null)
    settle(description, 'credit', credit, {
      source: sourceOf(sources, at),
      confidence: index === -1 ? 0.6 : 0.85,
      evidence: readings[at]?.name ?? credit,
    });
}

/**
 * 王建国/2018-06 黑沟村下乡/1.jpg: a lone name over folders that tell of another person, or of a place and a
 * day, is the photographer's; over 旧房 and 新房 it is the household's. -1 if there is none.
 */
function photographerAt(readings: readonly NameReading[]): number {
  const at = readings.findLastIndex(
    ({ person, isPersonAlone }) => person !== null && isPersonAlone,
  );
  const inner = readings.slice(0, Math.max(at, 0));
  const isOverPlaces = inner.some(({ place }) => place.village !== null || place.town !== null);
  const isUnderPlace = readings
    .slice(at + 1)
    .some(({ place, isProgramme }) => place.village !== null || isProgramme);
  if (at <= 0 || !isOverPlaces || isUnderPlace) return -1;
  const own = readings[at]?.person;
  if (inner.some(({ person }) => person !== null && person !== own)) return at;
  const isOfHouse = inner.some(({ phase, subject }) => phase !== 'unknown' || subject === 'house');
  return !isOfHouse && inner.some(({ date }) => date !== null) ? at : -1;
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
