// Fingerprints of the pictures that an article brings along. Workers look at them, as at every strange picture.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticlePrint } from '../../../shared/pairing/match-pictures.ts';
import type { Imaging } from '../imaging/tasks.ts';
import type { ArticleText } from './article-text.ts';

/** More pictures than any article has; the rest would only keep a person waiting. */
const MAX_PICTURES = 300;

/** Prints of the pictures that stand over a line; those that cannot be read are left out. */
export async function printPictures(
  pictures: ArticleText['pictures'],
  imaging: Imaging,
): Promise<ArticlePrint[]> {
  const captioned = pictures.flatMap(({ line, bytes }) => (line === null ? [] : [{ line, bytes }]));
  if (captioned.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'xinmao-article-'));
  const print = async (place: number): Promise<ArticlePrint | null> => {
    const picture = captioned[place];
    if (picture === undefined) return null;
    const path = join(folder, String(place));
    await writeFile(path, picture.bytes);
    try {
      const task = { path, renditionsDir: folder };
      const { sha256, perceptualHash } = await imaging.probe(task, undefined, 'screen');
      return { line: picture.line, sha256, perceptualHash };
    } catch {
      return null; // Only a hint is lost; the caption's words still find its photo.
    }
  };
  try {
    const places = [...captioned.keys()].slice(0, MAX_PICTURES);
    const prints = await Promise.all(places.map(print));
    return prints.filter((found) => found !== null);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
