// The addresses of the window. Each page is a script of its own, fetched when first opened.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';

import { NotFound } from './components/NotFound.tsx';
import { PageError } from './components/PageError.tsx';
import { readExportSearch } from './exports/export-search.ts';
import { readHistorySearch } from './history/history-search.ts';
import {
  readArticleSearch,
  readPairsSearch,
  readPhotosSearch,
  readPlace,
  readReviewSearch,
  readSettingsSearch,
  readShotsSearch,
  readVillageSearch,
} from './search-params.ts';
import { RootLayout } from './shell/RootLayout.tsx';
import { Shell } from './shell/Shell.tsx';
import { readWorkSearch } from './work/work-search.ts';

const rootRoute = createRootRoute({ component: RootLayout, notFoundComponent: NotFound });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./first-run/HomePage.tsx'), 'HomePage'),
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./first-run/FirstRunPage.tsx'), 'FirstRunPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare/$pairId',
  validateSearch: readPairsSearch,
  component: lazyRouteComponent(() => import('./compare/ComparePage.tsx'), 'ComparePage'),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
});

const villagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/villages',
  component: lazyRouteComponent(() => import('./villages/VillagesPage.tsx'), 'VillagesPage'),
});

const villageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/village',
  validateSearch: readVillageSearch,
  component: lazyRouteComponent(() => import('./villages/VillagePage.tsx'), 'VillagePage'),
});

const photosRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/photos',
  validateSearch: readPhotosSearch,
  component: lazyRouteComponent(() => import('./photos/PhotosPage.tsx'), 'PhotosPage'),
});

const photoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/photos/$photoId',
  validateSearch: readPhotosSearch,
  component: lazyRouteComponent(() => import('./lightbox/PhotoPage.tsx'), 'PhotoPage'),
});

const pairsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pairs',
  validateSearch: readPairsSearch,
  component: lazyRouteComponent(() => import('./pairs/PairsPage.tsx'), 'PairsPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./review/ReviewPage.tsx'), 'ReviewPage'),
});

const shotsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/shots',
  validateSearch: readShotsSearch,
  component: lazyRouteComponent(() => import('./shots/ShotsPage.tsx'), 'ShotsPage'),
});

const workRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/work',
  validateSearch: readWorkSearch,
  component: lazyRouteComponent(() => import('./work/WorkPage.tsx'), 'WorkPage'),
});

const articlesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles',
  component: lazyRouteComponent(() => import('./articles/ArticlesPage.tsx'), 'ArticlesPage'),
});

const articleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles/$articleId',
  validateSearch: readArticleSearch,
  component: lazyRouteComponent(() => import('./articles/ArticlePage.tsx'), 'ArticlePage'),
});

const exportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/exports',
  component: lazyRouteComponent(() => import('./exports/ExportsPage.tsx'), 'ExportsPage'),
});

const exportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/export',
  validateSearch: readExportSearch,
  component: lazyRouteComponent(() => import('./exports/ExportPage.tsx'), 'ExportPage'),
});

const historyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/history',
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(() => import('./history/HistoryPage.tsx'), 'HistoryPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const placesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/places',
  validateSearch: readPlace,
  component: lazyRouteComponent(() => import('./places/PlacesPage.tsx'), 'PlacesPage'),
});

const failuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/failures',
  component: lazyRouteComponent(() => import('./failures/FailuresPage.tsx'), 'FailuresPage'),
});

const fixityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/fixity',
  component: lazyRouteComponent(() => import('./fixity/FixityPage.tsx'), 'FixityPage'),
});

const seriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/series/$seriesId',
  component: lazyRouteComponent(() => import('./series/SeriesPage.tsx'), 'SeriesPage'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  welcomeRoute,
  compareRoute,
  photoRoute,
  seriesRoute,
  shellRoute.addChildren([
    villagesRoute,
    villageRoute,
    photosRoute,
    pairsRoute,
    reviewRoute,
    shotsRoute,
    workRoute,
    articlesRoute,
    articleRoute,
    exportsRoute,
    exportRoute,
    historyRoute,
    settingsRoute,
    placesRoute,
    failuresRoute,
    fixityRoute,
  ]),
]);

/** `basePath` is where the host serves the window: `/` or `/<token>/`. */
export function createAppRouter(basePath: string) {
  return createRouter({
    routeTree,
    basepath: basePath,
    defaultPreload: 'intent',
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: false,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
