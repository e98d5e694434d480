// An archive in which every word that can come from outside is an attack.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../main/archive/archive.ts';
import { xmpText } from '../../main/archive/imaging/jpeg/xmp.ts';
import { ArchiveError } from '../../shared/errors.ts';
import { asImage, drawPlace } from './drawn-place.ts';
import { HOSTILE_STRINGS, hostileFileNames } from './hostile-strings.ts';
import {
  ascii,
  exifBlock,
  exifSegment,
  iptcSegment,
  jpegWith,
  xmpPacket,
  xmpSegment,
} from './metadata-bytes.ts';
import { wordFile } from './word-file.ts';

export interface HostileArticle {
  id: number;
  /** The captions, as the article holds them. */
  captions: string[];
}

/** Names of as many photos as there are hostile names, two of them in each folder. */
export async function writeHostilePhotos(root: string): Promise<void> {
  const names = hostileFileNames();
  const picture = await Promise.all(
    [1, 2, 3].map(async (seed) =>
      asImage(await drawPlace(seed))
        .resize(320)
        .jpeg()
        .toBuffer(),
    ),
  );
  for (const [at, name] of names.entries()) {
    const folder = join(root, names[(at * 7) % names.length] ?? 'x', at % 2 ? '搬迁前' : '搬迁后');
    await mkdir(folder, { recursive: true });
    const words = HOSTILE_STRINGS[at % HOSTILE_STRINGS.length] ?? '';
    // The last bytes make each a photo of its own.
    const bytes = Buffer.concat([
      jpegWith(wordsInside(at, words), picture[at % picture.length]),
      Buffer.from(String(at)),
    ]);
    const file = join(folder, `${name}.jpg`);
    await writeFile(file, bytes);
    if (at % 4 === 3) await writeFile(`${file}.xmp`, xmpPacket(caption(words)));
  }
  const rows = names.map((name, at) => [`${name}.jpg`, HOSTILE_STRINGS[at] ?? '']);
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const table = [['文件名', '图片说明'], ...rows].map((row) => row.map(quoted).join(','));
  await writeFile(join(root, '图片说明.csv'), table.join('\r\n'));
}

function wordsInside(at: number, words: string): Buffer[] {
  const bytes = Buffer.from(words);
  switch (at % 4) {
    case 0: {
      return [exifSegment(exifBlock({ main: [ascii(0x01_0e, bytes), ascii(0x01_3b, bytes)] }))];
    }
    case 1: {
      return [
        iptcSegment([
          [90, '\x1b%G', 1],
          [120, bytes],
          [105, bytes],
          [80, bytes],
          [90, bytes],
        ]),
      ];
    }
    case 2: {
      return [xmpSegment(xmpPacket(caption(words)))];
    }
    default: {
      return [];
    }
  }
}

function caption(words: string): string {
  const text = xmpText(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description>`;
}

/** A person's words, all of them hostile: facts, templates, codes, searches, names of places and roots. */
export async function decideHostileWords(archive: Archive): Promise<void> {
  const { photos } = archive.photos({}, { limit: 500 });
  for (const [at, { id }] of photos.entries()) {
    const word = wordAt(at);
    archive.decideFact(id, 'caption', word);
    archive.decideFact(id, 'town', nameAt(Math.floor(at / 6) + 1));
    archive.decideFact(id, 'village', nameAt(Math.floor(at / 6)));
    archive.decideFact(id, 'person', nameAt(at + 3));
    archive.decideFact(id, 'phase', at % 2 === 0 ? 'before' : 'after');
  }
  for (const [at, text] of HOSTILE_STRINGS.entries()) {
    attempt(() => archive.captions.saveTemplate(null, { name: text.slice(0, 100), text }));
    attempt(() => archive.captions.saveCode({ code: `码${at}`, texts: [text, text] }, null));
    attempt(() =>
      archive.finding.saveSearch(text.trim().slice(0, 100), { text: text.slice(0, 200) }),
    );
    attempt(() =>
      archive.gazetteer.save({
        kind: 'natural',
        name: `上坪${String.fromCodePoint(0x4e_00 + at)}`,
        county: null,
        town: '田家寨镇',
        village: '大卡阳村',
        origins: [],
        from: null,
        to: null,
        note: text,
      }),
    );
  }
  const [root] = archive.overview().roots;
  if (root) await archive.setRootLabel(root.id, HOSTILE_STRINGS[0] ?? '');
  const [before, after] = photos;
  if (before && after) attempt(() => archive.decidePair(before.id, after.id, 'confirmed'));
}

/** Articles of every kind whose every line is an attack, with a photo under each caption of the first. */
export async function importHostileArticles(archive: Archive): Promise<HostileArticle> {
  const text = HOSTILE_STRINGS.join('\n');
  const html = `<html><head><title>${HOSTILE_STRINGS[0] ?? ''}</title></head><body>${HOSTILE_STRINGS.map(
    (line) => `<p>${line}</p><img src="x" alt='${line}'>`,
  ).join('\n')}</body></html>`;
  const word = wordFile(HOSTILE_STRINGS.map((line) => ({ text: line })));
  const first = await archive.importArticle(
    { name: `${hostileFileNames()[0] ?? ''}.txt`, bytes: Buffer.from(`标题\n\n${text}`) },
    null,
  );
  for (const file of [
    { name: '<img src=x onerror=xinmaoTrap()>.md', bytes: Buffer.from(`# ${text}`) },
    { name: '" onload="xinmaoTrap()".html', bytes: Buffer.from(html) },
    { name: '稿件.docx', bytes: word },
  ]) {
    await archive.importArticle(file, null);
  }
  const { photos } = archive.photos({}, { limit: 500 });
  const captions: string[] = [];
  for (const { line, text: words } of first.lines) {
    archive.decideLine(first.id, line, line === 1 ? 'title' : 'caption');
    const photo = photos[captions.length % photos.length];
    if (line === 1 || photo === undefined || words.trim() === '') continue;
    archive.decideSlot(first.id, line, photo.id);
    captions.push(words);
  }
  return { id: first.id, captions };
}

/** A word that is kept as a fact: nothing around it, nothing in it that no name has. */
function wordAt(at: number): string {
  const word = HOSTILE_STRINGS[at % HOSTILE_STRINGS.length] ?? '';
  return word.replaceAll(/\p{Cc}/gu, ' ').trim();
}

/** As long as names may be. */
function nameAt(at: number): string {
  return wordAt(at).slice(0, 100).trim();
}

/** What the archive refuses by its own rules is out of the attacker's reach as well. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
  }
}
