import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';

import type { Readings } from '../../shared/finding/spelling.ts';
import { useApi } from '../api.ts';
import { useCommandGroups } from '../commands/use-commands.ts';
import { useReadings } from '../finding/use-readings.ts';
import { knownPlaces, type KnownPlace } from './choices.ts';

/** Nothing has changed on the screen for so long that a question more delays nobody. */
const IDLE_MS = 400;

/** What the palette finds by. */
export interface PaletteWords {
  places: readonly KnownPlace[];
  /** How the name of a command or a place is read aloud; undefined until it is known. */
  readingsOf: (name: string) => Readings | undefined;
}

/** The places of the archive, and how they and the commands of the moment are read aloud. */
export function usePaletteWords(isWanted = true): PaletteWords {
  const { queries } = useApi();
  const groups = useCommandGroups();
  const { data: towns } = useQuery(queries.places.towns.queryOptions({ enabled: isWanted }));
  const places = useMemo(() => knownPlaces(towns ?? []), [towns]);
  const names = useMemo(() => [...new Set(places.map(({ name }) => name))], [places]);
  const labels = useMemo(
    () => [...new Set(groups.flatMap(({ entries }) => entries.map(({ label }) => label)))],
    [groups],
  );
  const ofNames = useReadings(names, isWanted && names.length > 0);
  const ofLabels = useReadings(labels, isWanted);
  return { places, readingsOf: (name) => ofLabels?.get(name) ?? ofNames?.get(name) };
}

/** Asks for them while the window is idle, so that they are there when a person types at once. */
export function usePaletteWordsAhead(): void {
  const groups = useCommandGroups();
  const [idleOn, setIdleOn] = useState<typeof groups | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIdleOn(groups);
    }, IDLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [groups]);
  usePaletteWords(idleOn === groups);
}
