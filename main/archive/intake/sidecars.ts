// Captions that lie beside photos and not in them: XMP sidecars and lists that people keep.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { XmpProperties } from '../imaging/xmp-reader.ts';
import { decodeText } from '../text-decoding.ts';
import { joinListedWords } from '../../../shared/understanding/listed-words.ts';
import { mergeListed, readCaptionList } from './caption-list.ts';
import type { ScannedFolder } from './walk.ts';

export interface SidecarCaption {
  /** The caption, and what a list says besides; see `joinListedWords`. */
  caption: string;
  /** Where it stands: the sidecar's name, or `图片说明.txt:3` for a line of a list. */
  evidence: string;
}

/** Larger files are no lists of captions. */
const MAX_BYTES = 4_000_000;

/** A list with its text. */
interface PhotoList {
  name: string;
  text: string;
  kind: 'csv' | 'txt';
}

/**
 * Captions by file name. An XMP sidecar, which belongs to one photo, goes before a list; `IMG.jpg.xmp` goes
 * before `IMG.xmp`, which speaks for every file of that stem; a list beside the files goes before one above
 * them. A sidecar that cannot be read says nothing.
 *
 * @param folderPath absolute path
 */
export async function readCaptionLists(
  folderPath: string,
  folder: Pick<ScannedFolder, 'files' | 'sidecars' | 'captionLists' | 'path' | 'listsAbove'>,
): Promise<Map<string, SidecarCaption>> {
  const captions = new Map<string, SidecarCaption>();
  const fileNames = folder.files.map(({ name }) => name);
  if (fileNames.length === 0) return captions;
  const own = await readLists(folderPath, folder.captionLists);
  const reach: ListInReach[] = own.map((list) => ({ list, below: [], isBesideOthers: false }));
  for (const { folder: above, names, hasPhotos } of folder.listsAbove) {
    const below = foldersBelow(above, folder.path);
    const lists = await readLists(join(folderPath, ...below.map(() => '..')), names);
    reach.push(...lists.map((list) => ({ list, below, isBesideOthers: hasPhotos })));
  }
  for (const [fileName, caption] of listedCaptions(reach, fileNames))
    captions.set(fileName, caption);
  const byStem = Map.groupBy(fileNames, (name) => withoutExtension(name).toLowerCase());
  const byName = new Map(fileNames.map((name) => [name.toLowerCase(), name]));
  // The shorter names first, so that the more exact IMG.jpg.xmp has the last word.
  for (const sidecar of folder.sidecars.toSorted((a, b) => a.length - b.length)) {
    const target = withoutExtension(sidecar).toLowerCase();
    const exact = byName.get(target);
    const targets = exact === undefined ? byStem.get(target) : [exact];
    if (!targets) continue;
    const caption = await readXmpCaption(join(folderPath, sidecar));
    if (caption === null) continue;
    for (const name of targets) captions.set(name, { caption, evidence: sidecar });
  }
  return captions;
}

/** A list in reach of a folder, and the folders that lie between. */
export interface ListInReach {
  list: PhotoList;
  below: readonly string[];
  /** True for a list above that has photos beside it, of which it speaks. */
  isBesideOthers: boolean;
}

/** What lists say of the files of a folder, by file name; the nearest list comes first. */
export function listedCaptions(
  reach: readonly ListInReach[],
  fileNames: readonly string[],
): Map<string, SidecarCaption> {
  const others = reach.map(({ list }) => list.text);
  const captions = new Map<string, SidecarCaption>();
  const evidence = new Map<string, string>();
  const readings = reach.map(({ list, below, isBesideOthers }) => {
    const scope = { below, others, isBesideOthers };
    const listed = readCaptionList(list.text, list.kind, fileNames, scope);
    for (const { fileName, line } of listed) {
      const where = line === 0 ? list.name : `${list.name}:${String(line)}`;
      if (!evidence.has(fileName)) evidence.set(fileName, where);
    }
    return listed;
  });
  for (const [fileName, words] of mergeListed(readings)) {
    const where = evidence.get(fileName) ?? '';
    captions.set(fileName, { caption: joinListedWords(words), evidence: where });
  }
  return captions;
}

/** The folders from one above, exclusive, down to one below, inclusive. */
export function foldersBelow(above: string, below: string): string[] {
  const rest = above === '' ? below : below.slice(above.length + 1);
  return rest === '' ? [] : rest.split('/');
}

async function readLists(folderPath: string, names: readonly string[]): Promise<PhotoList[]> {
  return Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      text: await readText(join(folderPath, name)),
      kind: name.toLowerCase().endsWith('.csv') ? ('csv' as const) : ('txt' as const),
    })),
  );
}

async function readXmpCaption(path: string): Promise<string | null> {
  const properties = XmpProperties.parse(await readText(path));
  const caption = properties.text('dc', 'description')?.trim() ?? null;
  // See [Note: Our own sidecars].
  const isOurs = properties.text('xinmao', 'ContentSha256') !== null;
  const written = properties.text('xinmao', 'WrittenDescription')?.trim() ?? null;
  return isOurs && caption === written ? null : caption;
}

async function readText(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MAX_BYTES) return '';
    return decodeText(await readFile(path))?.text ?? '';
  } catch {
    // Unreadable or just removed: the photos are still there, only without this caption.
    return '';
  }
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
