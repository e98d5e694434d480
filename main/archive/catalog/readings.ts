// How names are read aloud: pinyin by character, every reading of it, as 重 is chong and zhong.
import { pinyin } from 'pinyin-pro';
import type { Readings } from '../../../shared/finding/spelling.ts';

const HAN = /\p{Script=Han}/u;

/** Gives the readings of a name, without tones; ü is written v, as it is typed. Readings of characters are kept. */
export function createReadings(): (name: string) => Readings {
  const kept = new Map<string, readonly string[]>();
  const readingsOfCharacter = (character: string): readonly string[] => {
    const known = kept.get(character);
    if (known !== undefined) return known;
    const found = HAN.test(character)
      ? pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
      : [];
    const readings = [...new Set(found)];
    kept.set(character, readings);
    return readings;
  };
  return (name) => Array.from(name, readingsOfCharacter);
}
