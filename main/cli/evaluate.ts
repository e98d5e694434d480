// Runs the app's own rules over a labelled set of captions or of archives on disk and writes
// their predictions, for a scorer. Reads texts, paths, metadata and sidecars, never the labels.
import { readFile, writeFile } from 'node:fs/promises';

import type { Description } from '../../shared/fact.ts';
import { NO_METADATA, type PhotoMetadata } from '../../shared/photo.ts';
import { pairPanels } from '../../shared/pairing/pair-captions.ts';
import type { PairingPhoto } from '../../shared/pairing/pairing-photo.ts';
import { proposePairs } from '../../shared/pairing/propose-pairs.ts';
import { NO_HINT } from '../../shared/understanding/line-hint.ts';
import { type NumberedLine, readLines } from '../../shared/understanding/article-reader.ts';
import { buildGazetteer, type Gazetteer } from '../../shared/understanding/gazetteer.ts';
import { placeByNeighbours } from '../../shared/understanding/neighbours.ts';
import { describePhoto } from '../../shared/understanding/path-reader.ts';
import { loadCounty } from '../archive/understanding/gazetteer.ts';
import { fileKind } from '../archive/intake/file-kinds.ts';
import { foldersBelow, listedCaptions, type ListInReach } from '../archive/intake/sidecars.ts';

/** Captions with their sources, each a few lines of one article. */
interface CaptionSet {
  sources: {
    context: { article_date: string | null; county: string | null };
    lines: { id: string; text: string }[];
  }[];
}

/** One whole article. */
interface ArticleSet {
  article: { county: string; date_hint?: string };
  lines: { line_no: number; text: string }[];
}

/** Archives as offices keep them. */
interface ArchiveSet {
  organisations: {
    sidecars: { path: string; text: string }[];
    files: { id: string; path: string; mtime: string; exif: Record<string, unknown> }[];
  }[];
}

interface PredictedPair {
  before: string;
  after: string;
  decision: 'auto' | 'ask';
  /** Probability that it is right, to see how far that is true; scorers need not read it. */
  score?: number;
}

interface Predictions {
  items: Record<string, unknown>;
  pairs: PredictedPair[];
}

/**
 * Reads a set of one of the three shapes and writes `{items, pairs}` as the scorer wants them.
 * @throws Error if the file is of none of the shapes.
 */
export async function evaluate(truthPath: string, predictionsPath: string): Promise<void> {
  const set: unknown = JSON.parse(await readFile(truthPath, 'utf8'));
  const gazetteer = buildGazetteer(await loadCounty());
  await writeFile(predictionsPath, JSON.stringify(predict(set, gazetteer)));
}

function predict(set: unknown, gazetteer: Gazetteer): Predictions {
  if (isCaptionSet(set)) return predictCaptions(set, gazetteer);
  if (isArchiveSet(set)) return predictArchives(set, gazetteer);
  if (isArticleSet(set)) return predictArticle(set, gazetteer);
  throw new Error('The set has neither sources nor organisations nor lines.');
}

function isCaptionSet(set: unknown): set is CaptionSet {
  return typeof set === 'object' && set !== null && 'sources' in set;
}

function isArchiveSet(set: unknown): set is ArchiveSet {
  return typeof set === 'object' && set !== null && 'organisations' in set;
}

function isArticleSet(set: unknown): set is ArticleSet {
  return typeof set === 'object' && set !== null && 'lines' in set;
}

function predictCaptions({ sources }: CaptionSet, gazetteer: Gazetteer): Predictions {
  const predictions: Predictions = { items: {}, pairs: [] };
  for (const { context, lines } of sources) {
    const county = context.county;
    const names = [gazetteer.county.name, ...gazetteer.county.formerNames];
    const own = county !== null && names.includes(county) ? gazetteer : null;
    const numbered = lines.map(({ text }, index) => ({ line: index + 1, text, hint: NO_HINT }));
    addArticle(
      predictions,
      numbered,
      { gazetteer: own, county, articleDate: context.article_date },
      (line) => lines[line - 1]?.id ?? '',
    );
  }
  return predictions;
}

function predictArticle({ lines, article }: ArticleSet, gazetteer: Gazetteer): Predictions {
  const predictions: Predictions = { items: {}, pairs: [] };
  const numbered = lines.map(({ line_no: line, text }) => ({ line, text, hint: NO_HINT }));
  addArticle(
    predictions,
    numbered,
    { gazetteer, county: article.county, articleDate: null },
    (line) => `L${String(line)}`,
  );
  return predictions;
}

