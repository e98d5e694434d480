// A county's places by their pinyin, for names of folders that are written in it.
import { pinyin } from 'pinyin-pro';

import type { CountyPlaces } from '../place.ts';

/** Shorter pinyin without 村 may be anything: laga, yabi. */
export const SHORTEST_PLACE = 4;

/** A place that a pinyin may mean. */
export interface PlaceSense {
  /** Full name, 黑沟村. */
  name: string;
  /** Town of a village; its own name for a town. */
  town: string;
}

/** Pinyin without tones, written together. */
export function pinyinOf(words: string): string {
  return pinyin(words, { toneType: 'none', type: 'array', v: true }).join('');
}

/** First letters of the pinyin, wjg for 王建国. */
export function initialsOf(words: string): string {
  return pinyin(words, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}

/** A county's towns and villages by their pinyin, with and without their endings. */
export function placesByPinyin(county: CountyPlaces): Map<string, PlaceSense[]> {
  const places = new Map<string, PlaceSense[]>();
  const add = (key: string, sense: PlaceSense): void => {
    // ü is written v or u.
    for (const spelt of new Set([key, key.replaceAll('v', 'u')])) {
      const known = places.get(spelt) ?? [];
      if (!known.some(({ name, town }) => name === sense.name && town === sense.town))
        places.set(spelt, [...known, sense]);
    }
  };
  for (const text of [county.name, ...county.formerNames]) {
    add(pinyinOf(text.slice(0, -1)), { name: county.name, town: '' });
  }
  for (const town of county.towns) {
    const bare = town.name.replace(/(?:镇|[\u4E00-\u9FFF]族乡|乡|街道)$/u, '');
    add(pinyinOf(bare), { name: town.name, town: town.name });
    add(pinyinOf(town.name), { name: town.name, town: town.name });
    for (const { name, core } of town.villages) {
      const sense = { name, town: town.name };
      if (pinyinOf(core).length >= SHORTEST_PLACE) add(pinyinOf(core), sense);
      add(pinyinOf(name), sense);
    }
  }
  return places;
}

/** dkyc for 大卡阳村; three letters at least, and believed only inside a town. */
export function placesByInitials(county: CountyPlaces): Map<string, PlaceSense[]> {
  const initials = new Map<string, PlaceSense[]>();
  for (const town of county.towns) {
    for (const { name } of town.villages) {
      const letters = initialsOf(name);
      for (const key of [letters, letters.replace(/c$/u, '')]) {
        if (key.length < 3) continue;
        initials.set(key, [...(initials.get(key) ?? []), { name, town: town.name }]);
      }
    }
  }
  return initials;
}
