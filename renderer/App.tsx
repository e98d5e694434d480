import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';

import { ApiContext, type Api } from './api.ts';
import { CommandBook } from './commands/command-book.ts';
import { CommandContext } from './commands/use-commands.ts';
import { ToastProvider } from './components/ToastProvider.tsx';
import { JobsProvider } from './jobs/JobsProvider.tsx';
import { problemCode } from './problem.ts';
import type { AppRouter } from './router.tsx';
import { createThemeManager } from './shell/use-theme.ts';
import { theme } from './theme.ts';
import { WallProvider } from './wall/WallProvider.tsx';

/** The window: everything its pages stand on. */
export function App({ words, api, router }: { words: i18n; api: Api; router: AppRouter }) {
  const [queryClient] = useState(createQueryClient);
  const [themes] = useState(() => createThemeManager(localStorage));
  const [commands] = useState(() => new CommandBook());
  return (
    <I18nextProvider i18n={words}>
      <MantineProvider
        theme={theme}
        colorSchemeManager={themes}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queryClient}>
          <ApiContext value={api}>
            <ToastProvider>
              <CommandContext value={commands}>
                <JobsProvider>
                  <WallProvider>
                    <RouterProvider router={router} />
                  </WallProvider>
                </JobsProvider>
              </CommandContext>
            </ToastProvider>
          </ApiContext>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}

/** The program runs on this machine: answers are fresh at once, and a known problem won't pass by itself. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5000,
        refetchOnWindowFocus: false,
        retry: (attempts, error) => problemCode(error) === null && attempts < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
