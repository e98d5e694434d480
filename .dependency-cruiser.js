/** Packages that only one place may import, so that each has one owner. */
const owned = (name, packages, owner) => ({
  name,
  severity: 'error',
  from: { path: '^(main|shared|renderer)/', pathNot: owner },
  to: { path: packages.map((item) => `(^|node_modules/)${item}(/|$)`) },
});

const arrow = (name, from, to, options = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...options.from },
  to: { path: to, ...options.to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    arrow('shared-is-pure', '^shared/', '^(main|renderer|resources|tests)/'),
    {
      name: 'shared-without-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    arrow('archive-knows-no-host', '^main/archive/', '^(main/(app|desktop|browser|cli)|renderer)/'),
    arrow('archive-has-one-door', '^main/(app|desktop|browser|cli)/', '^main/archive/', {
      to: {
        pathNot: '^main/archive/(open-archive|archive)\\.ts$',
      },
      from: { pathNot: '^main/cli/evaluate\\.ts$' },
    }),
    arrow('app-knows-no-host', '^main/app/', '^(main/(desktop|browser|cli)|renderer)/'),
    arrow('hosts-apart', '^main/(desktop|browser)/', '^main/cli/'),
    arrow('renderer-sees-shared-and-contract', '^renderer/', '^(main|resources|tests)/', {
      to: { pathNot: '^main/app/contract\\.ts$' },
    }),
    arrow('renderer-takes-types-from-the-contract', '^renderer/', '^main/app/contract\\.ts$', {
      to: { dependencyTypesNot: ['type-only'] },
    }),
    arrow('nothing-needs-tests', '^(main|shared|renderer|resources)/', '^tests/', {
      from: { pathNot: '^resources/generate/' },
    }),
    owned('electron-in-desktop', ['electron'], '^main/desktop/'),
    owned('sqlite-in-catalog', ['better-sqlite3'], '^main/archive/catalog/'),
    owned(
      'pictures-in-workers',
      ['sharp', 'exifreader', 'heic-decode'],
      '^main/archive/imaging/worker/',
    ),
    owned(
      'watching-in-its-process',
      ['@parcel/watcher'],
      '^main/archive/intake/folder-watch-process\\.ts$',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'renderer/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
