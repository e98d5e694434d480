import type { TownEntry } from '../../shared/browse.ts';
import type { Readings } from '../../shared/finding/spelling.ts';
import type { CommandGroup } from '../commands/command.ts';
import { bestMatches } from './match-words.ts';

/** Something that the palette offers. */
export interface Choice {
  id: string;
  label: string;
  /** What it belongs to. */
  group: string;
  keys?: string | undefined;
  /** How its label is read aloud, where that is known. */
  readings?: Readings | undefined;
  run: () => void;
}

/** Choices under a heading; without one where all of them are ranked together. */
export interface ChoiceSection {
  title: string | null;
  choices: Choice[];
}

/** More than anybody reads. */
const MAX_FOUND = 40;
const MAX_RECENT = 5;

/** Commands that can be given now. */
export function commandChoices(
  groups: readonly CommandGroup[],
  readingsOf: (label: string) => Readings | undefined,
): Choice[] {
  return groups.flatMap(({ title, entries, run }) =>
    entries
      .filter(({ canRun, isOff, isKeyOnly }) => canRun && !isOff && !isKeyOnly)
      .map(({ id, label, keys }) => ({
        id,
        label,
        group: title,
        keys: keys[0],
        readings: readingsOf(label),
        run: () => {
          run(id);
        },
      })),
  );
}

/** A village with photos, or a town by itself. */
export interface KnownPlace {
  town: string | null;
  /** Null is the town itself. */
  village: string | null;
  name: string;
}

/** Towns with their villages, those that have a name. */
export function knownPlaces(towns: readonly TownEntry[]): KnownPlace[] {
  return towns.flatMap(({ town, villages }) => [
    ...(town === null ? [] : [{ town, village: null, name: town }]),
    ...villages.flatMap(({ village }) =>
      village === null ? [] : [{ town, village, name: village }],
    ),
  ]);
}

/** Places to go to. */
export function placeChoices(
  places: readonly KnownPlace[],
  {
    group,
    readingsOf,
    go,
  }: {
    group: string;
    readingsOf: (name: string) => Readings | undefined;
    go: (place: KnownPlace) => void;
  },
): Choice[] {
  return places.map((place) => ({
    id: `place/${place.town ?? ''}/${place.village ?? ''}`,
    label: place.name,
    group: place.village === null ? group : (place.town ?? group),
    readings: readingsOf(place.name),
    run: () => {
      go(place);
    },
  }));
}

/** What to show before anything is typed: what was used last, then all commands as their screens group them. */
export function allSections(
  commands: readonly Choice[],
  recent: { title: string; ids: readonly string[] },
): ChoiceSection[] {
  const used = recent.ids
    .map((id) => commands.find((choice) => choice.id === id))
    .filter((choice) => choice !== undefined)
    .slice(0, MAX_RECENT);
  const usedIds = new Set(used.map(({ id }) => id));
  const sections: ChoiceSection[] = used.length > 0 ? [{ title: recent.title, choices: used }] : [];
  for (const choice of commands) {
    if (usedIds.has(choice.id)) continue;
    const last = sections.at(-1);
    if (last?.title === choice.group) last.choices.push(choice);
    else sections.push({ title: choice.group, choices: [choice] });
  }
  return sections;
}

/** What fits the words, best first. */
export function foundSections(choices: readonly Choice[], typed: string): ChoiceSection[] {
  const found = bestMatches(choices, typed, ({ label, readings }) => ({ text: label, readings }));
  return found.length > 0 ? [{ title: null, choices: found.slice(0, MAX_FOUND) }] : [];
}
