// Captions that lie beside photos and not in them: XMP sidecars and lists that people keep.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { XmpProperties } from '../imaging/xmp-reader.ts';
import { decodeText } from '../text-decoding.ts';
import { readCaptionList } from './caption-list.ts';
import type { ScannedFolder } from './walk.ts';

export interface SidecarCaption {
  caption: string;
  /** Where it stands: the sidecar's name, or `图片说明.txt:3` for a line of a list. */
  evidence: string;
}

/** Larger files are no lists of captions. */
const MAX_BYTES = 4_000_000;

/**
 * Captions by file name. An XMP sidecar, which belongs to one photo, goes before a list; `IMG.jpg.xmp` goes
 * before `IMG.xmp`, which speaks for every file of that stem. A sidecar that cannot be read says nothing.
 *
 * @param folderPath absolute path
 */
export async function readCaptionLists(
  folderPath: string,
  folder: Pick<ScannedFolder, 'files' | 'sidecars' | 'captionLists'>,
): Promise<Map<string, SidecarCaption>> {
  const captions = new Map<string, SidecarCaption>();
  const fileNames = folder.files.map(({ name }) => name);
  if (fileNames.length === 0) return captions;
  for (const list of folder.captionLists.toSorted()) {
    const text = await readText(join(folderPath, list));
    const kind = list.toLowerCase().endsWith('.csv') ? 'csv' : 'txt';
    for (const { fileName, caption, line } of readCaptionList(text, kind, fileNames)) {
      if (!captions.has(fileName)) captions.set(fileName, { caption, evidence: `${list}:${line}` });
    }
  }
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

async function readXmpCaption(path: string): Promise<string | null> {
  const caption = XmpProperties.parse(await readText(path)).text('dc', 'description');
  return caption?.trim() ?? null;
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