function addArticle(
  { items, pairs }: Predictions,
  numbered: NumberedLine[],
  context: Parameters<typeof readLines>[1],
  idOf: (line: number) => string,
): void {
  const read = readLines(numbered, context);
  for (const { line, kind, credit, panels } of read) items[idOf(line)] = { kind, credit, panels };
  for (const { before, after, decision } of pairPanels(read)) {
    pairs.push({
      before: `${idOf(before.line)}#${String(before.panel)}`,
      after: `${idOf(after.line)}#${String(after.panel)}`,
      decision,
    });
  }
}

function predictArchives({ organisations }: ArchiveSet, gazetteer: Gazetteer): Predictions {
  const predictions: Predictions = { items: {}, pairs: [] };
  for (const { files, sidecars } of organisations) {
    const captions = sidecarCaptions(files, sidecars);
    const described = files.map(({ path, mtime, exif }, index) => {
      const metadata = metadataOf(exif);
      const evidence = {
        path,
        rootName: null,
        modifiedAt: mtime,
        metadata,
        sidecarCaption: captions.get(path) ?? null,
        widthPx: 0,
        heightPx: 0,
      };
      return { id: index, path, metadata, description: describePhoto(evidence, { gazetteer }) };
    });
    const placed = placeByNeighbours(described);
    for (const [index, { id }] of files.entries()) {
      const description = placed[index];
      if (description) predictions.items[id] = itemOf(description);
    }
    const photos = described.map(({ id, path, metadata }): PairingPhoto => {
      const known = placed[id];
      if (!known) throw new Error(`No facts for ${path}`);
      return {
        id,
        path,
        sha256: String(id),
        facts: known.facts,
        villageSource: known.why.village?.source ?? null,
        takenAt: metadata.takenAt,
        latitude: metadata.latitude,
        longitude: metadata.longitude,
        perceptualHash: null,
        copyOf: null,
        splitMark: null,
        originalPaths: [path],
      };
    });
    for (const { before, after, decision, score } of proposePairs(photos, {
      entries: [],
      findPlaces: (text) => gazetteer.findPlaces(text),
    })) {
      predictions.pairs.push({
        before: files[before]?.id ?? '',
        after: files[after]?.id ?? '',
        decision,
        score,
      });
    }
  }
  return predictions;
}

function itemOf({ facts }: Description): unknown {
  const { county, town, village, person, date, phase, subject, category, publishable } = facts;
  return { county, town, village, person, date, phase, subject, category, ignore: !publishable };
}

/** What the lists beside and above files say of them, by the file's path. */
function sidecarCaptions(
  files: readonly { path: string }[],
  sidecars: readonly { path: string; text: string }[],
): Map<string, string> {
  const byFolder = Map.groupBy(files, ({ path }) => folderOf(path));
  const namesIn = (folder: string): string[] =>
    (byFolder.get(folder) ?? []).map(({ path }) => nameOf(path));
  const lists = sidecars
    .filter(({ path }) => fileKind(nameOf(path)) === 'caption-list')
    .map(({ path, text }) => {
      const kind = path.toLowerCase().endsWith('.csv') ? ('csv' as const) : ('txt' as const);
      return { folder: folderOf(path), list: { name: nameOf(path), text, kind } };
    })
    .sort((a, b) => b.folder.length - a.folder.length);
  const captions = new Map<string, string>();
  for (const folder of byFolder.keys()) {
    const reach = lists
      .filter(({ folder: of }) => of === '' || of === folder || folder.startsWith(`${of}/`))
      .map(({ folder: of, list }): ListInReach => {
        const hasPhotos = namesIn(of).some((name) => fileKind(name) === 'photo');
        return {
          list,
          below: foldersBelow(of, folder),
          isBesideOthers: of !== folder && hasPhotos,
        };
      });
    for (const [fileName, { caption }] of listedCaptions(reach, namesIn(folder))) {
      captions.set(folder === '' ? fileName : `${folder}/${fileName}`, caption);
    }
  }
  return captions;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function metadataOf(exif: Record<string, unknown>): PhotoMetadata {
  const text = (name: string): string | null =>
    typeof exif[name] === 'string' ? exif[name] : null;
  const number = (name: string): number | null =>
    typeof exif[name] === 'number' ? exif[name] : null;
  return {
    ...NO_METADATA,
    takenAt: text('DateTimeOriginal'),
    digitisedAt: text('CreateDate'),
    latitude: number('GPSLatitude'),
    longitude: number('GPSLongitude'),
    make: text('Make'),
    model: text('Model'),
    software: text('Software'),
    headline: text('Headline'),
    caption: text('ImageDescription') ?? text('Caption') ?? text('Description'),
    creator: text('Artist') ?? text('Creator'),
  };
}
