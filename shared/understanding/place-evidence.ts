// Decides where a photo was taken: its caption beats the nearest folder, that the farther ones.
import type { Description, Facts, FactWhy } from '../fact.ts';
import { ask, settle, sourceOf, type Sources } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { plainText } from './han-text.ts';

/** Chat groups and whole albums: a place in their name is a guess. */
const WEAK_NAME = /群(?:聊|组)?$|相册|图库|素材|资料库|照片库/u;

/** Puts down county, town, village and settlement, and asks where names are ambiguous. */
export function describePlace(sources: Sources, gazetteer: Gazetteer): void {
  const { readings, own, caption, description } = sources;
  const panel = caption?.panels[0];
  const townAbove = readings.find(({ place }) => place.town !== null)?.place.town ?? null;
  if (own && panel && (panel.place.village !== null || panel.place.town !== null)) {
    const { place } = panel;
    const towns = gazetteer.townsOf(place.village ?? '');
    const town = place.town ?? (townAbove !== null && towns.includes(townAbove) ? townAbove : null);
    settlePlace(
      description,
      { ...place, town },
      { source: own.source, confidence: 0.95, evidence: own.text },
    );
    const open = caption.open[0];
    if (open && town === null) ask(description, 'village', open.candidates, open.evidence);
    if (place.village !== null) return;
    const villages = villagesIn(own.text, gazetteer);
    if (villages.length > 1) {
      ask(description, 'village', villages, own.text);
      return;
    }
  }
  for (const [index, reading] of readings.entries()) {
    const why: FactWhy = {
      source: sourceOf(sources, index),
      confidence: WEAK_NAME.test(reading.name) ? 0.4 : 0.9,
      evidence: reading.name,
    };
    if (reading.villages.length > 1 && reading.place.village === null) {
      settlePlace(description, reading.place, why);
      ask(description, 'village', reading.villages, reading.name);
      return;
    }
    const meaning = reading.open && gazetteer.meaningOf(reading.open.evidence);
    if (
      meaning &&
      description.facts.village === null &&
      (townAbove ?? meaning.town) === meaning.town
    ) {
      settlePlace(description, { ...reading.place, county: null, ...meaning }, why);
    } else if (reading.open)
      ask(
        description,
        reading.place.village === null ? 'village' : 'town',
        reading.open.candidates,
        reading.open.evidence,
      );
    if (
      reading.place.village !== null ||
      (reading.place.town !== null && description.facts.town === null)
    ) {
      settlePlace(description, reading.place, why);
    }
    for (const name of ['sub', 'facility'] as const) {
      const value = reading.place[name];
      if (value !== null && description.facts[name] === null) settle(description, name, value, why);
    }
    if (description.facts.village !== null) break;
  }
  const { village, town } = description.facts;
  const statedAt = readings.findIndex(
    ({ place }) => place.town !== null && gazetteer.townsOf(village ?? '').includes(place.town),
  );
  const stated = readings[statedAt];
  if (village !== null && town === null && stated) {
    // 阴坡村 in a line and 都是李家山镇的 in another: which of the villages of this name is meant.
    settle(description, 'town', stated.place.town, {
      source: sourceOf(sources, statedAt),
      confidence: 0.85,
      evidence: stated.name,
    });
    description.questions = description.questions.filter(({ kind }) => kind !== 'ambiguous-place');
  } else if (
    village !== null &&
    town === null &&
    townAbove !== null &&
    gazetteer.townsOf(village).length === 0
  ) {
    // A village that the gazetteer does not have (merged, or a natural one) is of its folder's town.
    settle(description, 'town', townAbove, {
      source: 'folder',
      confidence: 0.8,
      evidence: townAbove,
    });
  }
  if (description.facts.town !== null && description.facts.county === null) {
    settle(description, 'county', gazetteer.county.name, {
      source: 'gazetteer',
      confidence: 0.95,
      evidence: description.facts.town,
    });
  }
}

/** 大卡阳村、小卡阳村交界处: villages that a caption names beside each other. */
function villagesIn(text: string, gazetteer: Gazetteer): string[] {
  const places = gazetteer.findPlaces(plainText(text));
  return [...new Set(places.filter(({ kind }) => kind === 'village').map(({ name }) => name))];
}

function settlePlace(
  description: Description,
  place: Pick<Facts, 'county' | 'town' | 'village' | 'sub' | 'facility'>,
  why: FactWhy,
): void {
  const isOtherTown =
    description.facts.town !== null && place.town !== null && place.town !== description.facts.town;
  if (isOtherTown && place.village !== null && description.why.town?.source !== 'folder') return;
  for (const name of ['county', 'town', 'village', 'sub', 'facility'] as const) {
    const value = place[name];
    if (value !== null && (description.facts[name] === null || name === 'town'))
      settle(description, name, value, why);
  }
}
