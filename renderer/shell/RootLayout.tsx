import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';

import { KeyHelp } from '../commands/KeyHelp.tsx';
import { DropTarget } from '../drop/DropTarget.tsx';
import { useWords } from '../messages/words.ts';
import { Palette } from '../palette/Palette.tsx';
import { usePaletteWordsAhead } from '../palette/use-palette-words.ts';
import css from './RootLayout.module.css';
import { useFrameCommands } from './use-frame-commands.ts';
import { useFreshArchive } from './use-fresh-archive.ts';

/** What every screen shares: commands and keys, undo and redo, and the archive kept up to date. */
export function RootLayout() {
  const { t } = useWords();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useFreshArchive();
  useFrameCommands({
    openPalette: () => {
      setOpen('palette');
    },
    openKeys: () => {
      setOpen('keys');
    },
  });
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <a className={css.skip} href="#content">
        {t('app.skip')}
      </a>
      <Outlet />
      <DropTarget />
      <PaletteAhead />
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeyHelp onClose={close} />}
    </>
  );
}

/** By itself, so that a screen that changes what it offers draws no more than this. */
function PaletteAhead() {
  usePaletteWordsAhead();
  return null;
}
