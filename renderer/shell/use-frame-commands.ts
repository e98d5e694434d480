import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useSwitchArchive } from '../first-run/use-switch-archive.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { LANGUAGES, type MessageKey } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import { useHistory } from './use-history.ts';
import { THEMES, useTheme } from './use-theme.ts';

const PAGES = [
  ['/photos', 'nav.photos'],
  ['/work', 'nav.work'],
  ['/villages', 'nav.villages'],
  ['/pairs', 'nav.pairs'],
  ['/review', 'nav.review'],
  ['/shots', 'nav.shots'],
  ['/articles', 'nav.articles'],
  ['/exports', 'nav.exports'],
  ['/places', 'nav.gazetteer'],
  ['/history', 'nav.history'],
  ['/failures', 'nav.failures'],
  ['/fixity', 'nav.fixity'],
  ['/settings', 'settings.label'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** What can be done on every screen: commands, keys, undo, pages, folders, theme and language. */
export function useFrameCommands({
  openPalette,
  openKeys,
}: {
  openPalette: () => void;
  openKeys: () => void;
}): void {
  const { t } = useWords();
  const { undo, redo } = useHistory();
  const pages = usePageCommands();
  const archive = useArchiveCommands();
  const look = useLookCommands();
  useCommands(
    t('keys.everywhere'),
    [
      {
        id: 'palette',
        label: t('palette.open'),
        keys: ['mod+shift+p', 'f1'],
        isKeyOnly: true,
        run: openPalette,
      },
      { id: 'keys', label: t('keys.open'), keys: '?', run: openKeys },
      { id: 'undo', label: t('history.undo'), keys: 'mod+z', run: undo },
      { id: 'redo', label: t('history.redo'), keys: ['mod+shift+z', 'mod+y'], run: redo },
    ],
    { isFrame: true },
  );
  useCommands(t('palette.pages'), pages, { isFrame: true });
  useCommands(t('palette.archive'), archive, { isFrame: true });
  useCommands(t('palette.look'), look, { isFrame: true });
}

function usePageCommands(): Command[] {
  const { t } = useWords();
  const navigate = useNavigate();
  return PAGES.map(([to, name]) => ({
    id: `go${to}`,
    label: t(name),
    run: () => void navigate({ to }),
  }));
}

function useArchiveCommands(): Command[] {
  const { t } = useWords();
  const navigate = useNavigate();
  const { queries } = useApi();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const { data: overview } = useQuery(queries.archive.overview.queryOptions());
  const { startIndex, startCheck } = useJobs();
  const { openSample, openOwn } = useSwitchArchive();
  const isSample = host?.isSample ?? false;
  return [
    {
      id: 'add-folder',
      label: t('settings.add-folder'),
      run: () => void navigate({ to: '/settings', search: { add: true } }),
    },
    {
      id: 'reindex',
      label: t('settings.reindex'),
      isOff: (overview?.roots.length ?? 0) === 0,
      run: startIndex,
    },
    {
      id: 'check-originals',
      label: t('fixity.check-all'),
      isOff: (overview?.roots.length ?? 0) === 0,
      run: () => {
        startCheck(null);
      },
    },
    isSample
      ? { id: 'open-own', label: t('settings.open-own'), run: openOwn.run }
      : { id: 'open-sample', label: t('settings.open-sample'), run: openSample.run },
  ];
}

function useLookCommands(): Command[] {
  const { t, language, setLanguage } = useWords();
  const { theme, setTheme } = useTheme();
  return [
    ...THEMES.map((choice) => ({
      id: `theme-${choice}`,
      label: `${t('settings.theme')} · ${t(`settings.theme.${choice}`)}`,
      isOff: choice === theme,
      run: () => {
        setTheme(choice);
      },
    })),
    ...LANGUAGES.map((choice) => ({
      id: `language-${choice.language}`,
      label: `${t('settings.language')} · ${choice.name}`,
      isOff: choice.language === language,
      run: () => {
        setLanguage(choice.language);
      },
    })),
  ];
}
