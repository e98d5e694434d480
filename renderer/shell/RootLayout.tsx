import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { useRestoredWord } from '../backup/use-restored-word.ts';
import { DamagedPage } from '../backup/DamagedPage.tsx';
import { KeyHelp } from '../commands/KeyHelp.tsx';
import { DropTarget } from '../drop/DropTarget.tsx';
import { useWords } from '../messages/words.ts';
import { Palette } from '../palette/Palette.tsx';
import { usePaletteWordsAhead } from '../palette/use-palette-words.ts';
import { problemCode, problemParam } from '../problem.ts';
import css from './RootLayout.module.css';
import { useFrameCommands } from './use-frame-commands.ts';
import { useFreshArchive } from './use-fresh-archive.ts';

/** What every screen shares: commands and keys, undo and redo, and the archive kept up to date. */
export function RootLayout() {
  const { t } = useWords();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useFreshArchive();
  useRestoredWord();
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
      <WholeArchive />
      <DropTarget />
      <PaletteAhead />
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeyHelp onClose={close} />}
    </>
  );
}

/** The pages, or what stands in for them where the archive's catalog is damaged. */
function WholeArchive() {
  const { queries } = useApi();
  const { error, refetch } = useQuery(queries.archive.overview.queryOptions());
  if (problemCode(error) !== 'archive-damaged') return <Outlet />;
  return <DamagedPage path={problemParam(error, 'path')} onRetry={() => void refetch()} />;
}

/** By itself, so that a screen that changes what it offers draws no more than this. */
function PaletteAhead() {
  usePaletteWordsAhead();
  return null;
}
