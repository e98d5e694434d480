// Every screen of the window, in an order in which each finds the archive as it needs it. See [Note: Screens].
import { BROWSE_SCREENS } from './browse-screens.ts';
import { COMPARE_SCREENS } from './compare-screens.ts';
import { AT_WORK, FRAME_SCREENS } from './frame-screens.ts';
import { OWN_SCREENS } from './own-screens.ts';
import { LIGHTBOX_SCREENS } from './lightbox-screens.ts';
import type { Screen } from './screen.ts';
import { WALL_SCREENS } from './wall-screens.ts';
import { WORK_SCREENS } from './work-screens.ts';

export const SCREENS: readonly Screen[] = [
  AT_WORK,
  ...BROWSE_SCREENS,
  ...WALL_SCREENS,
  ...LIGHTBOX_SCREENS,
  ...COMPARE_SCREENS,
  ...WORK_SCREENS,
  ...FRAME_SCREENS,
  ...OWN_SCREENS,
];
