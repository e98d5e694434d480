import type { KeyRow } from '../compare/KeyHelp.tsx';

/** Every key of the lightbox. */
export const LIGHTBOX_KEYS: readonly KeyRow[] = [
  [['←', '→'], 'lightbox.help.neighbours'],
  [['PgUp', 'PgDn'], 'lightbox.help.pages'],
  [['Home', 'End'], 'lightbox.help.ends'],
  [['1', '2', '3', '4'], 'lightbox.help.phases'],
  [['+', '−'], 'lightbox.help.zoom'],
  [['Z'], 'lightbox.help.full'],
  [['0'], 'lightbox.help.fit'],
  [['←', '↑', '→', '↓'], 'lightbox.help.pan'],
  [['L'], 'lightbox.help.loupe'],
  [['E'], 'lightbox.help.caption'],
  [['I'], 'lightbox.help.info'],
  [['F'], 'compare.full-screen'],
  [['Ctrl', 'Z'], 'history.undo'],
  [['Esc'], 'lightbox.help.leave'],
];
