// What a person says of a root, its label and what is kept out of it, laid over the root and what it holds. See
// [Note: Decisions].
import { basename } from 'node:path';
import type { Step } from '../../../shared/history.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { KnownFolder, Root } from '../catalog/roots.ts';
import { showCopies } from '../copies/show-copies.ts';
import { pairIfDue } from '../pairing/pair-photos.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import { excludedBelow } from './exclusion.ts';

interface RootServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
}

/** What can be said of a root. */
export const ROOT_FIELDS = ['label', 'exclusions'] as const;
export type RootField = (typeof ROOT_FIELDS)[number];

/** Gives a root what is decided of it now; a root that was taken out is left alone. */
export function showRootWord(
  catalog: Catalog,
  step: Pick<Step, 'kind' | 'subject' | 'field'>,
): void {
  const root = rootWith(catalog, step.subject);
  if (root === undefined) return;
  const decided = catalog.decisions.get(step);
  if (step.field === 'label') {
    catalog.roots.setLabel(root.id, labelOr(decided, basename(root.path) || root.path));
  } else catalog.roots.setExclusions(root.id, (decided as string[] | undefined) ?? []);
}

/**
 * Brings what a root holds up to date with what was said of it, a folder at a time. What is let in again comes with the
 * next index.
 */
export function* settleRoot(services: RootServices, step: Step): Generator<void, void, undefined> {
  const { catalog, gazetteer } = services;
  const root = rootWith(catalog, step.subject);
  if (root === undefined) return;
  const isExcluded = excludedBelow(root.exclusions);
  for (const folder of catalog.roots.folders(root.id)) {
    if (step.field === 'label') describeFolder(services, folder);
    else excludeFrom(services, folder, isExcluded);
    yield;
  }
  // The best of several copies may have gone.
  showCopies(catalog, gazetteer);
  pairIfDue(catalog);
}

/** Takes originals of a folder out of the archive. */
export function dropOriginals(
  { catalog, gazetteer }: RootServices,
  folder: KnownFolder,
  isDropped: (name: string) => boolean,
): void {
  catalog.transaction(() => {
    for (const { id, name, photoId } of catalog.originals.inFolder(folder.id)) {
      if (!isDropped(name)) continue;
      catalog.originals.remove(id);
      describeOne(catalog, gazetteer, photoId);
    }
  });
}

function describeFolder({ catalog, gazetteer }: RootServices, { id }: KnownFolder): void {
  catalog.transaction(() => {
    for (const { photoId } of catalog.originals.inFolder(id)) {
      describeOne(catalog, gazetteer, photoId);
    }
  });
}

function excludeFrom(
  services: RootServices,
  folder: KnownFolder,
  isExcluded: (path: string) => boolean,
): void {
  const { catalog } = services;
  const pathOf = (name: string): string => (folder.path === '' ? name : `${folder.path}/${name}`);
  dropOriginals(services, folder, (name) => isExcluded(pathOf(name)));
  for (const name of catalog.arrivals.namesInFolder(folder.id)) {
    if (isExcluded(pathOf(name))) catalog.arrivals.remove(folder.id, name);
  }
  // Due, because what the patterns kept out or let in does not show in what was surveyed.
  catalog.roots.setSurvey(folder.id, null);
}

function rootWith(catalog: Catalog, key: string): Root | undefined {
  return catalog.roots.all().find((root) => root.key === key);
}

function labelOr(decided: unknown, name: string): string {
  return typeof decided === 'string' ? decided : name;
}
