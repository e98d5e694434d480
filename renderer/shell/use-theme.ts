import {
  useMantineColorScheme,
  type MantineColorScheme,
  type MantineColorSchemeManager,
} from '@mantine/core';

import { readChoice, REMEMBERED_PREFIX, rememberText } from '../remembered.ts';

/** Light, dark, or as the system is; screens for comparing are dark in each. */
export const THEMES = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];
export type Theme = (typeof THEMES)[number];

const KEY = `${REMEMBERED_PREFIX}theme`;

/** The chosen theme, and the way to choose another. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { theme: colorScheme, setTheme: setColorScheme };
}

/** Keeps the chosen theme with everything else that is remembered. */
export function createThemeManager(storage: Storage): MantineColorSchemeManager {
  let onStorage: ((event: StorageEvent) => void) | null = null;
  const read = (usual: MantineColorScheme): MantineColorScheme =>
    readChoice(THEMES, usual)(storage.getItem(KEY));
  const unsubscribe = () => {
    if (onStorage) window.removeEventListener('storage', onStorage);
    onStorage = null;
  };
  return {
    get: read,
    set: (theme) => {
      rememberText(KEY, theme);
    },
    subscribe: (onUpdate) => {
      unsubscribe();
      // Another window of the program chose.
      onStorage = ({ key }) => {
        if (key === KEY) onUpdate(read('auto'));
      };
      window.addEventListener('storage', onStorage);
    },
    unsubscribe,
    clear: () => {
      storage.removeItem(KEY);
    },
  };
}
